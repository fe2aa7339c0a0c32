package nl.buurtstem.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.buurtstem.demo.Story.Happening;
import nl.buurtstem.feedback.Feedback;
import nl.buurtstem.feedback.clock.ClockRound;
import nl.buurtstem.feedback.clock.Delay;
import nl.buurtstem.feedback.clock.ResponseClock;
import nl.buurtstem.feedback.promise.Outcome;
import nl.buurtstem.feedback.promise.Promise;
import nl.buurtstem.feedback.promise.PromiseState;
import nl.buurtstem.feedback.promise.Promises;
import nl.buurtstem.feedback.translation.Translation;
import nl.buurtstem.feedback.translation.Translations;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.residents.Person;
import nl.buurtstem.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What comes after the story's answers: promises that are kept or not, more time that is needed, translations. */
@Component
@Profile("demo")
class Aftermath {

    private final Promises promises;
    private final ResponseClock clock;
    private final Feedback feedback;
    private final Translations translations;
    private final ClockRound round;

    Aftermath(Promises promises, ResponseClock clock, Feedback feedback, Translations translations, ClockRound round) {
        this.promises = promises;
        this.clock = clock;
        this.feedback = feedback;
        this.translations = translations;
        this.round = round;
    }

    /** What the clock would have written down by now. */
    Mono<Void> clockLooks() {
        return round.run();
    }

    Mono<Void> keep(IdeaId id, Happening what, Instant at, Person by) {
        int number = Objects.requireNonNull(what.promise());
        Integer days = what.days();
        Outcome outcome = new Outcome(
                PromiseState.valueOf(Objects.requireNonNull(what.outcome())),
                days == null ? null : day(at).plusDays(days),
                Objects.requireNonNull(what.text()),
                "nl");
        return promises.about(List.of(id))
                .map(Promise::id)
                .sort()
                .elementAt(number - 1)
                .flatMap(promise -> promises.say(promise, outcome, by));
    }

    Mono<Void> putOff(IdeaId id, Happening what, Instant at, Person by) {
        int days = Objects.requireNonNull(what.days());
        return clock.putOff(id, new Delay(day(at).plusDays(days), what.because(), "nl"), by);
    }

    Mono<Void> translate(IdeaId id, Happening what, Instant at, Person by) {
        return feedback.answersTo(id)
                .next()
                .flatMap(answer -> translations.add(
                        new Translation(
                                answer.id(),
                                Objects.requireNonNull(what.language()),
                                1,
                                or(what.can()),
                                or(what.cannot()),
                                or(what.when()),
                                or(what.who()),
                                or(what.why()),
                                or(what.whyHere()),
                                at),
                        by.id()))
                .then();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Page.ZONE);
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
