package nl.buurtstem.votes;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.Level;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.translations.Translations;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Ballots as voters see them, whatever let them in: by an address, a letter or the link that changes a vote. */
@Component
class BallotScreens {

    private final Rounds rounds;
    private final Secrets secrets;
    private final Areas areas;
    private final Homes homes;
    private final Translations translations;
    private final Clock clock;

    BallotScreens(Rounds rounds, Secrets secrets, Areas areas, Homes homes, Translations translations, Clock clock) {
        this.rounds = rounds;
        this.secrets = secrets;
        this.areas = areas;
        this.homes = homes;
        this.translations = translations;
        this.clock = clock;
    }

    /** Whoever comes too early, too late or again reads on the round's own page how things are. */
    static Mono<Rendering> instead(long id, Refused refused) {
        return refused.refusal().kind() == Refusal.Kind.NOT_NOW
                ? Mono.just(Screen.seeOther("/votes/" + id))
                : Mono.error(refused);
    }

    Mono<VotingRound> open(long id, Viewer viewer) {
        return rounds.require(id, viewer).doOnNext(round -> requireOpen(round.phase(clock.instant())));
    }

    static void requireOpen(Phase phase) {
        if (phase == Phase.DRAFT || phase == Phase.COMING) {
            throw VoteRefusal.NOT_OPEN_YET.because();
        }
        if (phase != Phase.OPEN) {
            throw VoteRefusal.CLOSED.because();
        }
    }

    /** A ballot for whoever is signed in. */
    Mono<Screen> form(VotingRound round, Typed typed, Person person, List<Complaint> complaints) {
        return form(round, typed, typed.value("once"), "", "", person.email(), complaints);
    }

    /** A ballot to fill in anew, for whoever has this token. */
    Mono<Screen> change(VotingRound round, Typed typed, String token, List<Complaint> complaints) {
        return form(round, typed, "", token, "", token, complaints);
    }

    /** A ballot for whoever has this letter. */
    Mono<Screen> letter(VotingRound round, Typed typed, LetterCode code, List<Complaint> complaints) {
        return form(round, typed, typed.value("once"), "", code.value(), code.value(), complaints);
    }

    private Mono<Screen> form(
            VotingRound round,
            Typed typed,
            String once,
            String token,
            String code,
            String reader,
            List<Complaint> complaints) {
        boolean byEmail = token.isEmpty() && code.isEmpty();
        return rounds.optionsOf(round.id())
                .zipWith(byEmail ? homes.check(round) : Mono.just(Homes.Check.NOT_ASKED))
                .zipWith(translations.of(RoundTexts.KIND, round.id()))
                .map(all -> new BallotView(
                        round,
                        areas.area(round.is().area()).name(),
                        secrets.shuffled(round.id(), reader, all.getT1().getT1()),
                        all.getT2(),
                        typed,
                        once,
                        token,
                        code,
                        all.getT1().getT2(),
                        neighbourhoods(round),
                        complaints))
                .map(view -> Screen.of("votes/ballot").with("view", view).form());
    }

    List<Area> neighbourhoods(VotingRound round) {
        int area = round.is().area();
        return areas.area(area).level() == Level.NEIGHBOURHOOD
                ? List.of()
                : areas.neighbourhoods().stream()
                        .filter(one -> areas.pathOf(one.id()).liesIn(area))
                        .toList();
    }

    boolean declares(VotingRound round) {
        return round.is().voters().residence() || round.is().voters().age() != null;
    }

    Instant now() {
        return clock.instant();
    }

    @Nullable
    Integer neighbourhood(VotingRound round, Typed typed) {
        return neighbourhoods(round).stream()
                .map(Area::id)
                .filter(one -> typed.is("neighbourhood", one))
                .findFirst()
                .orElseGet(() -> areas.area(round.is().area()).level() == Level.NEIGHBOURHOOD
                        ? round.is().area()
                        : null);
    }

    Mono<Rendering> receipt(Receipt receipt) {
        VotingRound round = receipt.round();
        return rounds.optionsOf(round.id())
                .map(options -> Screen.of("votes/receipt")
                        .with("receipt", receipt)
                        .with("listedFrom", round.listedFrom(options.size()))
                        .build());
    }

    static Mono<Rendering> again(Refused refused, Mono<Screen> form) {
        return refused.refusal().kind() == Refusal.Kind.NOT_VALID
                ? form.map(screen ->
                        screen.status(HttpStatus.UNPROCESSABLE_CONTENT).build())
                : Mono.error(refused);
    }
}
