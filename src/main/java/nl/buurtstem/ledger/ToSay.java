package nl.buurtstem.ledger;

import java.util.List;
import nl.buurtstem.discussion.subjects.Influence;
import nl.buurtstem.votes.Outcomes.Counted;
import nl.buurtstem.votes.Outcomes.Standing;

/**
 * What is still to be said after a count.
 *
 * @param said how often something was said
 * @param winners of which it is not decided yet what becomes of them
 */
record ToSay(Counted counted, int said, List<Standing> winners) {

    ToSay {
        winners = List.copyOf(winners);
    }

    /** Whether nothing is left to say. */
    boolean isOver() {
        return said > 0 && winners.isEmpty();
    }

    /** Whether what wins is carried out, whatever the municipality thinks of it. */
    boolean binds() {
        return counted.round().is().influence() == Influence.DECIDE;
    }

    /** What can be said of this winner. */
    List<Fate> choices(Standing winner) {
        boolean free = winner.option().is().cost() == null;
        return List.of(Fate.values()).stream()
                .filter(fate -> fate != Fate.PLAIN || free)
                .filter(fate -> fate != Fate.NO || !binds())
                .toList();
    }
}
