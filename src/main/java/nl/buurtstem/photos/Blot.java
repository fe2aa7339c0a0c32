package nl.buurtstem.photos;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A rectangle of a picture, in thousandths of its sides. */
public record Blot(int left, int top, int width, int height) {

    private static final int WHOLE = 1000;

    /** One that hangs over the edge is cut there. */
    public Blot {
        left = Math.clamp(left, 0, WHOLE);
        top = Math.clamp(top, 0, WHOLE);
        width = Math.clamp(width, 0, WHOLE - left);
        height = Math.clamp(height, 0, WHOLE - top);
    }

    public boolean isEmpty() {
        return width == 0 || height == 0;
    }

    /** In one line, for a column: {@code 100,200,50,60;…}. */
    public static String line(List<Blot> blots) {
        return blots.stream()
                .map(one -> one.left + "," + one.top + "," + one.width + "," + one.height)
                .collect(Collectors.joining(";"));
    }

    public static List<Blot> read(String line) {
        return line.isEmpty()
                ? List.of()
                : Arrays.stream(line.split(";", -1)).map(Blot::one).toList();
    }

    private static Blot one(String text) {
        int[] n = Arrays.stream(text.split(",", -1)).mapToInt(Integer::parseInt).toArray();
        return new Blot(n[0], n[1], n[2], n[3]);
    }
}
