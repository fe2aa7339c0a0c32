package nl.buurtstem.areas;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Whether the areas of a file fit together: nested, complete, and not over each other. */
final class AreaChecks {

    /** Borders drawn by hand or rounded differ a little; more than this part of an area is a mistake. */
    private static final double SLACK = 0.005;

    private final List<DrawnArea> areas;
    private final GeoComplaints complaints;
    private final Map<String, DrawnArea> byKey = new HashMap<>();

    AreaChecks(List<DrawnArea> areas, GeoComplaints complaints) {
        this.areas = areas;
        this.complaints = complaints;
    }

    void check() {
        for (DrawnArea area : areas) {
            DrawnArea other = byKey.putIfAbsent(area.key(), area);
            if (other != null) {
                complaints.add(area.label(), "its key is also that of " + other.label());
            }
        }
        areas.forEach(this::checkParent);
        if (complaints.isEmpty()) {
            areas.forEach(this::checkInside);
            areas.forEach(this::checkChildren);
        }
    }

    private void checkParent(DrawnArea area) {
        String parent = area.parent();
        if (area.level() == Level.MUNICIPALITY) {
            if (parent != null) {
                complaints.add(area.label(), "a municipality has no parent, and this one names " + parent);
            }
            return;
        }
        Level wanted = area.level() == Level.DISTRICT ? Level.MUNICIPALITY : Level.DISTRICT;
        DrawnArea found = parent == null ? null : byKey.get(parent);
        if (found == null) {
            complaints.add(area.label(), "its parent " + parent + " is not in the file");
        } else if (found.level() != wanted) {
            complaints.add(
                    area.label(), "its parent " + found.label() + " is a " + found.level() + " and not a " + wanted);
        }
    }

    private @Nullable DrawnArea parent(DrawnArea area) {
        String parent = area.parent();
        return parent == null ? null : byKey.get(parent);
    }

    private void checkInside(DrawnArea area) {
        DrawnArea parent = parent(area);
        if (parent == null) {
            return;
        }
        Geometry outside = area.border().difference(parent.border());
        if (outside.getArea() > SLACK * area.border().getArea()) {
            complaints.add(area.label(), percent(outside, area) + " of it lies outside its parent " + parent.label());
        }
    }

    private void checkChildren(DrawnArea area) {
        List<DrawnArea> children = areas.stream()
                .filter(child -> area.key().equals(child.parent()))
                .toList();
        if (children.isEmpty() && area.level() != Level.NEIGHBOURHOOD) {
            complaints.add(area.label(), "there is no area inside it; a point in it could not be placed");
        }
        for (int i = 0; i < children.size(); i++) {
            for (DrawnArea other : children.subList(i + 1, children.size())) {
                checkApart(children.get(i), other);
            }
        }
    }

    private void checkApart(DrawnArea one, DrawnArea other) {
        if (!one.border().getEnvelopeInternal().intersects(other.border().getEnvelopeInternal())) {
            return;
        }
        Geometry shared = one.border().intersection(other.border());
        if (shared.getArea()
                > SLACK * Math.min(one.border().getArea(), other.border().getArea())) {
            complaints.add(one.label(), percent(shared, one) + " of it also lies in " + other.label());
        }
    }

    private static String percent(Geometry part, DrawnArea whole) {
        return Math.max(1, Math.round(100 * part.getArea() / whole.border().getArea())) + " %";
    }
}
