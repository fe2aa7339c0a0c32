package nl.buurtstem.areas;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** What it says itself, by the names of the files, as people type it; what is inherited is left out. */
    Map<String, String> said() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("threshold", threshold);
        all.put("thresholdPerThousand", thresholdPerThousand == null ? null : thresholdPerThousand.toPlainString());
        all.put("thresholdFloor", thresholdFloor);
        all.put("thresholdCeiling", thresholdCeiling);
        all.put("windowDays", windowDays);
        all.put("rhythm", rhythm);
        all.put("mode", mode);
        all.put("top", top);
        all.put("capacity", capacity);
        all.put("review", review);
        all.put("readDays", readDays);
        all.put("decideDays", decideDays);
        all.put("planDays", planDays);
        all.put("secondEyes", secondEyes == null ? null : secondEyes ? "yes" : "no");
        all.put("languages", languages == null ? null : String.join(" ", languages));
        Map<String, String> said = new LinkedHashMap<>();
        all.forEach((name, value) -> {
            if (value != null) {
                said.put(name, value.toString());
            }
        });
        return said;
    }

    SettingsRow withPlanDays(int days) {
        return new SettingsRow(
                threshold,
                thresholdPerThousand,
                thresholdFloor,
                thresholdCeiling,
                windowDays,
                rhythm,
                mode,
                top,
                capacity,
                review,
                readDays,
                decideDays,
                days,
                secondEyes,
                languages);
    }

    SettingsRow with(@Nullable Review other) {
        return new SettingsRow(
                threshold,
                thresholdPerThousand,
                thresholdFloor,
                thresholdCeiling,
                windowDays,
                rhythm,
                mode,
                top,
                capacity,
                other,
                readDays,
                decideDays,
                planDays,
                secondEyes,
                languages);
    }

    boolean speaksOfThreshold() {
        return threshold != null || thresholdPerThousand != null;
    }

    /** Tells whether a file says the same as before. */
    String fingerprint() {
        return Published.of("settings", toString().getBytes(StandardCharsets.UTF_8))
                .hash();
    }
}
