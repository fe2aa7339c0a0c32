package nl.buurtstem.walkshop.report;

import com.ibm.icu.text.Bidi;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.photos.PhotoId;
import nl.buurtstem.walkshop.paper.PrintedMap;
import nl.buurtstem.walkshop.picture.Answer;
import nl.buurtstem.walkshop.picture.Outcome;
import nl.buurtstem.walkshop.picture.Tally;
import nl.buurtstem.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * An account on paper, in one language.
 *
 * @param map null when there are no stops
 * @param pictures what everybody may see, as addresses that hold them
 * @param origin where its page is
 */
public record Sheet(
        Report report, Sentences t, @Nullable PrintedMap map, Map<PhotoId, String> pictures, String qr, String origin) {

    public Sheet {
        pictures = Map.copyOf(pictures);
    }

    /** Which way a text runs, whatever the sheet's language. */
    public String dir(String text) {
        return Bidi.getBaseDirection(text) == Bidi.RTL ? "rtl" : "ltr";
    }

    public String address() {
        return origin + report.path();
    }

    public String of(String key, Object... namesAndValues) {
        return t.of(key, namesAndValues);
    }

    public String day(Instant when) {
        return t.day(when.atZone(Page.ZONE));
    }

    /** The themes of an observation, in one line. */
    public String themes(Line line) {
        return line.themes().stream().map(theme -> theme.name(t)).collect(Collectors.joining(" · "));
    }

    /** How many there are of each kind, in one line. */
    public String kinds(List<Line> lines) {
        return Report.kinds(lines).stream()
                .map(kind -> t.of(kind.word()) + " " + t.number(Report.count(lines, kind)))
                .collect(Collectors.joining(" · "));
    }

    /** What the neighbourhood answered, in one line; small numbers are not told. */
    public String tally(Tally tally) {
        return tally.outcome() == Outcome.TOO_FEW
                ? t.of("picture.too_few", "n", tally.minimum())
                : List.of(Answer.values()).stream()
                        .map(answer -> t.of(answer.word()) + ": " + people(tally, answer))
                        .collect(Collectors.joining(" · "));
    }

    private String people(Tally tally, Answer answer) {
        return tally.shown(answer)
                .map(n -> t.of("picture.people", "n", n))
                .orElseGet(() -> t.of("picture.people.few", "n", Tally.SHOWN));
    }
}
