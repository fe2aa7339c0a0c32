package nl.buurtstem.areas.borders;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/** The systems in which Dutch borders are found; each is recognised by where the country lies in it. */
enum CoordinateSystem {
    /** Degrees, longitude first. */
    WGS84("WGS84", true, new Envelope(3.0, 7.5, 50.5, 53.9), 4326, 84, 4258, 4937, 4979),
    /** Metres from a point south-west of Paris; what Dutch authorities publish. */
    RD_NEW("RD New", true, new Envelope(-7_000, 300_000, 289_000, 629_000), 28992, 7415),
    SWAPPED_WGS84("WGS84", false, new Envelope(50.5, 53.9, 3.0, 7.5)),
    SWAPPED_RD("RD New", false, new Envelope(300_001, 629_000, 0, 289_000)),
    WEB_MERCATOR("Web Mercator (EPSG:3857)", false, new Envelope(330_000, 840_000, 6_500_000, 7_150_000), 3857, 900913),
    UTM(
            "UTM (EPSG:25831, 25832)",
            false,
            new Envelope(150_000, 850_000, 5_590_000, 5_990_000),
            25831,
            25832,
            32631,
            32632);

    private final String title;
    private final boolean usable;
    private final Envelope country;
    private final int[] codes;

    CoordinateSystem(String title, boolean usable, Envelope country, int... codes) {
        this.title = title;
        this.usable = usable;
        this.country = country;
        this.codes = codes;
    }

    /** The system in which something with these bounds lies in the Netherlands. */
    static Optional<CoordinateSystem> around(Envelope bounds) {
        return Arrays.stream(values())
                .filter(system -> system.country.contains(bounds))
                .findFirst();
    }

    /** The system a file names, {@code urn:ogc:def:crs:EPSG::28992} or {@code EPSG:28992}; empty when it is no known one. */
    static Optional<CoordinateSystem> named(@Nullable String name) {
        String code = name == null ? "" : name.toUpperCase(Locale.ROOT).replaceAll(".*[:/]|CRS", "");
        return Arrays.stream(values())
                .filter(system -> Arrays.stream(system.codes)
                        .anyMatch(known -> String.valueOf(known).equals(code)))
                .findFirst();
    }

    /** Whether borders in this system can be taken. */
    boolean isUsable() {
        return usable;
    }

    boolean isSwapped() {
        return this == SWAPPED_WGS84 || this == SWAPPED_RD;
    }

    boolean holds(Envelope bounds) {
        return country.contains(bounds);
    }

    String title() {
        return title;
    }
}
