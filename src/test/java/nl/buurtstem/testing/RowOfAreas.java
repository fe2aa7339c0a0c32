package nl.buurtstem.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A municipality of equal neighbourhoods in a row, for tests that must not see what another one leaves behind. */
public final class RowOfAreas {

    private static final double WEST = 5.2;
    private static final double SOUTH = 52.5;
    private static final double SIDE = 0.01;

    private RowOfAreas() {}

    /** The key of the neighbourhood with this number, from 1. */
    public static String key(int number) {
        return "R" + number;
    }

    /** A folder of borders for {@code buurtstem.geo} with this many neighbourhoods. */
    public static Path of(int size) {
        try {
            Path folder = Files.createTempDirectory("row-of-areas");
            Path file = Files.writeString(folder.resolve("areas.geojson"), file(size));
            folder.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String file(int size) {
        Stream<String> above =
                Stream.of(feature("G", "MUNICIPALITY", "null", 0, size), feature("W", "DISTRICT", "\"G\"", 0, size));
        Stream<String> row = IntStream.range(0, size)
                .mapToObj(place -> feature(key(place + 1), "NEIGHBOURHOOD", "\"W\"", place, place + 1));
        return Stream.concat(above, row)
                .collect(Collectors.joining(",", "{\"type\":\"FeatureCollection\",\"features\":[", "]}"));
    }

    private static String feature(String key, String level, String parent, int from, int to) {
        return String.format(
                Locale.ROOT, """
                {"type":"Feature","properties":{"key":"%1$s","name":"Buurt %1$s","level":"%2$s","parent":%3$s},
                "geometry":{"type":"Polygon","coordinates":[[[%4$f,%6$f],[%5$f,%6$f],[%5$f,%7$f],[%4$f,%7$f],[%4$f,%6$f]]]}}
                """, key, level, parent, WEST + from * SIDE, WEST + to * SIDE, SOUTH, SOUTH + SIDE);
    }
}
