package nl.buurtstem.areas.borders;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtstem.areas.Level;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Makes a {@link Drawing} of a file: which features count, what they are called, where they are. Refuses with all reasons. */
final class Draughtsman {

    private static final String FIELD = "file";
    private static final int NAME_MAX = 120;

    private final Choices choices;
    private final List<Remark> remarks = new ArrayList<>();
    private final Complaints complaints = new Complaints();

    private Draughtsman(Choices choices) {
        this.choices = choices;
    }

    /** @throws nl.buurtstem.kernel.Refused with everything that is wrong, feature by feature */
    static Drawing draw(FeatureFile file, Choices choices) {
        return new Draughtsman(choices).drawing(file);
    }

    private Drawing drawing(FeatureFile file) {
        List<Feature> features = chosen(file.features());
        Map<Feature, Geometry> shapes = shapes(features);
        if (shapes.isEmpty()) {
            complaints.refuseIfAny();
        }
        CoordinateSystem system = system(file.system(), shapes);
        complaints.refuseIfAny();
        Degrees degrees = new Degrees(system);
        List<DrawnBorder> borders = new ArrayList<>();
        shapes.forEach((feature, shape) -> {
            DrawnBorder border = complaints.read(FIELD, () -> border(feature, degrees.of(shape)));
            if (border != null) {
                borders.add(border);
            }
        });
        requireDifferentKeys(borders);
        complaints.refuseIfAny();
        return new Drawing(system, municipality(features), borders, remarks);
    }

    /** Without water, and without what lies in another municipality or district than the one that was named. */
    private List<Feature> chosen(List<Feature> all) {
        List<Feature> land = all.stream().filter(f -> !isWater(f)).toList();
        List<Feature> admitted =
                land.stream().filter(f -> choices.admits(f.properties())).toList();
        List<Feature> here = here(admitted);
        remark(Remark.Kind.WATER, all.size() - land.size());
        remark(Remark.Kind.OTHERS, land.size() - here.size());
        if (here.isEmpty()) {
            throw BorderRefusal.NOTHING_LEFT.because("n", all.size()).at(FIELD);
        }
        return here;
    }

    private static boolean isWater(Feature feature) {
        return "JA".equalsIgnoreCase(Vocabulary.find(feature.properties(), Vocabulary.WATER));
    }

    private List<Feature> here(List<Feature> admitted) {
        if (choices.level() == Level.MUNICIPALITY) {
            return admitted;
        }
        for (List<String> names : List.of(Vocabulary.codes(Level.MUNICIPALITY), Vocabulary.codes(Level.DISTRICT))) {
            List<Feature> fitting = admitted.stream()
                    .filter(f -> choices.parent().equals(Vocabulary.find(f.properties(), names)))
                    .toList();
            if (!fitting.isEmpty()) {
                return fitting;
            }
        }
        Set<String> municipalities = admitted.stream()
                .map(f -> Vocabulary.find(f.properties(), Vocabulary.codes(Level.MUNICIPALITY)))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (municipalities.size() > 1) {
            throw BorderRefusal.SEVERAL_MUNICIPALITIES
                    .because("n", municipalities.size(), "parent", choices.parent())
                    .at("parent");
        }
        return admitted;
    }

    private void remark(Remark.Kind kind, int n) {
        if (n > 0) {
            remarks.add(Remark.of(kind, "n", n));
        }
    }

    private Map<Feature, Geometry> shapes(List<Feature> features) {
        Map<Feature, Geometry> shapes = new LinkedHashMap<>();
        for (Feature feature : features) {
            try {
                shapes.put(feature, feature.shape().get());
            } catch (Refused refused) {
                complaints.add(FIELD, named(refused, label(feature)));
            }
        }
        return shapes;
    }

    /** The same refusal, with the name of the feature it is about. */
    private static Refused named(Refused refused, String area) {
        Object[] values = Stream.concat(
                        refused.complaints().getFirst().values().entrySet().stream()
                                .flatMap(value -> Stream.of((Object) value.getKey(), value.getValue())),
                        Stream.of("area", area))
                .toArray();
        return refused.refusal().because(values);
    }

    private CoordinateSystem system(@Nullable String declared, Map<Feature, Geometry> shapes) {
        CoordinateSystem found = Surveyor.system(declared, List.copyOf(shapes.values()));
        if (found == CoordinateSystem.RD_NEW) {
            remarks.add(Remark.of(Remark.Kind.CONVERTED));
        }
        if (declared != null
                && CoordinateSystem.named(declared).filter(found::equals).isEmpty()) {
            remarks.add(Remark.of(Remark.Kind.MISNAMED, "named", declared, "system", found.title()));
        }
        shapes.forEach((feature, shape) -> {
            if (!shape.isEmpty() && !found.holds(shape.getEnvelopeInternal())) {
                complaints.add(
                        FIELD,
                        BorderRefusal.OTHER_SYSTEM.because(
                                "area",
                                label(feature),
                                "point",
                                Spot.of(shape.getCoordinate()),
                                "system",
                                found.title()));
            }
        });
        return found;
    }

    private DrawnBorder border(Feature feature, Geometry degrees) {
        Map<String, String> properties = feature.properties();
        String key = value(properties, choices.key(), Vocabulary.keys(choices.level()));
        if (key == null) {
            throw BorderRefusal.NO_KEY.because("area", label(feature), "tried", tried());
        }
        String name = value(properties, choices.name(), Vocabulary.names(choices.level()));
        if (name == null || name.length() > NAME_MAX || key.length() > NAME_MAX) {
            throw BorderRefusal.NO_NAME.because("area", label(feature));
        }
        String within = choices.level() == Level.NEIGHBOURHOOD
                ? Vocabulary.find(properties, Vocabulary.codes(Level.DISTRICT))
                : null;
        Geometry border = new Repair(label(feature), remarks).of(degrees);
        return new DrawnBorder(key, name, within, People.of(properties), border);
    }

    private static @Nullable String value(Map<String, String> properties, String chosen, List<String> usual) {
        return chosen.isEmpty() ? Vocabulary.find(properties, usual) : properties.get(chosen);
    }

    private String tried() {
        return choices.key().isEmpty() ? "code, name" : choices.key();
    }

    private String label(Feature feature) {
        String name = value(feature.properties(), choices.name(), Vocabulary.names(choices.level()));
        return name == null ? "#" + feature.number() : name;
    }

    private void requireDifferentKeys(List<DrawnBorder> borders) {
        Set<String> seen = new HashSet<>();
        Map<String, String> names = new HashMap<>();
        for (DrawnBorder border : borders) {
            if (!seen.add(border.key())) {
                complaints.add(
                        FIELD,
                        BorderRefusal.SAME_KEY.because(
                                "area",
                                border.name(),
                                "key",
                                border.key(),
                                "other",
                                String.valueOf(names.get(border.key()))));
            }
            names.putIfAbsent(border.key(), border.name());
        }
    }

    private static @Nullable String municipality(List<Feature> features) {
        return Vocabulary.find(features.getFirst().properties(), List.of("gemeentenaam", "GM_NAAM", "gm_naam"));
    }
}
