package nl.buurtstem.votes.turnout;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Which numbers of a table with sums are hidden, so that nobody learns of fewer than five people. The last row and the last column hold the sums; the sum of
 * everything, in their corner, is known to all.
 *
 * <p>First every number under five. Then others, the smallest first, until no hidden number follows from what is shown: in no row or column is one hidden alone,
 * or some that are fewer than five people together, and taking any hidden number as an edge between its row and its column, each lies on a circle. (A number
 * that lies on none is the only solution of the sums.)
 */
final class Hiding {

    /** Fewer people than this are not shown. */
    static final int LEAST = 5;

    private final int[][] table;
    private final boolean[][] hidden;
    private final int rows;
    private final int columns;

    private Hiding(int[][] table) {
        this.table = table;
        this.rows = table.length;
        this.columns = table[0].length;
        this.hidden = new boolean[rows][columns];
    }

    /** True where a number is hidden. */
    static boolean[][] of(int[][] tableWithSums) {
        Hiding hiding = new Hiding(tableWithSums);
        hiding.hideSmall();
        while (hiding.hideMore()) {
            // each time there is one more, so this ends
        }
        return hiding.hidden;
    }

    private boolean isCorner(int row, int column) {
        return row == rows - 1 && column == columns - 1;
    }

    private void hideSmall() {
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                hidden[row][column] = table[row][column] < LEAST && !isCorner(row, column);
            }
        }
    }

    /** Hides one more number where that is needed; false when nothing is. */
    private boolean hideMore() {
        for (int row = 0; row < rows; row++) {
            if (isWeak(line(row, true)) && hideSmallest(line(row, true))) {
                return true;
            }
        }
        for (int column = 0; column < columns; column++) {
            if (isWeak(line(column, false)) && hideSmallest(line(column, false))) {
                return true;
            }
        }
        // a single row or column is one sum, and its rule above is enough
        return rows > 1 && columns > 1 && hideBesideBridge();
    }

    /** The cells of a row or a column, the sum last. */
    private int[][] line(int at, boolean isRow) {
        int[][] line = new int[isRow ? columns : rows][];
        for (int i = 0; i < line.length; i++) {
            line[i] = isRow ? new int[] {at, i} : new int[] {i, at};
        }
        return line;
    }

    private boolean isHidden(int[] cell) {
        return hidden[cell[0]][cell[1]];
    }

    /** Whether what is hidden in this line follows from the rest, or is too few people together. */
    private boolean isWeak(int[][] line) {
        int many = 0;
        int people = 0;
        for (int[] cell : line) {
            if (isHidden(cell)) {
                many++;
                people += table[cell[0]][cell[1]];
            }
        }
        boolean sumHidden = isHidden(line[line.length - 1]);
        return many == 1 || many > 1 && !sumHidden && people < LEAST;
    }

    /** False when all that may be hidden is hidden. */
    private boolean hideSmallest(int[][] line) {
        int[] smallest = null;
        for (int[] cell : line) {
            boolean free = !isHidden(cell) && !isCorner(cell[0], cell[1]);
            if (free && (smallest == null || table[cell[0]][cell[1]] < table[smallest[0]][smallest[1]])) {
                smallest = cell;
            }
        }
        if (smallest == null) {
            return false;
        }
        hidden[smallest[0]][smallest[1]] = true;
        return true;
    }

    private boolean hideBesideBridge() {
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (hidden[row][column]
                        && isBridge(row, column)
                        && (hideSmallest(line(row, true)) || hideSmallest(line(column, false)))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether row and column of this number hang together by nothing else that is hidden. */
    private boolean isBridge(int row, int column) {
        boolean[] seen = new boolean[rows + columns];
        Deque<Integer> next = new ArrayDeque<>();
        next.add(row);
        seen[row] = true;
        while (!next.isEmpty()) {
            int node = next.poll();
            for (int other = 0; other < (node < rows ? columns : rows); other++) {
                int r = node < rows ? node : other;
                int c = node < rows ? other : node - rows;
                int to = node < rows ? rows + other : other;
                if (hidden[r][c] && !(r == row && c == column) && !seen[to]) {
                    seen[to] = true;
                    next.add(to);
                }
            }
        }
        return !seen[rows + column];
    }
}
