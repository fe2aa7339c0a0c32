package nl.buurtstem.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.kernel.Complaints;
import org.jspecify.annotations.Nullable;

/**
 * A plan that won a vote and is carried out, with every line about it.
 *
 * @param area that voted, and whose money it is
 * @param where the same as a path
 * @param idea it came from
 * @param owner the department or team
 * @param contact whom to turn to
 * @param voted the last day of the vote
 * @param ends planned at first
 * @param lines the oldest first
 */
public record Work(
        long id,
        long round,
        long option,
        @Nullable IdeaId idea,
        int area,
        AreaPath where,
        String title,
        String language,
        String owner,
        String contact,
        LocalDate voted,
        LocalDate begins,
        LocalDate ends,
        Instant openedAt,
        List<Line> lines) {

    private static final int YEARS_AHEAD = 10;
    /** Whoever said less than this last, says why it is ready all the same. */
    private static final int NEARLY_READY = 80;

    public Work {
        lines = List.copyOf(lines);
    }

    Work with(List<Line> all) {
        return new Work(
                id, round, option, idea, area, where, title, language, owner, contact, voted, begins, ends, openedAt,
                all);
    }

    public String path() {
        return "/ledger/" + id;
    }

    /** How many lines there are; what a form was drawn with. */
    int written() {
        return lines.size();
    }

    Balance balance() {
        return Balance.of(lines);
    }

    WorkState state() {
        if (last(LineKind.DONE).isPresent()) {
            return WorkState.DONE;
        }
        Predicate<Line> begun = line -> line.counts() && (line.kind().isMoney() || line.kind() == LineKind.PROGRESS);
        return lines.stream().anyMatch(begun) ? WorkState.BUSY : WorkState.PLANNED;
    }

    /** The last of what was told of this kind, and not taken back. */
    private Optional<Line> last(LineKind kind) {
        return lines.reversed().stream()
                .filter(line -> line.kind() == kind && line.counts())
                .findFirst();
    }

    int percent() {
        return state() == WorkState.DONE ? 100 : told();
    }

    /** How far it was when that was told last. */
    int told() {
        return last(LineKind.PROGRESS).map(line -> line.is().percent()).orElse(0);
    }

    /** The last thing told about it, with a photo if there is one. */
    @Nullable
    Line news() {
        return lines.reversed().stream()
                .filter(line -> line.counts() && line.kind().takesPhoto())
                .findFirst()
                .orElse(null);
    }

    /** The last day that was named. */
    LocalDate due() {
        return last(LineKind.DELAY).map(line -> line.is().due()).orElse(ends);
    }

    boolean isDelayed() {
        return !due().equals(ends);
    }

    /** Null as long as it is not done. */
    @Nullable
    LocalDate doneOn() {
        return last(LineKind.DONE).map(line -> line.is().day()).orElse(null);
    }

    boolean isLate(LocalDate today) {
        return state() != WorkState.DONE && today.isAfter(due());
    }

    /** Orders that a payment may be for. */
    List<Line> orders() {
        return lines.stream()
                .filter(line -> line.kind() == LineKind.COMMIT && line.counts())
                .toList();
    }

    /** The line of this number, if it is one that can be taken back. */
    Optional<Line> takeable(int number) {
        return lines.stream()
                .filter(line -> line.number() == number && line.kind().canBeTakenBack())
                .findFirst();
    }

    /**
     * The line as it is written, if it fits this work now: a correction has the amount of the line it takes back, and a reason why all the same stands only
     * where the figures speak against it.
     *
     * @throws nl.buurtstem.kernel.Refused naming everything that does not fit
     */
    NewLine check(NewLine line, LocalDate today) {
        if (state() == WorkState.DONE && line.kind().endsWithTheWork()) {
            throw LedgerRefusal.DONE_ALREADY.because();
        }
        NewLine worth = line.kind() == LineKind.CORRECT ? line.worth(takenBack(line)) : line;
        Complaints complaints = new Complaints();
        checkDays(worth, today, complaints);
        checkMoney(worth, complaints);
        checkDone(worth, today, complaints);
        complaints.refuseIfAny();
        return over(worth) > 0 || isReadyEarly(worth) ? worth : worth.because("");
    }

    private long takenBack(NewLine line) {
        Line back = takeable(Objects.requireNonNullElse(line.of(), 0))
                .orElseThrow(() -> LedgerRefusal.NO_SUCH_LINE.because());
        if (!back.counts()) {
            throw LedgerRefusal.TAKEN_BACK_ALREADY.because();
        }
        return back.is().euros();
    }

    private void checkDays(NewLine line, LocalDate today, Complaints complaints) {
        complaints.require(!line.day().isAfter(today), "day", LedgerRefusal.DAY_AHEAD);
        complaints.require(!line.day().isBefore(voted), "day", LedgerRefusal.DAY_BEFORE_VOTE);
        LocalDate due = line.due();
        boolean later =
                due == null || due.isAfter(due()) && due.isAfter(today) && due.isBefore(today.plusYears(YEARS_AHEAD));
        complaints.require(later, "due", LedgerRefusal.DAY_NOT_LATER);
    }

    private void checkMoney(NewLine line, Complaints complaints) {
        Integer of = line.of();
        boolean ordered = of == null
                || line.kind() != LineKind.SPEND
                || orders().stream().anyMatch(order -> order.number() == of);
        complaints.require(ordered, "of", LedgerRefusal.ORDER_MISSING);
        boolean enough =
                line.kind() != LineKind.LOWER || line.euros() <= balance().granted();
        complaints.require(enough, "euros", LedgerRefusal.LOWER_TOO_MUCH);
        long over = over(line);
        if (over > 0 && line.over().length() < NewLine.TEXT_MIN) {
            complaints.add("over", LedgerRefusal.OVER_WITHOUT_REASON.because("n", over));
        }
    }

    /** How much too much there is ordered and spent once there is this order, this payment or less money; 0 for other lines. */
    private long over(NewLine line) {
        return line.kind().isMoney() || line.kind() == LineKind.LOWER
                ? after(line).over()
                : 0;
    }

    private void checkDone(NewLine line, LocalDate today, Complaints complaints) {
        boolean begun = !today.isBefore(begins) && !line.day().isBefore(begins);
        complaints.require(line.kind() != LineKind.DONE || begun, "day", LedgerRefusal.NOT_BEGUN);
        if (isReadyEarly(line) && line.over().length() < NewLine.TEXT_MIN) {
            complaints.add(
                    "over",
                    LedgerRefusal.DONE_WITHOUT_REASON.because(
                            "n",
                            told(),
                            "spent",
                            balance().spent(),
                            "granted",
                            balance().granted()));
        }
    }

    /** Whether this says that it is ready, while what was told and paid last says otherwise. */
    private boolean isReadyEarly(NewLine line) {
        return line.kind() == LineKind.DONE
                && (told() < NEARLY_READY || balance().spent() * 2 < balance().granted());
    }

    /** The sums once this line is written. */
    private Balance after(NewLine line) {
        return with(line, openedAt).balance();
    }

    /** The same with this line as its last. */
    Work with(NewLine line, Instant now) {
        Integer back = line.kind() == LineKind.CORRECT ? line.of() : null;
        List<Line> all = new ArrayList<>();
        for (Line old : lines) {
            all.add(back != null && old.number() == back ? old.takenBack(written() + 1) : old);
        }
        all.add(new Line(id, written() + 1, line, now, null));
        return with(all);
    }

    /** Of which kind the line is that this one takes back; empty when it takes back none. */
    Optional<LineKind> takenBackBy(NewLine line) {
        return lines.stream()
                .filter(old -> line.kind() == LineKind.CORRECT && Objects.equals(old.number(), line.of()))
                .map(Line::kind)
                .findFirst();
    }
}
