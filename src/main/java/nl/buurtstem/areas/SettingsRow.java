package nl.buurtstem.areas;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one area itself says; null is inherited from the area above. */
record SettingsRow(
        @Nullable Integer threshold,
        @Nullable BigDecimal thresholdPerThousand,
        @Nullable Integer thresholdFloor,
        @Nullable Integer thresholdCeiling,
        @Nullable Integer windowDays,
        @Nullable Rhythm rhythm,
        @Nullable AgendaMode mode,
        @Nullable Integer top,
        @Nullable Integer capacity,
        @Nullable Review review,
        @Nullable Integer readDays,
        @Nullable Integer decideDays,
        @Nullable Integer planDays,
        @Nullable Boolean secondEyes,
        @Nullable List<String> languages) {

    /** An area that has no settings of its own. */
    static final SettingsRow INHERITED =
            new SettingsRow(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** What stands above every municipality. */
    static final SettingsRow DEFAULTS = new SettingsRow(
            100,
            null,
            null,
            null,
            90,
            Rhythm.MONTHLY,
            AgendaMode.THRESHOLD,
            1,
            5,
            Review.FIRST,
            10,
            40,
            30,
            false,
            List.of("nl"));

    boolean speaksOfThreshold() {
        return threshold != null || thresholdPerThousand != null;
    }

    /** Tells whether a file says the same as before. */
    String fingerprint() {
        return Published.of("settings", toString().getBytes(StandardCharsets.UTF_8))
                .hash();
    }
}
