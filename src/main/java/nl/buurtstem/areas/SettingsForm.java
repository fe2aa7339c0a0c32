package nl.buurtstem.areas;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buurtstem.kernel.Complaints;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What a browser sends about the settings of an area; what is empty is left to the area above. */
record SettingsForm(Map<String, String> values, List<String> languages) {

    /** How the number of likes comes about. */
    enum Kind {
        INHERIT,
        FIXED,
        PER_THOUSAND
    }

    static SettingsForm of(SettingsRow row) {
        Map<String, String> values = new LinkedHashMap<>(row.said());
        Kind kind = row.threshold() != null
                ? Kind.FIXED
                : row.thresholdPerThousand() != null ? Kind.PER_THOUSAND : Kind.INHERIT;
        values.put("kind", kind.name());
        return new SettingsForm(values, row.languages() == null ? List.of() : row.languages());
    }

    static SettingsForm of(MultiValueMap<String, String> sent) {
        Map<String, String> values = new LinkedHashMap<>();
        sent.toSingleValueMap().forEach((name, value) -> values.put(name, value == null ? "" : value.strip()));
        return new SettingsForm(values, sent.getOrDefault("languages", List.of()));
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    boolean is(String name, String value) {
        return value(name).equals(value);
    }

    /** The form, read; every complaint about it comes at once. */
    SettingsRow read(List<String> known) {
        Complaints complaints = new Complaints();
        Kind kind = word("kind", Kind.class, complaints);
        boolean fair = kind == Kind.PER_THOUSAND;
        Boolean eyes = value("secondEyes").isEmpty() ? null : Boolean.valueOf(is("secondEyes", "yes"));
        List<String> chosen = known.stream().filter(languages::contains).toList();
        SettingsRow row = new SettingsRow(
                kind == Kind.FIXED ? fixed(complaints) : null,
                fair ? complaints.read("thresholdPerThousand", this::perThousand) : null,
                fair ? number("thresholdFloor", SettingsReader.LIKES_MAX, complaints) : null,
                fair ? number("thresholdCeiling", SettingsReader.LIKES_MAX, complaints) : null,
                number("windowDays", SettingsReader.DAYS_MAX, complaints),
                word("rhythm", Rhythm.class, complaints),
                word("mode", AgendaMode.class, complaints),
                number("top", SettingsReader.IDEAS_MAX, complaints),
                number("capacity", SettingsReader.IDEAS_MAX, complaints),
                word("review", Review.class, complaints),
                number("readDays", SettingsReader.DAYS_MAX, complaints),
                number("decideDays", SettingsReader.DAYS_MAX, complaints),
                number("planDays", SettingsReader.DAYS_MAX, complaints),
                eyes,
                chosen.isEmpty() ? null : chosen);
        Integer floor = row.thresholdFloor();
        Integer ceiling = row.thresholdCeiling();
        complaints.require(
                floor == null || ceiling == null || floor <= ceiling, "thresholdFloor", AreaRefusal.SETTING_FLOOR);
        complaints.refuseIfAny();
        return row;
    }

    /** The same about a neighbourhood, which competes by the rules of its district and says itself only what is read first. */
    SettingsRow readReview(SettingsRow own) {
        Complaints complaints = new Complaints();
        Review review = word("review", Review.class, complaints);
        complaints.refuseIfAny();
        return own.with(review);
    }

    private @Nullable Integer fixed(Complaints complaints) {
        return complaints.read("threshold", () -> whole(value("threshold"), SettingsReader.LIKES_MAX));
    }

    private @Nullable Integer number(String name, int max, Complaints complaints) {
        return value(name).isEmpty() ? null : complaints.read(name, () -> whole(value(name), max));
    }

    private static Integer whole(String typed, int max) {
        int number = typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
        if (number < 1 || number > max) {
            throw AreaRefusal.SETTING_NUMBER.because("max", max);
        }
        return number;
    }

    private BigDecimal perThousand() {
        String typed = value("thresholdPerThousand").replace(',', '.');
        BigDecimal number = typed.matches("\\d{1,4}(\\.\\d{1,3})?") ? new BigDecimal(typed) : BigDecimal.ZERO;
        if (number.signum() <= 0 || number.compareTo(BigDecimal.valueOf(SettingsReader.PER_THOUSAND_MAX)) > 0) {
            throw AreaRefusal.SETTING_PER_THOUSAND.because("max", SettingsReader.PER_THOUSAND_MAX);
        }
        return number.stripTrailingZeros();
    }

    private <E extends Enum<E>> @Nullable E word(String name, Class<E> words, Complaints complaints) {
        return value(name).isEmpty()
                ? null
                : complaints.read(
                        name,
                        () -> Arrays.stream(words.getEnumConstants())
                                .filter(word -> word.name().equals(value(name)))
                                .findFirst()
                                .orElseThrow(() -> AreaRefusal.SETTING_CHOICE.because()));
    }
}
