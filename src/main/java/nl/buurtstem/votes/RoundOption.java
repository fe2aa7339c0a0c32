package nl.buurtstem.votes;

import java.util.List;
import nl.buurtstem.ideas.Theme;
import nl.buurtstem.translations.Translation;
import nl.buurtstem.votes.count.Option;
import org.jspecify.annotations.Nullable;

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

    /** The name of one of its texts, as translations know it. */
    String part(String text) {
        return "option" + id + text;
    }

    /** The same as somebody put it into other words, for who reads it. */
    RoundOption in(@Nullable Translation made) {
        if (made == null || made.language().equals(is.language())) {
            return this;
        }
        String title = made.of(part("title"), is.title());
        String body = made.of(part("body"), is.body());
        String effects = made.of(part("effects"), is.effects());
        String alt = made.of(part("alt"), is.photoAlt());
        return title == null || body == null || effects == null || alt == null
                ? this
                : new RoundOption(id, round, is.saying(title, body, effects, alt, made.language()));
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
