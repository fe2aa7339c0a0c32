package nl.buurtstem.votes.count;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything an outcome follows from.
 *
 * @param papers all papers that count once each, in any order: neither the order nor who filled them in matters. Papers that the
 *     rules do not allow are counted as void, with their reason.
 */
public record CountInput(RoundRules rules, List<Option> options, List<BallotPaper> papers, Lot lot) {

    public CountInput {
        options = List.copyOf(options);
        papers = List.copyOf(papers);
        Set<Long> ids = options.stream().map(Option::id).collect(Collectors.toSet());
        if (lot.order().size() != ids.size() || !ids.containsAll(lot.order())) {
            throw new IllegalArgumentException("a lot of other options");
        }
    }
}
