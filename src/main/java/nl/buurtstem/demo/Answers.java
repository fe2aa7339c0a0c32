package nl.buurtstem.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.buurtstem.demo.Story.Happening;
import nl.buurtstem.feedback.Answering;
import nl.buurtstem.feedback.Feedback;
import nl.buurtstem.feedback.Help;
import nl.buurtstem.feedback.NewAnswer;
import nl.buurtstem.feedback.draft.Drafts;
import nl.buurtstem.feedback.promise.NewPromise;
import nl.buurtstem.feedback.templates.AnswerTemplate;
import nl.buurtstem.feedback.templates.AnswerTemplates;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.ideas.Move;
import nl.buurtstem.ideas.Stage;
import nl.buurtstem.residents.Person;
import nl.buurtstem.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the municipality answers to the story's ideas. */
@Component
@Profile("demo")
class Answers {

    private final Feedback feedback;
    private final Drafts drafts;
    private final AnswerTemplates templates;
    private final Ideas ideas;

    Answers(Feedback feedback, Drafts drafts, AnswerTemplates templates, Ideas ideas) {
        this.feedback = feedback;
        this.drafts = drafts;
        this.templates = templates;
        this.ideas = ideas;
    }

    /** Answers that officials begin with. */
    Mono<Void> prepare(int municipality) {
        return Flux.fromIterable(Story.templates())
                .concatMap(ready -> templates.add(new AnswerTemplate(0, municipality, ready.name(), ready.form(), 0)))
                .then();
    }

    /** Where a colleague reads along, {@code reader} does. */
    Mono<Void> give(IdeaId id, Happening what, Instant at, Person by, Person reader) {
        return ideas.find(id).flatMap(idea -> {
            Answering answering =
                    new Answering(answer(what, move(idea.stage(), what), at), promises(what, at), or(what.reason()));
            return feedback.wantsReader(idea.where())
                    ? feedback.answerReadBy(reader, id, answering, Feedback.SEEN_ALL, by)
                    : feedback.answer(id, answering, Feedback.SEEN_ALL, by);
        });
    }

    /** Waits for a colleague to read it. */
    Mono<Void> draft(IdeaId id, Happening what, Person by) {
        Map<String, String> form = Map.of(
                "possible", or(what.can()),
                "impossible", or(what.cannot()),
                "planned", or(what.when()),
                "who", or(what.who()),
                "why", or(what.why()),
                "contact", or(what.contact()),
                "language", "nl");
        return drafts.keep(id, form, 0, by).then(Mono.defer(() -> drafts.ask(id, null, by)));
    }

    private static List<NewPromise> promises(Happening what, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, Page.ZONE);
        List<Happening.Vow> vows = what.promises();
        return vows == null
                ? List.of()
                : vows.stream()
                        .map(vow -> new NewPromise(vow.what(), vow.role(), vow.name(), day.plusDays(vow.days())))
                        .toList();
    }

    /** What brings the idea from its stage to the one it has after the answer. */
    private static @Nullable Move move(Stage now, Happening what) {
        return now == what.stage()
                ? null
                : NewAnswer.movesFrom(now).stream()
                        .filter(move -> move.to() == what.stage())
                        .findFirst()
                        .orElseThrow(
                                () -> new IllegalStateException("no answer leads from " + now + " to " + what.stage()));
    }

    private static NewAnswer answer(Happening what, @Nullable Move move, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, Page.ZONE);
        Integer days = what.hearBy();
        return new NewAnswer(
                move,
                or(what.can()),
                or(what.cannot()),
                or(what.when()),
                or(what.who()),
                Objects.requireNonNull(what.why()),
                or(what.whyHere()),
                or(what.contact()),
                days == null ? null : day.plusDays(days),
                what.help() == null ? Help.NONE : what.help(),
                "nl");
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
