package nl.buurtstem.areas;

import java.util.ArrayList;
import java.util.List;

/**
 * The stretches of Morton codes that together cover a box, so that an ordinary index answers "what lies in this box".
 * They cover a little more than the box; compare longitude and latitude as well.
 *
 * @param ranges in rising order, none touching the next
 */
public record TileRanges(List<Range> ranges) {

    /** Bits of each of the two coordinates in a code. */
    static final int BITS = 31;

    public TileRanges {
        ranges = List.copyOf(ranges);
    }

    /** From the first code to the last, both included. */
    public record Range(long from, long to) {}

    /** A square of the world: {@code code} is its place among the squares of its size. */
    private record Cell(long code, int depth) {

        long from() {
            return code << 2 * (BITS - depth);
        }

        long to() {
            return ((code + 1) << 2 * (BITS - depth)) - 1;
        }
    }

    /** The corners of a box, counted in steps. */
    private record Corners(long west, long south, long east, long north) {

        boolean meets(Cell cell) {
            return coordinate(cell.from(), 0) <= east
                    && coordinate(cell.to(), 0) >= west
                    && coordinate(cell.from(), 1) <= north
                    && coordinate(cell.to(), 1) >= south;
        }

        boolean holds(Cell cell) {
            return coordinate(cell.from(), 0) >= west
                    && coordinate(cell.to(), 0) <= east
                    && coordinate(cell.from(), 1) >= south
                    && coordinate(cell.to(), 1) <= north;
        }
    }

    /**
     * At most so many ranges that cover this box: the world's squares are split where the box's edge crosses them, as
     * long as there is room.
     */
    public static TileRanges covering(Box box, int max) {
        Corners corners = corners(box);
        List<Cell> cells = List.of(new Cell(0, 0));
        List<Range> best = merged(cells);
        for (int depth = 0; depth < BITS; depth++) {
            cells = split(cells, corners);
            List<Range> finer = merged(cells);
            if (finer.size() > max) {
                break;
            }
            best = finer;
            if (cells.size() > 16L * max) {
                break;
            }
        }
        return new TileRanges(best);
    }

    private static Corners corners(Box box) {
        long from = new Point(box.west(), box.south()).tile();
        long to = new Point(box.east(), box.north()).tile();
        return new Corners(coordinate(from, 0), coordinate(from, 1), coordinate(to, 0), coordinate(to, 1));
    }

    private static List<Cell> split(List<Cell> cells, Corners corners) {
        List<Cell> parts = new ArrayList<>();
        for (Cell cell : cells) {
            if (corners.holds(cell)) {
                parts.add(cell);
                continue;
            }
            for (long quarter = 0; quarter < 4; quarter++) {
                Cell part = new Cell(cell.code() << 2 | quarter, cell.depth() + 1);
                if (corners.meets(part)) {
                    parts.add(part);
                }
            }
        }
        return parts;
    }

    private static List<Range> merged(List<Cell> cells) {
        List<Range> ranges = new ArrayList<>();
        for (Cell cell : cells) {
            boolean touches = !ranges.isEmpty() && ranges.getLast().to() + 1 == cell.from();
            long from = touches ? ranges.removeLast().from() : cell.from();
            ranges.add(new Range(from, cell.to()));
        }
        return ranges;
    }

    /** Where the ranges begin, for an SQL array. */
    public Long[] froms() {
        return ranges.stream().map(Range::from).toArray(Long[]::new);
    }

    /** Where the ranges end, in the same order. */
    public Long[] tos() {
        return ranges.stream().map(Range::to).toArray(Long[]::new);
    }

    static long interleave(int x, int y) {
        return spread(x) | spread(y) << 1;
    }

    /** Puts a zero between every two bits. */
    private static long spread(int coordinate) {
        long bits = coordinate;
        bits = (bits | bits << 16) & 0x0000FFFF0000FFFFL;
        bits = (bits | bits << 8) & 0x00FF00FF00FF00FFL;
        bits = (bits | bits << 4) & 0x0F0F0F0F0F0F0F0FL;
        bits = (bits | bits << 2) & 0x3333333333333333L;
        return (bits | bits << 1) & 0x5555555555555555L;
    }

    /** Every other bit of a code, from this one on. */
    private static long coordinate(long code, int first) {
        long bits = code >>> first & 0x5555555555555555L;
        bits = (bits | bits >>> 1) & 0x3333333333333333L;
        bits = (bits | bits >>> 2) & 0x0F0F0F0F0F0F0F0FL;
        bits = (bits | bits >>> 4) & 0x00FF00FF00FF00FFL;
        bits = (bits | bits >>> 8) & 0x0000FFFF0000FFFFL;
        return (bits | bits >>> 16) & 0x00000000FFFFFFFFL;
    }
}
