package nl.buurtstem.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Foreign foreign;
    private final ClockRound round;

    Aftermath(Promises promises, ResponseClock clock, Feedback feedback, Foreign foreign, ClockRound round) {
        this.promises = promises;
        this.clock = clock;
        this.feedback = feedback;
        this.foreign = foreign;
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

    Mono<Void> translate(IdeaId id, Happening what, Person by) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("possible", or(what.can()));
        words.put("impossible", or(what.cannot()));
        words.put("planned", or(what.when()));
        words.put("who", or(what.who()));
        words.put("why", or(what.why()));
        words.put("whyHere", or(what.whyHere()));
        return feedback.answersTo(id)
                .next()
                .flatMap(answer ->
                        foreign.translate("answers", answer.id(), Objects.requireNonNull(what.language()), words, by));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Page.ZONE);
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
