package nl.buurtstem.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

/** The door after a count: what happens now, said once by an official of the area, and the works that follow from it. */
@Component
public class FollowUps {

    private final FollowUpRepository said;
    private final LedgerRepository works;
    private final Outcomes outcomes;
    private final Tidings tidings;
    private final AuditLog audit;
    private final Clock clock;

    FollowUps(
            FollowUpRepository said,
            LedgerRepository works,
            Outcomes outcomes,
            Tidings tidings,
            AuditLog audit,
            Clock clock) {
        this.said = said;
        this.works = works;
        this.outcomes = outcomes;
        this.tidings = tidings;
        this.audit = audit;
        this.clock = clock;
    }

    /** The counted round, when this person may say what happens now; refuses otherwise. */
    Mono<Counted> requireMine(long round, Person person) {
        return outcomes.of(round, person)
                .doOnNext(counted ->
                        LedgerRight.FOLLOW_UP.require(person, counted.round().where()));
    }

    /**
     * Says what happens after a count: everybody reads it, works are opened for what is carried out, and whoever cares about an idea that won or lost hears of it.
     *
     * @throws nl.buurtstem.kernel.Refused when it was said already, or does not agree with what voters were told
     */
    @Transactional
    public Mono<Void> say(long round, NewFollowUp what, Person person) {
        return requireMine(round, person)
                .doOnNext(what::check)
                .delayUntil(counted -> said.add(round, what)
                        .switchIfEmpty(Mono.error(
                                () -> LedgerRefusal.SAID_ALREADY.because().at("text"))))
                .flatMap(counted -> open(counted, what, person)
                        .then(leaveOut(counted, what, person))
                        .then(lose(counted, what, person)))
                .then(audit.write(person.id(), "ledger.follow_up", "voting_round", String.valueOf(round), Map.of()));
    }

    private Mono<Void> open(Counted counted, NewFollowUp what, Person person) {
        return Flux.fromIterable(what.taken())
                .concatMap(taken -> open(counted, standing(counted, taken.option()), taken, what, person))
                .then();
    }

    private Mono<Void> open(Counted counted, Standing winner, Taken taken, NewFollowUp what, Person person) {
        NewWork work = new NewWork(winner.option(), taken);
        long round = counted.round().id();
        int area = counted.round().is().area();
        return works.open(work, round, area)
                .delayUntil(id -> works.write(id, 1, grant(taken, what.language())))
                .flatMap(id -> tidings.won(counted, winner, taken, what, "/ledger/" + id, person));
    }

    private NewLine grant(Taken taken, String language) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Page.ZONE);
        return NewLine.money(LineKind.GRANT, today, taken.euros(), taken.why(), language);
    }

    private Mono<Void> leaveOut(Counted counted, NewFollowUp what, Person person) {
        long round = counted.round().id();
        return Flux.fromIterable(what.left())
                .concatMap(left -> said.leaveOut(round, left)
                        .then(tidings.leftOut(counted, standing(counted, left.option()), left, what, person)))
                .then();
    }

    private static Standing standing(Counted counted, long option) {
        return counted.standings().stream()
                .filter(one -> one.option().id() == option)
                .findFirst()
                .orElseThrow();
    }

    private Mono<Void> lose(Counted counted, NewFollowUp what, Person person) {
        List<Standing> lost =
                counted.standings().stream().filter(one -> !one.won()).toList();
        return Flux.fromIterable(lost)
                .concatMap(one -> tidings.lost(counted, one, what, person))
                .then();
    }
}
