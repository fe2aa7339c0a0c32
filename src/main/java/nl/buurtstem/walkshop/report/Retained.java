package nl.buurtstem.walkshop.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import nl.buurtstem.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * What of a walk is removed when.
 *
 * @param days after closing
 * @param closedAt null as long as it is not closed
 * @param forgotten what was removed already, and when
 */
public record Retained(Map<What, Integer> days, @Nullable Instant closedAt, Map<What, Instant> forgotten) {

    /** What goes by itself. */
    public enum What {
        TRACKS(30, 365),
        ORIGINALS(90, 730),
        NAMES(30, 365);

        private final int normal;
        private final int most;

        What(int normal, int most) {
            this.normal = normal;
            this.most = most;
        }

        /** How many days an area may say at the most. */
        public int most() {
            return most;
        }

        /** As in forms and columns. */
        public String path() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public int normal() {
            return normal;
        }

        /** Message key of its sentence. */
        public String word() {
            return "report.retention." + path();
        }
    }

    public Retained {
        days = Map.copyOf(days);
        forgotten = Map.copyOf(forgotten);
    }

    public int after(What what) {
        return days.getOrDefault(what, what.normal());
    }

    /** The day from which it is gone; null as long as the walkshop is not closed. */
    public @Nullable LocalDate day(What what) {
        Instant gone = forgotten.get(what);
        if (gone != null) {
            return LocalDate.ofInstant(gone, Page.ZONE);
        }
        return closedAt == null
                ? null
                : LocalDate.ofInstant(closedAt, Page.ZONE).plusDays(after(what));
    }

    /** Whether its day has come. */
    boolean isDue(What what, LocalDate today) {
        LocalDate day = day(what);
        return day != null && !day.isAfter(today);
    }

    public boolean isGone(What what) {
        return forgotten.containsKey(what);
    }
}
