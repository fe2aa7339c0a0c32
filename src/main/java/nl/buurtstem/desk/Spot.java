package nl.buurtstem.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A place in a sorted list, which stays where it is when what stood there is gone. */
record Spot(LocalDate lastDay, Instant since, int weight, String key) {

    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final int PARTS = 4;

    /** The spot that an address names; null when it names none. */
    static @Nullable Spot of(@Nullable String text) {
        String[] parts = text == null ? new String[0] : text.split("_", PARTS);
        if (parts.length != PARTS) {
            return null;
        }
        try {
            return new Spot(
                    LocalDate.parse(parts[0]), Instant.parse(parts[1]), Integer.parseInt(parts[2]), parts[PARTS - 1]);
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    @Override
    public String toString() {
        return lastDay + "_" + since + "_" + weight + "_" + key;
    }
}
