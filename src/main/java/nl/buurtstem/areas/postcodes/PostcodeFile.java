package nl.buurtstem.areas.postcodes;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A municipality's table as CSV: {@code 1234AB;ML01}, {@code 1234;ML01} for all letters, or {@code 1234AA;1234CZ;ML01} for a range. A first line with names of
 * columns is passed over; semicolons, commas and tabs all do.
 */
final class PostcodeFile {

    static final int MOST_LINES = 200_000;
    private static final int COMPLAINTS = 10;
    private static final int SHOWN = 30;

    private final Function<String, Optional<Integer>> neighbourhoods;
    private final Complaints complaints = new Complaints();
    private final Set<PostcodeRange> ranges = new LinkedHashSet<>();

    private PostcodeFile(Function<String, Optional<Integer>> neighbourhoods) {
        this.neighbourhoods = neighbourhoods;
    }

    /**
     * All its ranges.
     *
     * @param neighbourhoods the neighbourhood of this municipality with this code
     * @throws Refused with the first lines that are wrong, and how many more there are
     */
    static List<PostcodeRange> read(String text, Function<String, Optional<Integer>> neighbourhoods) {
        PostcodeFile file = new PostcodeFile(neighbourhoods);
        List<String> lines = text.replace("\uFEFF", "").lines().toList();
        if (lines.size() > MOST_LINES) {
            throw PostcodeRefusal.TOO_MANY_LINES.because("max", MOST_LINES).at("file");
        }
        for (int at = 0; at < lines.size(); at++) {
            file.line(at + 1, lines.get(at).strip());
        }
        file.refuseIfWrong();
        return List.copyOf(file.ranges);
    }

    private void line(int number, String line) {
        boolean names = number == 1 && line.chars().limit(1).noneMatch(Character::isDigit) && !line.matches("\"?\\d.*");
        if (line.isEmpty() || names) {
            return;
        }
        String[] cells = line.split("[;,\t]", -1);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i].strip().replaceAll("^\"|\"$", "").strip();
        }
        if (cells.length != 2 && cells.length != 3) {
            complaints.add("file", PostcodeRefusal.LINE_CELLS.because("line", number, "n", cells.length));
            return;
        }
        range(number, cells[0], cells[cells.length - 2], cells[cells.length - 1]);
    }

    private void range(int number, String from, String to, String code) {
        String low = end(number, from, "AA");
        String high = low == null && from.equals(to) ? null : end(number, to, "ZZ"); // said once
        Integer neighbourhood = neighbourhoods.apply(code).orElse(null);
        if (neighbourhood == null) {
            complaints.add("file", PostcodeRefusal.LINE_AREA.because("line", number, "text", shortened(code)));
        }
        if (low != null && high != null && low.compareTo(high) > 0) {
            complaints.add("file", PostcodeRefusal.LINE_TURNED.because("line", number));
        } else if (low != null && high != null && neighbourhood != null) {
            ranges.add(new PostcodeRange(low, high, neighbourhood));
        }
    }

    private @Nullable String end(int number, String cell, String letters) {
        Postcode postcode = Postcode.read(cell.matches("\\s*\\d{4}\\s*") ? cell + letters : cell);
        if (postcode == null) {
            complaints.add("file", PostcodeRefusal.LINE_POSTCODE.because("line", number, "text", shortened(cell)));
            return null;
        }
        return postcode.value();
    }

    private static String shortened(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    private void refuseIfWrong() {
        List<Complaint> all = complaints.list();
        if (all.size() > COMPLAINTS) {
            Complaints some = new Complaints();
            all.stream().limit(COMPLAINTS).forEach(one -> some.add("file", new Refused(one)));
            some.add("file", PostcodeRefusal.AND_MORE.because("n", all.size() - COMPLAINTS));
            some.refuseIfAny();
        }
        complaints.refuseIfAny();
        if (ranges.isEmpty()) {
            throw PostcodeRefusal.EMPTY_FILE.because().at("file");
        }
    }
}
