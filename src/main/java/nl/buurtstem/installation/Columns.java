package nl.buurtstem.installation;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads columns that cannot be null; for those that can, {@code row.get} says so itself. */
public final class Columns {

    private Columns() {}

    /** The column's value; throws when it is null after all. */
    public static <T> T get(Readable row, String column, Class<T> type) {
        @Nullable T value = row.get(column, type);
        return Objects.requireNonNull(value, column);
    }

    public static String text(Readable row, String column) {
        return get(row, column, String.class);
    }

    public static long number(Readable row, String column) {
        return get(row, column, Long.class);
    }

    public static int integer(Readable row, String column) {
        return get(row, column, Integer.class);
    }

    public static double decimal(Readable row, String column) {
        return get(row, column, Double.class);
    }

    public static boolean flag(Readable row, String column) {
        return get(row, column, Boolean.class);
    }

    public static Instant moment(Readable row, String column) {
        return get(row, column, Instant.class);
    }

    public static UUID uuid(Readable row, String column) {
        return get(row, column, UUID.class);
    }
}
