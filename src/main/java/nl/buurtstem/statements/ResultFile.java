package nl.buurtstem.statements;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What came of a session for machines: CSV after RFC 4180. No persons; of statements with too few answers no numbers. A text that a
 * spreadsheet would take for a formula begins with an apostrophe.
 */
final class ResultFile {

    private static final String HEAD = "number,statement,language,by,agree,disagree,pass,agree_percent,verdict\r\n";

    private ResultFile() {}

    static String of(List<Result.Line> lines) {
        return lines.stream().map(ResultFile::row).collect(Collectors.joining("", HEAD, ""));
    }

    private static String row(Result.Line line) {
        Tally tally = line.tally();
        Statement statement = tally.statement();
        String numbers = tally.isShown()
                ? tally.agree() + "," + tally.disagree() + "," + tally.pass() + "," + tally.percent()
                : ",,,";
        return line.number() + "," + quoted(statement.text()) + "," + statement.language() + ","
                + (statement.seed() ? "municipality" : "resident") + "," + numbers + ","
                + tally.verdict().name().toLowerCase(Locale.ROOT) + "\r\n";
    }

    private static String quoted(String text) {
        String harmless = text.matches("(?s)[=+@\\t-].*") ? "'" + text : text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
