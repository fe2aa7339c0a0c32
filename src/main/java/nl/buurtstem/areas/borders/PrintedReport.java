package nl.buurtstem.areas.borders;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.buurtstem.areas.Bound;
import nl.buurtstem.areas.borders.Report.Ending;
import nl.buurtstem.areas.borders.Report.Line;
import nl.buurtstem.i18n.Sentences;

/** A report on the console. */
record PrintedReport(Sentences words, PrintStream out) {

    private static final int LISTED = 60;

    void print(Report report) {
        Remark stranger = report.stranger();
        if (stranger != null) {
            out.println("WARNING: " + words.of(stranger.word(), stranger.values()));
        }
        out.println("Coordinates: " + report.system());
        report.counts().forEach((kind, n) -> out.println("  " + words.of(word(kind), "n", n)));
        for (Change.Kind kind : List.of(Change.Kind.NEW, Change.Kind.BACK, Change.Kind.CHANGED, Change.Kind.GONE)) {
            list(
                    words.of(word(kind), "n", report.of(kind).size()),
                    report.of(kind).stream().map(this::line).toList());
        }
        list(
                words.of("areas.import.moves", "n", report.moving()),
                report.moves().stream()
                        .map(move -> words.of(move.word(), "n", move.n(), "from", move.from(), "to", move.to()))
                        .toList());
        endings(words.of("areas.import.ends"), report.ends());
        endings(words.of("areas.import.wakes"), report.wakes());
        list("Notes", sentences(report.notes()));
        list("Problems", sentences(report.problems()));
        if (report.changesNothing()) {
            out.println(words.of("areas.import.nothing"));
        }
    }

    private static String word(Change.Kind kind) {
        return "areas.import.kind." + kind.name().toLowerCase(Locale.ROOT);
    }

    private void endings(String title, List<Ending> some) {
        list(title, some.stream().flatMap(this::ending).toList());
    }

    private Stream<String> ending(Ending one) {
        return Stream.concat(
                Stream.of(words.of(one.word(), "n", one.n(), "area", one.area())),
                one.items().stream().map(item -> "  " + item(item)));
    }

    private String item(Bound.Item item) {
        String sentence = item.word().isEmpty() ? "" : words.of(item.word(), item.values());
        return (sentence + " " + item.text()).strip();
    }

    private List<String> sentences(List<Remark> remarks) {
        return remarks.stream()
                .map(remark -> words.of(remark.word(), remark.values()))
                .toList();
    }

    private String line(Line line) {
        String label = line.name().equals(line.key()) ? line.name() : line.name() + " (" + line.key() + ")";
        String was = line.was() == null ? "" : ", was " + line.was();
        String moved = line.moved() == 0 ? "" : ", border moved by " + line.moved() + " m²";
        return "%s: %s%s%s, %s km²%s"
                .formatted(
                        line.level().name().toLowerCase(Locale.ROOT),
                        label,
                        was,
                        moved,
                        line.squareKilometres(),
                        line.inhabitants() == 0 ? "" : ", " + line.inhabitants() + " people");
    }

    private void list(String title, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        out.println(title);
        lines.stream().limit(LISTED).forEach(line -> out.println("  - " + line));
        if (lines.size() > LISTED) {
            out.println("  - and " + (lines.size() - LISTED) + " more");
        }
    }
}
