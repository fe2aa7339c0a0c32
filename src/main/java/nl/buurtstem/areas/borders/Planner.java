package nl.buurtstem.areas.borders;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.buurtstem.areas.Level;
import nl.buurtstem.kernel.Complaints;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Works out what a drawing makes of the areas there are. Areas match on their key; those of the same level and parent that
 * the drawing does not hold are closed; what lies between levels follows.
 */
final class Planner {

    private final Choices choices;
    private final Drawing drawing;
    private final Atlas before;
    private final Atlas after;
    private final List<Remark> remarks;
    private final Set<String> municipalities = new LinkedHashSet<>();

    private Planner(Choices choices, Drawing drawing, Atlas before) {
        this.choices = choices;
        this.drawing = drawing;
        this.before = before;
        this.after = before.copy();
        this.remarks = new ArrayList<>(drawing.remarks());
    }

    /** @throws nl.buurtstem.kernel.Refused when the drawing does not fit the areas there are */
    static Plan plan(Choices choices, Drawing drawing, Atlas before) {
        return new Planner(choices, drawing, before).plan();
    }

    private Plan plan() {
        Standing parent = choices.level() == Level.MUNICIPALITY ? null : parent();
        requireFreeKeys(parent);
        new Stranger(choices, drawing, before).remark(parent).ifPresent(remarks::add);
        if (parent != null) {
            close(parent);
        }
        drawing.borders().forEach(border -> put(border, parent));
        if (parent != null) {
            String municipality = after.municipality(parent);
            municipalities.add(municipality);
            arrange(municipality);
            redraw(municipality);
        }
        new Fit(after, choices.level(), drawnKeys(), remarks).check();
        return new Plan(before, after, municipalities, drawing.system(), List.copyOf(remarks));
    }

    private Set<String> drawnKeys() {
        return drawing.borders().stream().map(DrawnBorder::key).collect(Collectors.toSet());
    }

    private Standing parent() {
        Standing found = after.open(choices.parent()).orElse(null);
        if (found == null) {
            return choices.makesParent() ? newMunicipality() : unknownParent();
        }
        if (choices.makesParent() && found.level() != Level.MUNICIPALITY) {
            throw BorderRefusal.PARENT_EXISTS.because("parent", found.label()).at("parent");
        }
        if (found.level().compareTo(choices.level()) >= 0) {
            throw BorderRefusal.PARENT_TOO_SMALL
                    .because("parent", found.label())
                    .at("parent");
        }
        return found;
    }

    private Standing unknownParent() {
        throw BorderRefusal.PARENT_UNKNOWN.because("parent", choices.parent()).at("parent");
    }

    private Standing newMunicipality() {
        boolean named = !choices.newParent().equals(choices.parent());
        String name = named || drawing.municipality() == null ? choices.newParent() : drawing.municipality();
        Standing municipality = new Standing(
                choices.parent(), name, Level.MUNICIPALITY, null, union(drawnGeometries()), Map.of(), true, false);
        after.put(municipality);
        remarks.add(Remark.of(Remark.Kind.MADE_MUNICIPALITY, "area", municipality.label()));
        return municipality;
    }

    private List<Geometry> drawnGeometries() {
        return drawing.borders().stream().map(DrawnBorder::border).toList();
    }

    /** A key may be that of the same area, open or closed, and of no other. */
    private void requireFreeKeys(@Nullable Standing parent) {
        Complaints complaints = new Complaints();
        for (DrawnBorder border : drawing.borders()) {
            Standing other = after.get(border.key());
            if (other != null && !isSame(other, parent)) {
                complaints.add(
                        "file",
                        BorderRefusal.KEY_TAKEN.because(
                                "area",
                                border.name(),
                                "key",
                                border.key(),
                                "other",
                                other.label(),
                                "where",
                                where(other)));
            }
        }
        complaints.refuseIfAny();
    }

    private String where(Standing area) {
        Standing municipality = after.get(after.municipality(area));
        return municipality == null ? "" : municipality.name();
    }

    private boolean isSame(Standing other, @Nullable Standing parent) {
        return other.level() == choices.level()
                && (parent == null || after.municipality(other).equals(after.municipality(parent)));
    }

    private void close(Standing parent) {
        Set<String> drawn = drawnKeys();
        after.under(parent.key(), choices.level()).stream()
                .filter(area -> !drawn.contains(area.key()))
                .forEach(area -> after.put(area.gone()));
    }

    private void put(DrawnBorder border, @Nullable Standing parent) {
        Standing known = before.get(border.key());
        Map<String, Integer> population =
                border.population().isEmpty() && known != null ? known.population() : border.population();
        after.put(new Standing(
                border.key(),
                border.name(),
                choices.level(),
                parent == null ? null : parent.key(),
                border.border(),
                population,
                false,
                false));
        if (parent == null) {
            municipalities.add(border.key());
        }
    }

    /** Every neighbourhood lies in a district: the one it names, else the one that holds most of it. */
    private void arrange(String municipality) {
        List<Standing> neighbourhoods = after.under(municipality, Level.NEIGHBOURHOOD);
        if (neighbourhoods.isEmpty()) {
            remarks.add(Remark.of(Remark.Kind.NO_NEIGHBOURHOODS));
            return;
        }
        List<Standing> districts = after.under(municipality, Level.DISTRICT);
        if (districts.isEmpty()) {
            districts = List.of(wholeDistrict(municipality));
        }
        Map<String, String> named = new HashMap<>();
        drawing.borders().forEach(border -> named.put(border.key(), border.within()));
        for (Standing neighbourhood : neighbourhoods) {
            if (choices.level() == Level.DISTRICT || isDirectlyIn(municipality, neighbourhood)) {
                after.put(neighbourhood.in(districtOf(neighbourhood, named.get(neighbourhood.key()), districts)));
            }
        }
    }

    private boolean isDirectlyIn(String municipality, Standing neighbourhood) {
        Standing parent = after.get(neighbourhood.parent());
        return parent == null || parent.closed() || parent.key().equals(municipality);
    }

    private static String districtOf(Standing neighbourhood, @Nullable String named, List<Standing> districts) {
        return districts.stream()
                .map(Standing::key)
                .filter(key -> key.equals(named))
                .findFirst()
                .orElseGet(() -> districts.stream()
                        .max(Comparator.comparingDouble(district -> share(neighbourhood, district)))
                        .orElseThrow()
                        .key());
    }

    /** How much of a neighbourhood a district holds; below zero, how far away it is. */
    private static double share(Standing neighbourhood, Standing district) {
        if (!district.border()
                .getEnvelopeInternal()
                .intersects(neighbourhood.border().getEnvelopeInternal())) {
            return -district.border().distance(neighbourhood.border());
        }
        double shared = OverlayNGRobust.overlay(neighbourhood.border(), district.border(), OverlayNG.INTERSECTION)
                .getArea();
        return shared > 0 ? shared : -district.border().distance(neighbourhood.border());
    }

    /** A municipality without districts has one, itself: committees and thresholds are matters of a district. */
    private Standing wholeDistrict(String municipality) {
        Standing whole = Objects.requireNonNull(after.get(municipality));
        String key = whole.key() + "-1";
        Standing district =
                new Standing(key, whole.name(), Level.DISTRICT, municipality, whole.border(), Map.of(), true, false);
        after.put(district);
        remarks.add(Remark.of(Remark.Kind.MADE_DISTRICT, "area", district.label()));
        return district;
    }

    /** Larger areas follow their parts: in number of people, and in border where they have none of their own. */
    private void redraw(String municipality) {
        for (Standing district : after.under(municipality, Level.DISTRICT)) {
            follow(district);
        }
        follow(Objects.requireNonNull(after.get(municipality)));
    }

    private void follow(Standing area) {
        List<Standing> parts = after.children(area.key());
        if (parts.isEmpty()) {
            return;
        }
        Standing followed = area.fromParts() && hasChangedParts(parts)
                ? area.within(union(parts.stream().map(Standing::border).toList()))
                : area;
        boolean known = parts.stream().noneMatch(part -> part.population().isEmpty());
        after.put(known && (saysPeople() || area.population().isEmpty()) ? followed.with(sum(parts)) : followed);
        if (choices.level() == Level.NEIGHBOURHOOD && !known && area.level() == Level.MUNICIPALITY) {
            noteUnknownPeople(area.key());
        }
    }

    /** A file of borders alone says nothing of people: where areas are joined or split, the larger area knows best. */
    private boolean saysPeople() {
        return drawing.borders().stream()
                .anyMatch(border -> !border.population().isEmpty());
    }

    private void noteUnknownPeople(String municipality) {
        long unknown = after.under(municipality, Level.NEIGHBOURHOOD).stream()
                .filter(part -> part.population().isEmpty())
                .count();
        remarks.add(Remark.of(Remark.Kind.NO_POPULATION, "n", unknown));
    }

    private boolean hasChangedParts(List<Standing> parts) {
        return parts.stream()
                .anyMatch(part -> Change.between(before.get(part.key()), part).isOne());
    }

    private static Map<String, Integer> sum(List<Standing> parts) {
        Map<String, Integer> all = new LinkedHashMap<>();
        parts.forEach(part -> part.population().forEach((age, people) -> all.merge(age, people, Integer::sum)));
        return all;
    }

    private static Geometry union(List<Geometry> borders) {
        return OverlayNGRobust.union(new HashSet<>(borders));
    }
}
