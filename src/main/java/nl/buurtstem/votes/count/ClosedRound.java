package nl.buurtstem.votes.count;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A round after its last vote, with all that will be published of it.
 *
 * @param id what tells it from every other round
 * @param secret whose hash was published before the first vote; it goes into the lot
 * @param refused votes that did not become a ballot, by reason
 * @param replaced ballots that their voters changed: their leaves stay in the tree
 */
public record ClosedRound(
        String id,
        String question,
        RoundRules rules,
        List<Option> options,
        List<Cast> casts,
        String secret,
        SortedMap<String, Long> refused,
        long replaced,
        SignedTree tree) {

    public ClosedRound {
        options = List.copyOf(options);
        casts = List.copyOf(casts);
        refused = Collections.unmodifiableSortedMap(new TreeMap<>(refused));
    }

    Lot lot() {
        return Lot.draw(
                Lot.seed(id, tree.tree().root(), secret),
                options.stream().map(Option::id).toList());
    }

    CountInput input() {
        return new CountInput(rules, options, casts.stream().map(Cast::paper).toList(), lot());
    }
}
