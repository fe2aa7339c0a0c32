package nl.buurtstem.walkshop.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtstem.areas.Point;
import nl.buurtstem.walkshop.Domain;
import nl.buurtstem.walkshop.Stakeholder;
import nl.buurtstem.walkshop.WalkTheme;
import nl.buurtstem.walkshop.Walkshop;
import nl.buurtstem.walkshop.action.WalkAction;
import nl.buurtstem.walkshop.picture.Answer;
import nl.buurtstem.walkshop.picture.Tally;
import nl.buurtstem.walkshop.together.SharedValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * An account for machines. Named are only things that stand in the account: no person, no tablet, no moment finer than the day, and passers-by at
 * their stop.
 */
final class Facts {

    static final String LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/";

    private final Report report;

    Facts(Report report) {
        this.report = report;
    }

    Map<String, Object> json() {
        Map<String, Object> all = about();
        all.put("walked", walked());
        all.put(
                "stops",
                report.prepared().nodes().stream()
                        .map(node -> map("number", node.number(), "title", node.title(), "point", pair(node.point())))
                        .toList());
        all.put("observations", report.lines().stream().map(this::observation).toList());
        all.put("observationsHeldBack", report.heldBack());
        all.put("interviews", report.heard());
        all.put("said", report.said().stream().map(this::said).toList());
        all.put("values", report.values().stream().map(this::value).toList());
        all.put("actions", report.actions().stream().map(this::action).toList());
        all.put(
                "texts",
                Arrays.stream(Part.values())
                        .map(report::text)
                        .flatMap(Optional::stream)
                        .map(text -> map("part", text.part().path(), "text", text.text(), "language", text.language()))
                        .toList());
        return all;
    }

    private Map<String, Object> about() {
        Walkshop walkshop = report.walkshop();
        return map(
                "version", 1,
                "licence", LICENCE,
                "walkshop", walkshop.id(),
                "title", walkshop.title(),
                "question", walkshop.question(),
                "language", walkshop.language(),
                "area", report.area(),
                "day", day());
    }

    String day() {
        return String.valueOf(report.walkshop().day());
    }

    private Map<String, Object> walked() {
        Map<String, Object> numbers = new LinkedHashMap<>();
        for (Stakeholder kind : Stakeholder.values()) {
            numbers.put(kind.name(), report.prepared().count(kind));
        }
        for (Domain domain : Domain.values()) {
            numbers.put(domain.name(), report.prepared().count(domain));
        }
        return numbers;
    }

    Map<String, Object> observation(Line line) {
        Map<String, Object> one = map(
                "number", line.number(),
                "text", line.seen().text(),
                "language", line.seen().language(),
                "valence", line.seen().valence().name(),
                "themes", line.themes().stream().map(WalkTheme::key).toList(),
                "day", day());
        put(one, "stop", line.node() == null ? null : line.node().number());
        put(one, "lens", line.lens() == null ? null : line.lens().name());
        put(one, "value", line.value() == null ? null : line.value().id());
        put(one, "point", line.place() == null ? null : pair(line.place()));
        one.put(
                "photos",
                line.photos().stream().map(photo -> photo.photo().path()).toList());
        return one;
    }

    Map<String, Object> said(Spoken said) {
        Map<String, Object> one =
                map("number", said.number(), "text", said.text(), "language", said.language(), "quote", said.quote());
        put(one, "stop", said.node() == null ? null : said.node().number());
        put(one, "question", said.card() == null ? null : said.card().in(said.language()));
        return one;
    }

    private Map<String, Object> value(SharedValue value) {
        Map<String, Object> one = map(
                "id", value.id(),
                "names", value.names(),
                "observations", report.in(value).stream().map(Line::number).toList());
        put(one, "quality", value.quality() == null ? null : value.quality().name());
        put(one, "domain", value.domain() == null ? null : value.domain().name());
        put(one, "neighbourhood", report.tally(value).map(Facts::tally).orElse(null));
        return one;
    }

    /** Small numbers are left out, and so is what they could be reckoned from. */
    private static Map<String, Object> tally(Tally tally) {
        Map<String, Object> one = map("outcome", tally.outcome().name(), "minimum", tally.minimum());
        if (tally.answers() >= tally.minimum()) {
            for (Answer answer : Answer.values()) {
                tally.shown(answer).ifPresent(n -> one.put(answer.name(), n));
            }
        }
        one.put("dissent", tally.answers() >= tally.minimum() && tally.hasDissent());
        return one;
    }

    private Map<String, Object> action(WalkAction action) {
        Map<String, Object> one = map(
                "id", action.id(),
                "title", action.is().title(),
                "text", action.is().text(),
                "language", action.is().language(),
                "owner", action.is().owner().name(),
                "horizon", action.is().horizon().name(),
                "state", action.state().name(),
                "due", action.due().toString(),
                "values", report.values(action).stream().map(SharedValue::id).toList());
        put(one, "idea", action.idea() == null ? null : action.idea().value());
        return one;
    }

    private static List<Double> pair(Point point) {
        return List.of(point.lon(), point.lat());
    }

    private static void put(Map<String, Object> map, String name, @Nullable Object value) {
        if (value != null) {
            map.put(name, value);
        }
    }

    static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    /** What was seen and said, on the map. */
    Map<String, Object> features() {
        List<Object> features = new ArrayList<>();
        report.lines()
                .forEach(line ->
                        features.add(feature(line.anchor(), shape(line), with("observation", observation(line)))));
        report.said()
                .forEach(said -> features.add(feature(
                        said.anchor(),
                        point(said.node() == null ? null : said.node().point()),
                        with("interview", said(said)))));
        Map<String, Object> all = map("type", "FeatureCollection");
        all.putAll(about());
        all.put("features", features);
        return all;
    }

    private static Map<String, Object> with(String kind, Map<String, Object> properties) {
        Map<String, Object> all = map("kind", kind);
        all.putAll(properties);
        all.remove("point");
        return all;
    }

    private static Map<String, Object> feature(String id, @Nullable Object geometry, Map<String, Object> properties) {
        Object where = geometry == null ? JsonNodeFactory.instance.nullNode() : geometry;
        return map("type", "Feature", "id", id, "geometry", where, "properties", properties);
    }

    private static @Nullable Object shape(Line line) {
        return Drawn.of(line.seen().shape()).orElseGet(() -> point(line.place()));
    }

    private static @Nullable Object point(@Nullable Point point) {
        return point == null ? null : map("type", "Point", "coordinates", pair(point));
    }
}
