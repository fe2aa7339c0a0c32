package nl.buurtstem.statements;

import java.util.ArrayList;
import java.util.List;

/**
 * Where each statement stands between "everybody disagrees" and "everybody agrees": a dot with its number, above others that
 * would lie in its way. Lengths are those of the drawing.
 */
public record Picture(List<Dot> dots, int height) {

    public static final int WIDTH = 340;
    static final int MARGIN = 20;
    static final int RADIUS = 12;
    private static final int STEP = 2 * RADIUS + 2;
    private static final int HEAD = 18; // above the highest dot: the words of the zones
    private static final int FOOT = 28; // below the axis: its words
    private static final int HUNDRED = 100;

    /** @param y of its middle, from above */
    public record Dot(Result.Line line, int x, int y) {}

    /** How far this share of a hundred lies from where everybody disagrees. */
    public static int x(int percent) {
        return MARGIN + percent * (WIDTH - 2 * MARGIN) / HUNDRED;
    }

    public static Picture of(Result result) {
        List<int[]> places = new ArrayList<>();
        int levels = 1;
        for (Result.Line line : result.shown()) {
            int x = x(line.tally().percent());
            int level = 0;
            while (isTaken(places, x, level)) {
                level++;
            }
            places.add(new int[] {x, level});
            levels = Math.max(levels, level + 1);
        }
        int axis = HEAD + levels * STEP;
        List<Dot> dots = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            int[] place = places.get(i);
            dots.add(new Dot(result.shown().get(i), place[0], axis - RADIUS - 1 - place[1] * STEP));
        }
        return new Picture(List.copyOf(dots), axis + FOOT);
    }

    private static boolean isTaken(List<int[]> places, int x, int level) {
        return places.stream().anyMatch(place -> place[1] == level && Math.abs(place[0] - x) < STEP);
    }

    /** Where the line lies on which the dots stand. */
    public int axis() {
        return height - FOOT;
    }
}
