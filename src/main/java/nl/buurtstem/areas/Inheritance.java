package nl.buurtstem.areas;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What holds in an area: what it says itself, else what the nearest area above it says. */
final class Inheritance {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final List<MappedArea> upwards;

    private Inheritance(List<MappedArea> upwards) {
        this.upwards = upwards;
    }

    /**
     * The rules of an area.
     *
     * @param upwards the area itself and those above it, the smallest first
     */
    static Settings resolve(List<MappedArea> upwards) {
        return new Inheritance(upwards).settings();
    }

    private Settings settings() {
        Threshold threshold = threshold();
        return new Settings(
                threshold.likes(),
                threshold.origin(),
                value(SettingsRow::windowDays),
                value(SettingsRow::rhythm),
                value(SettingsRow::mode),
                value(SettingsRow::top),
                value(SettingsRow::capacity),
                value(SettingsRow::review),
                new Terms(value(SettingsRow::readDays), value(SettingsRow::decideDays), value(SettingsRow::planDays)),
                value(SettingsRow::secondEyes),
                value(SettingsRow::languages));
    }

    /** One setting of a row; null when the row leaves it to the area above. */
    private interface Setting<T> {
        @Nullable
        T in(SettingsRow row);
    }

    private <T> T value(Setting<T> setting) {
        return Objects.requireNonNull(find(setting));
    }

    private <T> @Nullable T find(Setting<T> setting) {
        for (MappedArea mapped : upwards) {
            T said = setting.in(mapped.own());
            if (said != null) {
                return said;
            }
        }
        return setting.in(SettingsRow.DEFAULTS);
    }

    private record Threshold(int likes, ThresholdOrigin origin) {}

    private Threshold threshold() {
        MappedArea says = upwards.stream()
                .filter(m -> m.own().speaksOfThreshold())
                .findFirst()
                .orElse(upwards.getLast());
        BigDecimal perThousand = says.own().thresholdPerThousand();
        return perThousand == null ? fixed(counted(says)) : fair(counted(says), perThousand);
    }

    private Threshold fixed(Area area) {
        int likes = value(SettingsRow::threshold);
        return new Threshold(
                likes,
                new ThresholdOrigin(ThresholdOrigin.Kind.FIXED, area.name(), area.inhabitants(), null, null, null));
    }

    /**
     * Whose inhabitants count: a neighbourhood competes for its district's agenda, so the district's, unless the
     * neighbourhood itself says otherwise.
     */
    private Area counted(MappedArea says) {
        return upwards.stream()
                .map(MappedArea::area)
                .filter(a -> a.level() != Level.NEIGHBOURHOOD || a.equals(says.area()))
                .findFirst()
                .orElse(says.area());
    }

    private Threshold fair(Area area, BigDecimal perThousand) {
        Integer floor = find(SettingsRow::thresholdFloor);
        Integer ceiling = find(SettingsRow::thresholdCeiling);
        int likes = perThousand
                .multiply(BigDecimal.valueOf(area.inhabitants()))
                .divide(THOUSAND, 0, RoundingMode.HALF_UP)
                .intValueExact();
        ThresholdOrigin.Kind kind = ThresholdOrigin.Kind.PER_THOUSAND;
        int least = floor == null ? 1 : floor;
        if (likes < least) {
            likes = least;
            kind = ThresholdOrigin.Kind.FLOOR;
        } else if (ceiling != null && likes > ceiling) {
            likes = ceiling;
            kind = ThresholdOrigin.Kind.CEILING;
        }
        return new Threshold(
                likes, new ThresholdOrigin(kind, area.name(), area.inhabitants(), perThousand, least, ceiling));
    }
}
