package nl.buurtstem.discussion;

import nl.buurtstem.areas.Areas;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.MenuEntry;
import nl.buurtstem.web.Screen;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Questions that nobody of the municipality replied to: officials come and look, they get no mail of each. */
@Controller
class QuestionPages {

    private static final int MOST = 100;

    private final ThreadRepository threads;
    private final Topics topics;
    private final Areas areas;

    QuestionPages(ThreadRepository threads, Topics topics, Areas areas) {
        this.threads = threads;
        this.topics = topics;
        this.areas = areas;
    }

    /** One question and what it is about. */
    record Line(Contribution said, Ground ground, String neighbourhood) {}

    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry questionsEntry() {
            return MenuEntry.forWork(
                    62,
                    "/questions",
                    "discussion.questions.menu",
                    viewer -> viewer instanceof Person person && person.isSomewhere(Role.OFFICIAL));
        }
    }

    @GetMapping("/questions")
    Mono<Rendering> list(Person official) {
        return Mono.just(official)
                .filter(person -> person.isSomewhere(Role.OFFICIAL))
                .switchIfEmpty(Mono.error(() -> DiscussionRefusal.STAFF_ONLY.because()))
                .flatMapMany(person -> threads.unanswered(person.areasAs(Role.OFFICIAL), MOST, person))
                .concatMap(said -> topics.find(said.topic())
                        .map(ground -> new Line(
                                said,
                                ground,
                                areas.area(said.where().neighbourhood()).name())))
                .collectList()
                .map(lines ->
                        Screen.of("discussion/questions").with("lines", lines).build());
    }
}
