package nl.buurtstem.ledger;

import static nl.buurtstem.ledger.LineKind.COMMIT;
import static nl.buurtstem.ledger.LineKind.DONE;
import static nl.buurtstem.ledger.LineKind.GRANT;
import static nl.buurtstem.ledger.LineKind.LOWER;
import static nl.buurtstem.ledger.LineKind.RAISE;
import static nl.buurtstem.ledger.LineKind.SPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be written about a work, and what its lines add up to. It begins with 10,000 euros and ends on 1 December. */
class WorkTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate VOTED = LocalDate.of(2026, 10, 1);
    private static final Instant THEN = Instant.parse("2026-11-01T10:00:00Z");
    private static final String WHY = "Dit is nodig voor de bomen.";

    private final List<Line> lines = new ArrayList<>();

    WorkTests() {
        lines.add(new Line(7, 1, NewLine.money(GRANT, TODAY, 10_000, "", "nl"), THEN, null));
    }

    private Work work() {
        return new Work(
                7,
                1,
                3,
                null,
                2,
                new AreaPath(2, 2, 1),
                "Zes bomen",
                "nl",
                "Team Groen",
                "groen@zilveroog.example",
                VOTED,
                TODAY.minusDays(9),
                LocalDate.of(2026, 12, 1),
                THEN,
                lines);
    }

    /** Written as the door does it. */
    private Work write(NewLine line) {
        NewLine fits = work().check(line, TODAY);
        if (line.kind() == LineKind.CORRECT) {
            lines.replaceAll(old ->
                    old.number() == line.of() ? new Line(7, old.number(), old.is(), THEN, lines.size() + 1) : old);
        }
        lines.add(new Line(7, lines.size() + 1, fits, THEN, null));
        return work();
    }

    private static NewLine money(LineKind kind, long euros) {
        return NewLine.money(kind, TODAY, euros, WHY, "nl");
    }

    private void refused(NewLine line, String field, LedgerRefusal why) {
        assertThatThrownBy(() -> work().check(line, TODAY))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no -> assertThat(no.complaints())
                                .extracting(Complaint::field, Complaint::refusal)
                                .contains(org.assertj.core.groups.Tuple.tuple(field, why)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # what is written                | granted | committed | spent | left
        COMMIT 4000                      | 10000   | 4000      | 0     | 6000
        SPEND 2500                       | 10000   | 0         | 2500  | 7500
        COMMIT 4000, SPEND 1500 of 2     | 10000   | 2500      | 1500  | 6000
        COMMIT 4000, SPEND 4200 of 2     | 10000   | 0         | 4200  | 5800
        RAISE 500, LOWER 2000            | 8500    | 0         | 0     | 8500
        SPEND 2500, CORRECT of 2         | 10000   | 0         | 0     | 10000
        COMMIT 4000, SPEND 3900 of 2, CORRECT of 2 | 10000 | 0 | 3900 | 6100
        COMMIT 4000, SPEND 4000 of 2, CORRECT of 3 | 10000 | 4000 | 0 | 6000
        """)
    void theSumsFollowFromTheLines(String what, long granted, long committed, long spent, long left) {
        for (String one : what.split(", ")) {
            String[] words = one.split(" of ");
            String[] kind = words[0].split(" ");
            Integer of = words.length > 1 ? Integer.valueOf(words[1]) : null;
            write(
                    kind.length == 1
                            ? NewLine.correction(TODAY, of, WHY, "nl")
                            : money(LineKind.valueOf(kind[0]), Long.parseLong(kind[1]))
                                    .paying(of));
        }
        assertThat(work().balance()).isEqualTo(new Balance(granted, committed, spent));
        assertThat(work().balance().left()).isEqualTo(left);
    }

    @Test
    void noEuroIsEverLost() {
        Random chance = new Random(5);
        long granted = 10_000;
        long spent = 0;
        for (int i = 0; i < 60; i++) {
            long euros = 1 + chance.nextInt(100_000_000);
            boolean raise = chance.nextBoolean();
            write(money(raise ? RAISE : SPEND, euros).because("Er was meer nodig."));
            granted += raise ? euros : 0;
            spent += raise ? 0 : euros;
            assertThat(work().balance()).isEqualTo(new Balance(granted, 0, spent));
        }
    }

    @Test
    void tooMuchIsWrittenOnlyWithAReasonAndStaysPlain() {
        refused(money(SPEND, 10_001), "over", LedgerRefusal.OVER_WITHOUT_REASON);
        refused(money(COMMIT, 12_000).because("ja"), "over", LedgerRefusal.OVER_WITHOUT_REASON);

        Work after = write(money(SPEND, 12_000).because("De grond was vervuild."));

        assertThat(after.balance().over()).isEqualTo(2_000);
        assertThat(after.lines().getLast().is().over()).isEqualTo("De grond was vervuild.");
    }

    @Test
    void aReasonForTooMuchStandsOnlyWhereThereIsTooMuch() {
        assertThat(write(money(SPEND, 10_000).because("Voor de zekerheid."))
                        .lines()
                        .getLast()
                        .is()
                        .over())
                .isEmpty();
    }

    @Test
    void whatIsPaidIsTakenBackOnceAndABudgetNever() {
        write(money(SPEND, 500));
        assertThat(work().check(NewLine.correction(TODAY, 2, WHY, "nl"), TODAY).euros())
                .isEqualTo(500);
        write(NewLine.correction(TODAY, 2, WHY, "nl"));

        refused(NewLine.correction(TODAY, 2, WHY, "nl"), "", LedgerRefusal.TAKEN_BACK_ALREADY);
        refused(NewLine.correction(TODAY, 1, WHY, "nl"), "", LedgerRefusal.NO_SUCH_LINE);
        refused(NewLine.correction(TODAY, 3, WHY, "nl"), "", LedgerRefusal.NO_SUCH_LINE);
    }

    @Test
    void aPaymentIsForAnOrderThatStands() {
        write(money(SPEND, 100));
        refused(money(SPEND, 100).paying(2), "of", LedgerRefusal.ORDER_MISSING);
        refused(money(SPEND, 100).paying(9), "of", LedgerRefusal.ORDER_MISSING);
    }

    @Test
    void lessThanIsSpentIsThereOnlyWithAReason() {
        write(money(SPEND, 6_000));
        refused(money(LOWER, 4_001), "over", LedgerRefusal.OVER_WITHOUT_REASON);
        assertThat(write(money(LOWER, 4_000)).lines().getLast().is().over()).isEmpty();

        Work after = write(money(LOWER, 1_000).because("Het gebiedsteam betaalt het verschil."));

        assertThat(after.balance().over()).isEqualTo(1_000);
        assertThat(after.lines().getLast().is().over()).isEqualTo("Het gebiedsteam betaalt het verschil.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # told | paid  | needs a reason
        0      | 0     | true
        40     | 9000  | true
        79     | 9000  | true
        80     | 4999  | true
        80     | 5000  | false
        100    | 10000 | false
        """)
    void readyAgainstTheFiguresNeedsAReason(int told, int paid, boolean needed) {
        write(NewLine.progress(TODAY, told, WHY, "nl"));
        if (paid > 0) {
            write(money(SPEND, paid));
        }
        assertThat(fits(NewLine.of(DONE, TODAY, WHY, "nl"))).isEqualTo(!needed);
        assertThat(write(done()).lines().getLast().is().over().isEmpty()).isEqualTo(!needed);
    }

    @Test
    void nothingIsReadyBeforeItBegins() {
        LocalDate begins = work().begins();
        refused(NewLine.of(DONE, begins.minusDays(1), WHY, "nl"), "day", LedgerRefusal.NOT_BEGUN);
        assertThatThrownBy(() -> work().check(NewLine.of(DONE, begins.minusDays(1), WHY, "nl"), begins.minusDays(1)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void thatItIsReadyOrTakesLongerCanBeTakenBackAndSaidAgain() {
        write(NewLine.delay(TODAY, LocalDate.of(2027, 3, 1), WHY, "nl"));
        write(done());
        write(NewLine.correction(TODAY, 3, WHY, "nl"));

        assertThat(work().state()).isEqualTo(WorkState.PLANNED);
        assertThat(work().doneOn()).isNull();
        assertThat(work().news()).isNull();
        refused(NewLine.correction(TODAY, 3, WHY, "nl"), "", LedgerRefusal.TAKEN_BACK_ALREADY);

        write(NewLine.correction(TODAY, 2, WHY, "nl"));
        assertThat(work().due()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(work().isDelayed()).isFalse();
        assertThat(write(done()).state()).isEqualTo(WorkState.DONE);
    }

    @Test
    void thereIsNeverLessThanNothing() {
        refused(money(LOWER, 10_001), "euros", LedgerRefusal.LOWER_TOO_MUCH);
        assertThat(write(money(LOWER, 10_000)).balance().granted()).isZero();
    }

    @Test
    void daysAreThoseThatHaveBeenAndNewDaysThoseThatCome() {
        refused(NewLine.of(DONE, TODAY.plusDays(1), WHY, "nl"), "day", LedgerRefusal.DAY_AHEAD);
        refused(NewLine.money(SPEND, VOTED.minusDays(1), 10, WHY, "nl"), "day", LedgerRefusal.DAY_BEFORE_VOTE);
        assertThat(fits(NewLine.money(SPEND, VOTED, 10, WHY, "nl"))).isTrue();
        refused(NewLine.delay(TODAY, LocalDate.of(2026, 12, 1), WHY, "nl"), "due", LedgerRefusal.DAY_NOT_LATER);

        Work later = write(NewLine.delay(TODAY, LocalDate.of(2027, 3, 1), WHY, "nl"));

        assertThat(later.due()).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(later.isDelayed()).isTrue();
        assertThat(later.isLate(LocalDate.of(2027, 3, 1))).isFalse();
        assertThat(later.isLate(LocalDate.of(2027, 3, 2))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # kind   | not begun | being carried out | done
        RAISE    | true      | true              | true
        LOWER    | true      | true              | true
        COMMIT   | true      | true              | true
        SPEND    | true      | true              | true
        PROGRESS | true      | true              | false
        DELAY    | true      | true              | false
        DONE     | true      | true              | false
        """)
    void whatIsWrittenWhen(LineKind kind, boolean planned, boolean busy, boolean done) {
        NewLine line = switch (kind) {
            case PROGRESS -> NewLine.progress(TODAY, 10, WHY, "nl");
            case DELAY -> NewLine.delay(TODAY, TODAY.plusYears(1), WHY, "nl");
            case DONE -> done();
            default -> money(kind, 10);
        };
        assertThat(fits(line)).isEqualTo(planned);
        write(NewLine.progress(TODAY, 5, WHY, "nl"));
        assertThat(fits(line)).isEqualTo(busy);
        write(done());
        assertThat(fits(line)).isEqualTo(done);
    }

    private static NewLine done() {
        return NewLine.of(DONE, TODAY, WHY, "nl").because("Vrijwilligers deden het werk.");
    }

    private boolean fits(NewLine line) {
        try {
            work().check(line, TODAY);
            return true;
        } catch (Refused no) {
            return false;
        }
    }

    @Test
    void afterTheEndOnlyMoneyIsWritten() {
        assertThat(work().state()).isEqualTo(WorkState.PLANNED);
        assertThat(write(NewLine.progress(TODAY, 60, WHY, "nl")).state()).isEqualTo(WorkState.BUSY);
        assertThat(work().percent()).isEqualTo(60);
        assertThat(write(done()).state()).isEqualTo(WorkState.DONE);
        assertThat(work().percent()).isEqualTo(100);

        refused(NewLine.progress(TODAY, 70, WHY, "nl"), "", LedgerRefusal.DONE_ALREADY);
        refused(done(), "", LedgerRefusal.DONE_ALREADY);
        refused(NewLine.delay(TODAY, TODAY.plusYears(1), WHY, "nl"), "", LedgerRefusal.DONE_ALREADY);
        assertThat(write(money(SPEND, 300)).balance().spent()).isEqualTo(300);
    }
}
