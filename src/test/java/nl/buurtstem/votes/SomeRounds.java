package nl.buurtstem.votes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.discussion.subjects.Influence;
import nl.buurtstem.residents.Person;
import nl.buurtstem.votes.count.VotingKind;

/** Rounds for tests, complete and correct. They open a minute after now and last two days. */
final class SomeRounds {

    private SomeRounds() {}

    static NewRound round(Areas areas, Clock clock, Way way, String question) {
        Instant opens = clock.instant().plus(Duration.ofMinutes(1));
        Integer budget = way.kind() == VotingKind.BUDGET ? 10_000 : null;
        Integer points = way == Way.POINTS ? 5 : null;
        return new NewRound(
                question,
                "Er is geld voor één plan. Alles is besproken met de buurt.",
                "nl",
                areas.byKey("ML").orElseThrow().id(),
                way == Way.POLL ? Influence.CONSULT : Influence.DECIDE,
                "Wat wint, voeren we uit.",
                way,
                new NewRound.Sizes(1, budget, points, null, Map.of()),
                new NewRound.Voters(null, true, Entrance.BOTH),
                true,
                NewRound.When.between(opens, opens.plus(Duration.ofDays(2))));
    }

    /** Fixed, with these options, each 4000 euros more than the one before it. */
    static VotingRound fix(Rounds rounds, NewRound round, Person official, List<String> titles) {
        VotingRound draft = rounds.draft(round, official).block();
        int cost = 2000;
        for (String title : titles) {
            rounds.addOption(draft.id(), option(title, cost), official).block();
            cost += 4000;
        }
        int revision = rounds.require(draft.id(), official).block().revision();
        return rounds.fix(draft.id(), revision, official).block();
    }

    static NewOption option(String title, int cost) {
        return new NewOption(title, "Een goed plan.", "nl", cost, "", null, null, null, "", "");
    }
}
