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

    /** Stands in for a place that was not given, while the rest of a form is read. */
    static final Point NOWHERE = new Point(0, 0);

    private final Areas areas;

    PlaceChoice(Areas areas) {
        this.areas = areas;
    }

    /**
     * A neighbourhood and its landmarks.
     *
     * @param name of the neighbourhood
     */
    record Group(String name, List<PlaceName> landmarks) {}

    /** All landmarks, for people without a map. */
    List<Group> landmarks() {
        return areas.neighbourhoods().stream()
                .map(area -> new Group(area.name(), areas.landmarks(area.id())))
                .filter(group -> !group.landmarks().isEmpty())
                .toList();
    }

    /** The place this form means; throws when it means none, or one outside every area. */
    ChosenPlace of(IdeaForm form) {
        if (!form.lon().isBlank() && !form.lat().isBlank()) {
            return at(Point.of(form.lon(), form.lat()), form.place());
        }
        return byName(form)
                .map(place -> at(place.point(), place.name()))
                .orElseThrow(() -> form.place().isBlank()
                        ? IdeaRefusal.PLACE_MISSING.because()
                        : IdeaRefusal.PLACE_UNKNOWN.because("place", Prose.line(form.place())));
    }

    private Optional<PlaceName> byName(IdeaForm form) {
        return form.place().isBlank()
                ? areas.neighbourhoods().stream()
                        .flatMap(area -> areas.landmarks(area.id()).stream())
                        .filter(place -> String.valueOf(place.id()).equals(form.landmark()))
                        .findFirst()
                : areas.placeNamed(form.place());
    }

    /** The place at this point; throws when it lies outside every area. */
    ChosenPlace at(Point point, @Nullable String named) {
        AreaPath where = areas.locate(point);
        Area neighbourhood = areas.area(where.neighbourhood());
        Area district = areas.area(where.district());
        return new ChosenPlace(
                point,
                name(point, named),
                where,
                neighbourhood.name(),
                district.name(),
                areas.settings(where.neighbourhood()));
    }

    private String name(Point point, @Nullable String named) {
        Optional<PlaceName> said = named == null ? Optional.empty() : areas.placeNamed(named);
        return said.filter(place -> place.point().metresTo(point) < SAME_PLACE)
                .or(() -> areas.nearestPlace(point))
                .map(PlaceName::name)
                .orElse("");
    }
}
