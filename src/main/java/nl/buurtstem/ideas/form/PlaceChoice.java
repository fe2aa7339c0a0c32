package nl.buurtstem.ideas.form;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.PlaceName;
import nl.buurtstem.areas.Point;
import nl.buurtstem.ideas.IdeaRefusal;
import nl.buurtstem.ideas.Prose;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which place somebody means: the cross-hair on the map, a landmark from the list, or a name they typed. */
@Component
class PlaceChoice {

    /** A street is long: within this many metres of its pin one still stands in it. */
    private static final double SAME_PLACE = 500;

    /** What lies farther away says nothing of a point. */
    private static final double NEAR_ENOUGH = 2000;

    private static final String SOMEWHERE = "area-";

    /** Stands in for a place that was not given, while the rest of a form is read. */
    static final Point NOWHERE = new Point(0, 0);

    private final Areas areas;

    PlaceChoice(Areas areas) {
        this.areas = areas;
    }

    /**
     * A neighbourhood and its landmarks.
     *
     * @param id of the neighbourhood
     * @param name of the neighbourhood
     */
    record Group(int id, String name, List<PlaceName> landmarks) {

        /** What a form sends for a place somewhere in a neighbourhood that has no landmark. */
        String somewhere() {
            return SOMEWHERE + id;
        }
    }

    /** All neighbourhoods with their landmarks, for people without a map. */
    List<Group> landmarks() {
        return areas.neighbourhoods().stream()
                .map(area -> new Group(area.id(), area.name(), areas.landmarks(area.id())))
                .toList();
    }

    /** The place this form means; throws when it means none, or one outside every area. */
    ChosenPlace of(FilledForm filled) {
        IdeaForm form = filled.form();
        if (form.hasPin()) {
            return at(Point.of(form.lon(), form.lat()), form.place(), filled.street());
        }
        if (form.place().isBlank() && form.landmark().startsWith(SOMEWHERE)) {
            return somewhere(form.landmark().substring(SOMEWHERE.length()));
        }
        return byName(form)
                .map(place -> at(place.point(), place.name(), null))
                .orElseThrow(() -> form.place().isBlank()
                        ? IdeaRefusal.PLACE_MISSING.because()
                        : IdeaRefusal.PLACE_UNKNOWN.because("place", Prose.line(form.place())));
    }

    /** In the middle of a neighbourhood, without a name of its own. */
    private ChosenPlace somewhere(String neighbourhood) {
        Area area = areas.neighbourhoods().stream()
                .filter(known -> String.valueOf(known.id()).equals(neighbourhood))
                .findFirst()
                .orElseThrow(IdeaRefusal.PLACE_MISSING::because);
        return at(areas.middle(area.id()), "", null);
    }

    private Optional<PlaceName> byName(IdeaForm form) {
        return form.place().isBlank()
                ? areas.neighbourhoods().stream()
                        .flatMap(area -> areas.landmarks(area.id()).stream())
                        .filter(place -> String.valueOf(place.id()).equals(form.landmark()))
                        .findFirst()
                : areas.placeNamed(form.place());
    }

    /**
     * The place at this point; throws when it lies outside every area.
     *
     * @param named as somebody chose or typed it
     * @param street as the address register calls it; null when it does not say
     */
    ChosenPlace at(Point point, String named, @Nullable String street) {
        AreaPath where = areas.locate(point);
        Area neighbourhood = areas.area(where.neighbourhood());
        Area district = areas.area(where.district());
        return new ChosenPlace(
                point,
                name(point, named, street),
                where,
                neighbourhood.name(),
                district.name(),
                areas.settings(where.neighbourhood()));
    }

    private String name(Point point, String named, @Nullable String street) {
        return ownName(point, named)
                .map(PlaceName::name)
                .or(() -> Optional.ofNullable(street))
                .or(() -> areas.nearestPlace(point)
                        .filter(place -> place.point().metresTo(point) < NEAR_ENOUGH)
                        .map(PlaceName::name))
                .orElse("");
    }

    /** The street or landmark of ours that goes by this name here. */
    Optional<PlaceName> ownName(Point point, String named) {
        return areas.placeNamed(named).filter(place -> place.point().metresTo(point) < SAME_PLACE);
    }
}
