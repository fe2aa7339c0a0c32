package nl.buurtstem.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import nl.buurtstem.demo.Story.Happening;
import nl.buurtstem.feedback.Feedback;
import nl.buurtstem.feedback.Help;
import nl.buurtstem.feedback.NewAnswer;
import nl.buurtstem.ideas.Idea;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.ideas.Move;
import nl.buurtstem.ideas.Stage;
import nl.buurtstem.residents.Person;
import nl.buurtstem.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the municipality answers to the story's ideas. */
@Component
@Profile("demo")
class Answers {

    private final Feedback feedback;
    private final Ideas ideas;

    Answers(Feedback feedback, Ideas ideas) {
        this.feedback = feedback;
        this.ideas = ideas;
    }

    Mono<Void> give(IdeaId id, Happening what, Instant at, Person by) {
        return ideas.find(id)
                .map(Idea::stage)
                .flatMap(now -> feedback.answer(id, answer(what, move(now, what), at), by));
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
