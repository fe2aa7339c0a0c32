package nl.buurtstem.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import nl.buurtstem.residents.Person;
import nl.buurtstem.votes.PaperDesk;
import nl.buurtstem.votes.PaperEntries;
import nl.buurtstem.votes.PaperFault;
import nl.buurtstem.votes.PaperSheet;
import nl.buurtstem.votes.Papers;
import nl.buurtstem.votes.Rounds;
import nl.buurtstem.votes.VotingRound;
import nl.buurtstem.votes.count.BallotPaper;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Neighbours who vote on paper. Most papers are entered; one is spoiled, one got lost, one is read once, two people differ about one, and one did not come back. */
@Component
@Profile("demo")
class AtTheDesk {

    private static final Duration BEFORE_CLOSING = Duration.ofHours(3);
    private static final int OTHERS = 5;
    private static final String FACILITATOR = "facilitator";

    private final Papers papers;
    private final PaperEntries entries;
    private final Rounds rounds;

    AtTheDesk(Papers papers, PaperEntries entries, Rounds rounds) {
        this.papers = papers;
        this.entries = entries;
        this.rounds = rounds;
    }

    /** At the moment at which the clock is held. */
    Mono<Void> vote(Election one, VotingRound round, List<Integer> places, Play play) {
        String place = one.desk();
        if (place == null) {
            return Mono.empty();
        }
        Person official = play.who(one.by());
        Person facilitator = play.who(FACILITATOR);
        int many = Objects.requireNonNull(one.papers());
        Random chance = new Random(many);
        Instant until = Objects.requireNonNull(round.is().when().closesAt()).minus(BEFORE_CLOSING);
        return papers.open(round.id(), new PaperDesk(until, place), official)
                .thenMany(Flux.range(0, many + OTHERS - 1))
                .concatMap(n -> papers.give(round.id(), "", Elections.home(places, chance), facilitator))
                .then(papers.print(round.id(), many + OTHERS + 2, facilitator))
                .zipWith(rounds.optionsOf(round.id()))
                .flatMap(both -> {
                    List<BallotPaper> read = IntStream.range(0, many + 2)
                            .mapToObj(n -> Tastes.of(one, both.getT2(), chance))
                            .toList();
                    return entries.enter(round, both.getT1().subList(0, many), read.subList(0, many))
                            .then(others(
                                    round,
                                    both.getT1().subList(many, many + OTHERS),
                                    read,
                                    List.of(official, facilitator)));
                });
    }

    private Mono<Void> others(VotingRound round, List<PaperSheet> sheets, List<BallotPaper> read, List<Person> two) {
        Person official = two.getFirst();
        Person facilitator = two.getLast();
        return entries.read(round, sheets.get(0), PaperFault.UNREADABLE, official)
                .then(Mono.defer(() -> entries.read(round, sheets.get(0), PaperFault.UNREADABLE, facilitator)))
                .then(Mono.defer(
                        () -> papers.discard(round.id(), sheets.get(1).serial(), PaperFault.LOST, facilitator)))
                .then(Mono.defer(() -> entries.read(round, sheets.get(2), read.getFirst(), facilitator)))
                .then(Mono.defer(() -> entries.read(round, sheets.get(3), read.getFirst(), facilitator)))
                .then(Mono.defer(() -> entries.read(round, sheets.get(3), PaperFault.RULES, official)))
                .then();
    }
}
