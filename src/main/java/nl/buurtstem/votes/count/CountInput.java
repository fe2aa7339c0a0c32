package nl.buurtstem.votes.count;

import java.util.List;

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
    }
}
