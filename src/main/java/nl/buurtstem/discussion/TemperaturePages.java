package nl.buurtstem.discussion;

import java.util.Arrays;
import java.util.List;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.web.LanguageChoice;
import nl.buurtstem.web.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** An official or facilitator says how heated a topic is. */
@Controller
@RequestMapping("/{kind:ideas|subjects}/{id:\\d{1,18}}/temperature")
class TemperaturePages {

    private final Temperatures temperatures;
    private final Topics topics;

    TemperaturePages(Temperatures temperatures, Topics topics) {
        this.temperatures = temperatures;
        this.topics = topics;
    }

    /**
     * What a browser sends.
     *
     * @param seen the temperature that stood on the page
     */
    record TemperatureForm(
            @Nullable String degree,
            @Nullable String reason,
            @Nullable Long seen) {

        static final TemperatureForm BLANK = new TemperatureForm("", "", 0L);

        Degree read() {
            return Arrays.stream(Degree.values())
                    .filter(known -> known.name().equals(degree))
                    .findFirst()
                    .orElseThrow(
                            () -> DiscussionRefusal.DEGREE_MISSING.because().at("degree"));
        }

        String words() {
            return reason == null ? "" : reason;
        }

        long known() {
            return seen == null ? 0 : seen;
        }
    }

    @GetMapping
    Mono<Rendering> form(@PathVariable String kind, @PathVariable long id, Person person) {
        return screen(Topic.at(kind, id), TemperatureForm.BLANK, List.of(), person)
                .map(Screen::build);
    }

    @PutMapping
    Mono<Rendering> set(
            @PathVariable String kind,
            @PathVariable long id,
            @ModelAttribute TemperatureForm form,
            Person person,
            ServerWebExchange exchange) {
        Topic topic = Topic.at(kind, id);
        return Mono.fromSupplier(form::read)
                .flatMap(degree -> temperatures.set(
                        topic, degree, form.words(), LanguageChoice.of(exchange), form.known(), person))
                .then(Mono.fromSupplier(() -> Screen.seeOther(topic.path(), "discussion.said.tempered")))
                .onErrorResume(Refused.class, refused -> again(topic, form, refused, person));
    }

    private Mono<Rendering> again(Topic topic, TemperatureForm form, Refused refused, Person person) {
        Refusal.Kind kind = refused.refusal().kind();
        Complaints complaints = new Complaints();
        refused.complaints()
                .forEach(one -> complaints.add(one.field().isEmpty() ? "degree" : one.field(), new Refused(one)));
        return kind == Refusal.Kind.NOT_VALID || kind == Refusal.Kind.NOT_NOW
                ? screen(topic, form, complaints.list(), person)
                        .map(screen ->
                                screen.status(HttpStatus.valueOf(kind.status())).build())
                : Mono.error(refused);
    }

    private Mono<Screen> screen(Topic topic, TemperatureForm form, List<Complaint> complaints, Person person) {
        return topics.require(topic, person)
                .filter(ground -> DiscussionRight.TEMPER.allows(person, ground.where(), null))
                .switchIfEmpty(Mono.error(() -> DiscussionRefusal.STAFF_ONLY.because()))
                .zipWith(temperatures.history(topic))
                .map(both -> Screen.of("discussion/temper")
                        .with("ground", both.getT1())
                        .with("history", both.getT2())
                        .with("filled", form)
                        .with("complaints", complaints)
                        .form());
    }
}
