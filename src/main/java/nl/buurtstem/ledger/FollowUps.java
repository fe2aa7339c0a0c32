package nl.buurtstem.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import nl.buurtstem.moderation.AuditLog;
import nl.buurtstem.residents.Person;
import nl.buurtstem.votes.Outcomes;
import nl.buurtstem.votes.Outcomes.Counted;
import nl.buurtstem.votes.Outcomes.Standing;
import nl.buurtstem.web.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door after a count: what happens now, said by an official of the area once about each winner, and the works that follow from it. */
@Component
public class FollowUps {

    private final FollowUpRepository said;
    private final LedgerRepository works;
    private final LineRepository lines;
    private final Outcomes outcomes;
    private final Tidings tidings;
    private final AuditLog audit;
    private final Clock clock;

    FollowUps(
            FollowUpRepository said,
            LedgerRepository works,
            LineRepository lines,
            Outcomes outcomes,
            Tidings tidings,
            AuditLog audit,
            Clock clock) {
        this.said = said;
        this.works = works;
        this.lines = lines;
        this.outcomes = outcomes;
        this.tidings = tidings;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is still to be said after this round, when this person may say it; refuses otherwise. */
    Mono<ToSay> requireMine(long round, Person person) {
        return outcomes.of(round, person)
                .doOnNext(counted ->
                        LedgerRight.FOLLOW_UP.require(person, counted.round().where()))
                .flatMap(counted -> Mono.zip(said.of(round), said.decided(round).collectList(), (all, decided) -> {
                    var known = new HashSet<>(decided);
                    return new ToSay(
                            counted,
                            all.size(),
                            counted.winners().stream()
                                    .filter(winner ->
                                            !known.contains(winner.option().id()))
                                    .toList());
                }));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Page.ZONE);
    }

    /** What is being said: in which round, as the how manieth word, by whom. */
    private record Saying(Counted counted, int number, NewFollowUp what, Person by) {

        long round() {
            return counted.round().id();
        }

        Standing standing(long option) {
            return counted.standings().stream()
                    .filter(one -> one.option().id() == option)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * Says what happens after a count: everybody reads it, works are opened for what is carried out, and whoever cares about an idea that won or lost hears of it.
     *
     * @param after how often something was said when they began
     * @throws nl.buurtstem.kernel.Refused when a colleague said something meanwhile, or it does not agree with what voters were told
     */
    @Transactional
    public Mono<Void> say(long round, int after, NewFollowUp what, Person person) {
        return requireMine(round, person)
                .doOnNext(open -> requireSeen(open, after))
                .doOnNext(open -> what.check(open, today()))
                .map(open -> new Saying(open.counted(), after + 1, what, person))
                .delayUntil(saying -> said.add(round, saying.number(), what).switchIfEmpty(Mono.error(FollowUps::late)))
                .flatMap(saying -> open(saying)
                        .then(settle(saying))
                        .then(leaveOut(saying))
                        .then(putOff(saying))
                        .then(lose(saying)))
                .then(audit.write(person.id(), "ledger.follow_up", "voting_round", String.valueOf(round), Map.of()));
    }

    private static void requireSeen(ToSay open, int after) {
        if (open.said() != after || open.isOver()) {
            throw late();
        }
    }

    private static nl.buurtstem.kernel.Refused late() {
        return LedgerRefusal.SAID_ALREADY.because().at("text");
    }

    private Mono<Void> open(Saying saying) {
        return Flux.fromIterable(saying.what().taken())
                .concatMap(taken -> open(saying, saying.standing(taken.option()), taken))
                .then();
    }

    private Mono<Void> open(Saying saying, Standing winner, Taken taken) {
        var round = saying.counted().round();
        LocalDate voted =
                LocalDate.ofInstant(Objects.requireNonNull(round.is().when().closesAt()), Page.ZONE);
        return works.open(
                        new NewWork(winner.option(), taken),
                        round.id(),
                        round.is().area(),
                        voted)
                .delayUntil(id -> lines.write(id, 1, grant(taken, saying.what().language())))
                .flatMap(id -> tidings.won(
                        saying.counted(), winner, taken.euros(), saying.what(), "/ledger/" + id, saying.by()));
    }

    private NewLine grant(Taken taken, String language) {
        return NewLine.money(LineKind.GRANT, today(), taken.euros(), taken.why(), language);
    }

    private Mono<Void> settle(Saying saying) {
        String path = saying.counted().round().path();
        return Flux.fromIterable(saying.what().plain())
                .concatMap(option -> said.word(saying.round(), saying.number(), option, Fate.PLAIN, null)
                        .then(tidings.won(
                                saying.counted(), saying.standing(option), 0, saying.what(), path, saying.by())))
                .then();
    }

    private Mono<Void> leaveOut(Saying saying) {
        return Flux.fromIterable(saying.what().left())
                .concatMap(left -> said.leaveOut(saying.round(), saying.number(), left)
                        .then(tidings.leftOut(
                                saying.counted(), saying.standing(left.option()), left, saying.what(), saying.by())))
                .then();
    }

    private Mono<Void> putOff(Saying saying) {
        return Flux.fromIterable(saying.what().later())
                .concatMap(one -> said.word(saying.round(), saying.number(), one.option(), Fate.LATER, one.by())
                        .then(tidings.putOff(
                                saying.counted(), saying.standing(one.option()), one.by(), saying.what(), saying.by())))
                .then();
    }

    /** What lost hears so with the first word. */
    private Mono<Void> lose(Saying saying) {
        return Flux.fromIterable(saying.counted().standings())
                .filter(one -> saying.number() == 1 && !one.won())
                .concatMap(one -> tidings.lost(saying.counted(), one, saying.what(), saying.by()))
                .then();
    }
}
