package nl.buurtstem.votes.turnout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What of a turnout may be shown: nobody learns of fewer than five people, not by subtracting either. */
class TurnoutTests {

    private static final Place ISLAND = new Place("ZO", "Zilveroog", 21_042);

    private static Turnout.Counted at(String key, Integer... people) {
        return new Turnout.Counted(new Place(key, "Buurt " + key, 1000), List.of(people));
    }

    private static List<Integer> sums(Turnout turnout) {
        return turnout.rows().stream().map(row -> row.sum().orZero()).toList();
    }

    @Test
    void underFiveIsHiddenAndTheNextSmallestWithIt() {
        Turnout turnout =
                Turnout.of(List.of("online"), List.of(at("A", 40), at("B", 3), at("C", 9), at("D", 22)), ISLAND);
        assertThat(sums(turnout)).containsExactly(40, 0, 0, 22);
        assertThat(turnout.all().sum().people()).isEqualTo(74);
        assertThat(turnout.isPartly()).isTrue();
    }

    @Test
    void twoHiddenThatAreFewerThanFiveTogetherTakeAThird() {
        Turnout turnout =
                Turnout.of(List.of("online"), List.of(at("A", 40), at("B", 1), at("C", 2), at("D", 22)), ISLAND);
        assertThat(sums(turnout)).containsExactly(40, 0, 0, 0);
    }

    @Test
    void whatIsLargeEnoughIsShownWhole() {
        Turnout turnout = Turnout.of(List.of("online", "desk"), List.of(at("A", 40, 5), at("B", 12, 6)), ISLAND);
        assertThat(turnout.isPartly()).isFalse();
        assertThat(turnout.all().figures()).extracting(Figure::people).containsExactly(52, 11);
        assertThat(turnout.rows().getFirst().sum().percentOf(1000)).isEqualTo(4.5);
    }

    @Test
    void oneWayNeedsNoColumnsAndOnePlaceNoRows() {
        Turnout oneWay = Turnout.of(List.of("online"), List.of(at("A", 40), at("B", 12)), ISLAND);
        assertThat(oneWay.ways()).isEmpty();
        Turnout onePlace = Turnout.of(List.of("online", "desk"), List.of(at("A", 40, 2)), ISLAND);
        assertThat(onePlace.rows()).isEmpty();
        assertThat(onePlace.all().figures()).allMatch(Figure::isHidden);
        assertThat(onePlace.all().sum().people()).isEqualTo(42);
    }

    @Test
    void filesHoldNothingThatIsHidden() {
        Turnout turnout = Turnout.of(List.of("online"), List.of(at("A", 40), at("=B", 3), at("C", 9)), ISLAND);
        assertThat(TurnoutFile.csv(turnout).split("\r\n"))
                .containsExactly(
                        "area,name,residents,people,percent",
                        "\"A\",\"Buurt A\",1000,40,4.00",
                        "\"'=B\",\"Buurt =B\",1000,,",
                        "\"C\",\"Buurt C\",1000,,",
                        "\"ZO\",\"Zilveroog\",21042,52,0.25");
        assertThat(TurnoutFile.json(turnout).get(1)).containsEntry("people", null);
    }

    /** Of 300 tables of chance: for every hidden number there is another table that shows the same. */
    @Test
    void noHiddenNumberFollowsFromWhatIsShown() {
        Random chance = new Random(7);
        for (int round = 0; round < 300; round++) {
            int rows = 2 + chance.nextInt(4);
            int columns = 1 + chance.nextInt(3);
            int most = 2 + chance.nextInt(30);
            int[][] table = new int[rows + 1][columns + 1];
            for (int r = 0; r < rows; r++) {
                for (int c = 0; c < columns; c++) {
                    int people = chance.nextInt(most);
                    table[r][c] = people;
                    table[r][columns] += people;
                    table[rows][c] += people;
                    table[rows][columns] += people;
                }
            }
            boolean[][] hidden = Hiding.of(table);
            for (int r = 0; r <= rows; r++) {
                for (int c = 0; c <= columns; c++) {
                    boolean corner = r == rows && c == columns;
                    assertThat(!corner && table[r][c] < Hiding.LEAST && !hidden[r][c])
                            .isFalse();
                    if (hidden[r][c] && table[rows][columns] >= 2 * Hiding.LEAST) {
                        assertThat(isOnCircle(hidden, r, c))
                                .as("%s in %s", List.of(r, c), java.util.Arrays.deepToString(table))
                                .isTrue();
                    }
                }
            }
        }
    }

    /** Along a circle one can be added and taken away in turn: all sums stay. */
    private static boolean isOnCircle(boolean[][] hidden, int row, int column) {
        boolean[] rows = new boolean[hidden.length];
        boolean[] columns = new boolean[hidden[0].length];
        rows[row] = true;
        for (int again = 0; again < rows.length + columns.length; again++) {
            for (int r = 0; r < rows.length; r++) {
                for (int c = 0; c < columns.length; c++) {
                    boolean other = hidden[r][c] && !(r == row && c == column);
                    if (other && rows[r] != columns[c]) {
                        rows[r] = true;
                        columns[c] = true;
                    }
                }
            }
        }
        return columns[column];
    }

    @Test
    void aLineNeverHidesFewerThanFivePeopleWhoseSumIsShown() {
        Random chance = new Random(11);
        for (int round = 0; round < 200; round++) {
            int rows = 3 + chance.nextInt(5);
            int[][] table = new int[rows + 1][1];
            for (int r = 0; r < rows; r++) {
                table[r][0] = chance.nextInt(8);
                table[rows][0] += table[r][0];
            }
            boolean[][] hidden = Hiding.of(table);
            int people = IntStream.range(0, rows)
                    .filter(r -> hidden[r][0])
                    .map(r -> table[r][0])
                    .sum();
            boolean everything = IntStream.range(0, rows).allMatch(r -> hidden[r][0]);
            assertThat(people == 0 && IntStream.range(0, rows).noneMatch(r -> hidden[r][0])
                            || people >= Hiding.LEAST
                            || everything)
                    .isTrue();
        }
    }
}
