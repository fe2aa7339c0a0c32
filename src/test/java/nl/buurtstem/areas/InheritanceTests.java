package nl.buurtstem.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import nl.buurtstem.areas.ThresholdOrigin.Kind;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class InheritanceTests {

    private static final Geometry NOWHERE = new GeometryFactory().createPolygon();

    private static final SettingsRow NOTHING = SettingsRow.INHERITED;

    private static Settings settings(SettingsRow neighbourhood, SettingsRow district, SettingsRow municipality) {
        return Inheritance.resolve(List.of(
                mapped(3, Level.NEIGHBOURHOOD, 1_000, neighbourhood),
                mapped(2, Level.DISTRICT, 6_000, district),
                mapped(1, Level.MUNICIPALITY, 20_000, municipality)));
    }

    private static MappedArea mapped(int id, Level level, long inhabitants, SettingsRow own) {
        return new MappedArea(
                new Area(id, "A" + id, level.name(), level, id == 1 ? null : id - 1, inhabitants), NOWHERE, own);
    }

    private static SettingsRow fixed(int threshold) {
        return new SettingsRow(
                threshold, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private static SettingsRow fair(String perThousand, Integer floor, Integer ceiling) {
        return new SettingsRow(
                null,
                new BigDecimal(perThousand),
                floor,
                ceiling,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @Test
    void withoutAnySettingTheProductsDefaultsHold() {
        Settings settings = settings(NOTHING, NOTHING, NOTHING);
        assertThat(settings.threshold()).isEqualTo(100);
        assertThat(settings.windowDays()).isEqualTo(90);
        assertThat(settings.rhythm()).isEqualTo(Rhythm.MONTHLY);
        assertThat(settings.mode()).isEqualTo(AgendaMode.THRESHOLD);
        assertThat(settings.capacity()).isEqualTo(5);
        assertThat(settings.review()).isEqualTo(Review.FIRST);
        assertThat(settings.terms()).isEqualTo(new Terms(10, 40, 30));
        assertThat(settings.secondEyes()).isFalse();
        assertThat(settings.languages()).containsExactly("nl");
    }

    @Test
    void theNearestAreaAboveDecidesForEachSettingApart() {
        SettingsRow district = new SettingsRow(
                null, null, null, null, 60, null, AgendaMode.TOP, 2, null, Review.ALL, 5, null, null, true, null);
        SettingsRow municipality = new SettingsRow(
                80,
                null,
                null,
                null,
                30,
                Rhythm.WEEKLY,
                null,
                9,
                null,
                Review.NONE,
                7,
                20,
                null,
                false,
                List.of("nl", "ar"));
        Settings settings = settings(NOTHING, district, municipality);
        assertThat(settings.windowDays()).isEqualTo(60);
        assertThat(settings.rhythm()).isEqualTo(Rhythm.WEEKLY);
        assertThat(settings.mode()).isEqualTo(AgendaMode.TOP);
        assertThat(settings.top()).isEqualTo(2);
        assertThat(settings.review()).isEqualTo(Review.ALL);
        assertThat(settings.terms()).isEqualTo(new Terms(5, 20, 30));
        assertThat(settings.secondEyes()).isTrue();
        assertThat(settings.languages()).containsExactly("nl", "ar");
        assertThat(settings.threshold()).isEqualTo(80);
        assertThat(settings.origin().kind()).isEqualTo(Kind.FIXED);
        assertThat(settings.origin().area()).isEqualTo("DISTRICT");
    }

    @Test
    void aThresholdPerThousandCountsTheDistrictsInhabitants() {
        Settings settings = settings(NOTHING, fair("8", 40, 80), fixed(100));
        assertThat(settings.threshold()).isEqualTo(48);
        assertThat(settings.origin())
                .isEqualTo(new ThresholdOrigin(Kind.PER_THOUSAND, "DISTRICT", 6_000, new BigDecimal("8"), 40, 80));
    }

    @Test
    void saidByTheMunicipalityItCountsEachDistrictsOwnInhabitants() {
        assertThat(settings(NOTHING, NOTHING, fair("8", null, null)).threshold())
                .isEqualTo(48);
    }

    @Test
    void saidByTheNeighbourhoodItselfItCountsItsOwn() {
        assertThat(settings(fair("8", null, null), NOTHING, NOTHING).threshold())
                .isEqualTo(8);
    }

    @Test
    void itIsRoundedToTheNearest() {
        assertThat(settings(NOTHING, fair("8.0833", null, null), NOTHING).threshold())
                .isEqualTo(48);
        assertThat(settings(NOTHING, fair("8.0834", null, null), NOTHING).threshold())
                .isEqualTo(49);
    }

    @Test
    void itIsNeverBelowTheFloorOrAboveTheCeiling() {
        Settings low = settings(NOTHING, fair("1", 40, 80), NOTHING);
        assertThat(low.threshold()).isEqualTo(40);
        assertThat(low.origin().kind()).isEqualTo(Kind.FLOOR);
        Settings high = settings(NOTHING, fair("100", 40, 80), NOTHING);
        assertThat(high.threshold()).isEqualTo(80);
        assertThat(high.origin().kind()).isEqualTo(Kind.CEILING);
    }

    @Test
    void itIsNeverZero() {
        assertThat(settings(NOTHING, fair("0.01", null, null), NOTHING).threshold())
                .isEqualTo(1);
    }

    @Test
    void aFixedThresholdBelowReplacesOnePerThousandAbove() {
        Settings settings = settings(fixed(25), fair("8", 40, 80), NOTHING);
        assertThat(settings.threshold()).isEqualTo(25);
        assertThat(settings.origin().kind()).isEqualTo(Kind.FIXED);
    }
}
