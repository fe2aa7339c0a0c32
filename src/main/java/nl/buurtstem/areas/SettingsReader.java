package nl.buurtstem.areas;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.buurtstem.areas.GeoComplaints.Wrong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what an area says of itself; a name it does not know is a mistake, not a remark. */
final class SettingsReader {

    private static final Set<String> NAMES = Set.of(
            "threshold",
            "thresholdPerThousand",
            "thresholdFloor",
            "thresholdCeiling",
            "windowDays",
            "rhythm",
            "mode",
            "top",
            "capacity",
            "review",
            "readDays",
            "decideDays",
            "planDays",
            "secondEyes",
            "languages");
    static final int LIKES_MAX = 1_000_000;
    static final int PER_THOUSAND_MAX = 1000;
    static final int DAYS_MAX = 1000;
    static final int IDEAS_MAX = 1000;

    private final JsonNode settings;

    private SettingsReader(JsonNode settings) {
        this.settings = settings;
    }

    static SettingsRow read(JsonNode settings) {
        if (settings.isMissingNode() || settings.isNull()) {
            return SettingsRow.INHERITED;
        }
        for (String name : settings.propertyNames()) {
            if (!NAMES.contains(name)) {
                throw new Wrong("there is no setting " + name);
            }
        }
        return checked(new SettingsReader(settings).row());
    }

    private SettingsRow row() {
        return new SettingsRow(
                number("threshold", LIKES_MAX),
                perThousand(),
                number("thresholdFloor", LIKES_MAX),
                number("thresholdCeiling", LIKES_MAX),
                number("windowDays", DAYS_MAX),
                word("rhythm", Rhythm.class),
                word("mode", AgendaMode.class),
                number("top", IDEAS_MAX),
                number("capacity", IDEAS_MAX),
                word("review", Review.class),
                number("readDays", DAYS_MAX),
                number("decideDays", DAYS_MAX),
                number("planDays", DAYS_MAX),
                yesOrNo("secondEyes"),
                languages());
    }

    private static SettingsRow checked(SettingsRow row) {
        if (row.threshold() != null && row.thresholdPerThousand() != null) {
            throw new Wrong("it has threshold and thresholdPerThousand; give one of them");
        }
        Integer floor = row.thresholdFloor();
        Integer ceiling = row.thresholdCeiling();
        if (floor != null && ceiling != null && floor > ceiling) {
            throw new Wrong("its thresholdFloor " + floor + " is higher than its thresholdCeiling " + ceiling);
        }
        return row;
    }

    private @Nullable JsonNode value(String name) {
        JsonNode value = settings.path(name);
        return value.isMissingNode() || value.isNull() ? null : value;
    }

    private @Nullable Integer number(String name, int max) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isInt() || value.intValue() < 1 || value.intValue() > max) {
            throw new Wrong("its " + name + " is " + value + "; it must be a whole number from 1 to " + max);
        }
        return value.intValue();
    }

    private @Nullable Boolean yesOrNo(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isBoolean()) {
            throw new Wrong("its " + name + " is " + value + "; it must be true or false");
        }
        return value.booleanValue();
    }

    private @Nullable BigDecimal perThousand() {
        JsonNode value = value("thresholdPerThousand");
        if (value == null) {
            return null;
        }
        if (!value.isNumber() || value.doubleValue() <= 0 || value.doubleValue() > PER_THOUSAND_MAX) {
            throw new Wrong("its thresholdPerThousand is " + value + "; it must be more than 0 and at most 1000");
        }
        return value.decimalValue();
    }

    private <E extends Enum<E>> @Nullable E word(String name, Class<E> words) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().equals(value.asString("")))
                .findFirst()
                .orElseThrow(() -> new Wrong("its " + name + " is " + value + "; it must be one of "
                        + Arrays.toString(words.getEnumConstants())));
    }

    private @Nullable List<String> languages() {
        JsonNode value = value("languages");
        if (value == null) {
            return null;
        }
        List<String> tags =
                value.values().stream().map(tag -> tag.asString("")).distinct().toList();
        if (tags.isEmpty() || !tags.stream().allMatch(tag -> tag.matches("[a-z]{2,3}(-[A-Za-z0-9]+)*"))) {
            throw new Wrong("its languages are " + value + "; give a list of tags such as [\"nl\", \"en\"]");
        }
        return tags;
    }
}
