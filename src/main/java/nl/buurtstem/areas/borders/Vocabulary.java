package nl.buurtstem.areas.borders;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.buurtstem.areas.Level;
import org.jspecify.annotations.Nullable;

/** Under which names publishers of Dutch borders keep what we look for; the first that a feature has is taken. */
final class Vocabulary {

    private static final List<String> MUNICIPALITY = List.of("gemeentecode", "GM_CODE", "gm_code", "gemeente_code");
    private static final List<String> DISTRICT = List.of("wijkcode", "WK_CODE", "wk_code", "wijk_code");
    private static final List<String> NEIGHBOURHOOD = List.of("buurtcode", "BU_CODE", "bu_code", "buurt_code");

    private Vocabulary() {}

    /** Property of the key of an area of this level. */
    static List<String> keys(Level level) {
        return joined(List.of("code"), codes(level), List.of("statcode", "key", "name", "naam"), names(level));
    }

    static List<String> names(Level level) {
        List<String> own = switch (level) {
            case MUNICIPALITY -> List.of("gemeentenaam", "GM_NAAM", "gm_naam");
            case DISTRICT -> List.of("wijknaam", "WK_NAAM", "wk_naam");
            case NEIGHBOURHOOD -> List.of("buurtnaam", "BU_NAAM", "bu_naam");
        };
        return joined(own, List.of("name", "naam", "statnaam"));
    }

    /** Properties that say in which larger area one lies, the nearest first. */
    static List<String> codes(Level level) {
        return switch (level) {
            case MUNICIPALITY -> MUNICIPALITY;
            case DISTRICT -> DISTRICT;
            case NEIGHBOURHOOD -> NEIGHBOURHOOD;
        };
    }

    static final List<String> INHABITANTS =
            List.of("aantal_inwoners", "AANT_INW", "aant_inw", "inwoners", "population", "inhabitants");

    /** Percentages of the inhabitants by age, as Statistics Netherlands gives them. */
    static final Map<String, List<String>> AGES = Map.of(
            "0-14", List.of("percentage_personen_0_tot_15_jaar", "P_00_14_JR", "p_00_14_jr"),
            "15-24", List.of("percentage_personen_15_tot_25_jaar", "P_15_24_JR", "p_15_24_jr"),
            "25-44", List.of("percentage_personen_25_tot_45_jaar", "P_25_44_JR", "p_25_44_jr"),
            "45-64", List.of("percentage_personen_45_tot_65_jaar", "P_45_64_JR", "p_45_64_jr"),
            "65+", List.of("percentage_personen_65_jaar_en_ouder", "P_65_EO_JR", "p_65_eo_jr"));

    /** Before each age group in our own files. */
    static final String OWN_GROUPS = "population.";

    /** Of larger waters, which belong to no neighbourhood: {@code JA}. */
    static final List<String> WATER = List.of("water", "H2O", "h2o", "WATER");

    @SafeVarargs
    private static List<String> joined(List<String>... parts) {
        return Stream.of(parts).flatMap(List::stream).distinct().toList();
    }

    static @Nullable String find(Map<String, String> properties, List<String> names) {
        return names.stream()
                .map(properties::get)
                .filter(value -> value != null)
                .findFirst()
                .orElse(null);
    }
}
