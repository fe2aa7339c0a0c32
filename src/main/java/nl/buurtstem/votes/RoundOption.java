package nl.buurtstem.votes;

import java.util.List;
import nl.buurtstem.ideas.Theme;
import nl.buurtstem.votes.count.Option;

/** An option of a round. */
public record RoundOption(long id, long round, NewOption is) {

    /** Whole euros; 0 when nothing is said. */
    int cost() {
        Integer cost = is.cost();
        return cost == null ? 0 : cost;
    }

    /** The field of a ballot that is about it. */
    String field() {
        return "o-" + id;
    }

    List<String> paragraphs() {
        return is.body().isEmpty() ? List.of() : List.of(is.body().split("\n\\s*\n"));
    }

    /** As the count knows it. */
    Option counted() {
        Theme theme = is.theme();
        return new Option(id, is.title(), cost(), theme == null ? "" : theme.name());
    }

    static List<Option> counted(List<RoundOption> options) {
        return options.stream().map(RoundOption::counted).toList();
    }
}
