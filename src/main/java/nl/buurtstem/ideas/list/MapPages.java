package nl.buurtstem.ideas.list;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buurtstem.areas.AreaRefusal;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.Box;
import nl.buurtstem.areas.Point;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.ideas.Stage;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.web.PageRenderer;
import nl.buurtstem.web.SharedAnswer;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * The list's ideas for the map: {@code GET /ideas.geojson?bbox=w,s,e,n&zoom=z} with the filters of the list gives a
 * collection of points. What lies in squares that the box only touches is among them, so that neighbours share answers.
 *
 * <ul>
 *   <li>An idea has its number as {@code id} and the properties {@code title}, {@code language}, {@code path}, {@code stage}
 *       ({@code partly-adopted}), {@code stageName}, {@code theme} (its icon), {@code likes}, {@code likesNeeded},
 *       {@code progress} (a sentence in the reader's language), {@code place} and {@code area}.
 *   <li>Several ideas close together have no {@code id} but a {@code bbox} that holds them all, and the property
 *       {@code count}.
 * </ul>
 */
@Controller
class MapPages {

    private static final MediaType GEO_JSON = new MediaType("application", "geo+json", StandardCharsets.UTF_8);
    private static final int ZOOM_MAX = 22;
    private static final double PRECISION = 1e6;

    private final MapRepository map;
    private final Areas areas;
    private final PageRenderer renderer;
    private final JsonMapper json;

    MapPages(MapRepository map, Areas areas, PageRenderer renderer, JsonMapper json) {
        this.map = map;
        this.areas = areas;
        this.renderer = renderer;
        this.json = json;
    }

    @GetMapping("/ideas.geojson")
    Mono<ResponseEntity<byte[]>> ideas(@RequestParam MultiValueMap<String, String> query, ServerWebExchange exchange) {
        Sentences words = renderer.words(exchange);
        return Mono.fromSupplier(() -> squares(query))
                .flatMap(squares -> map.marks(Filter.of(query, areas), squares))
                .map(marks -> ResponseEntity.ok()
                        .contentType(GEO_JSON)
                        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                        .body(collection(marks, words)))
                .onErrorResume(Refused.class, refused -> Mono.just(problem(refused, words)));
    }

    /** The same squares with the same filter are one answer, which holds nothing that is anybody's own. */
    @Bean
    static SharedAnswer ideasOnTheMap(Areas areas) {
        return new SharedAnswer("/ideas.geojson", query -> question(query, areas));
    }

    private static String question(MultiValueMap<String, String> query, Areas areas) {
        try {
            Filter filter = Filter.of(query, areas);
            return squares(query) + " " + (filter.leavesNothingOut() ? Filter.NONE : filter).path();
        } catch (Refused refused) {
            return "refused"; // which is not kept
        }
    }

    private static Squares squares(MultiValueMap<String, String> query) {
        return Squares.covering(box(query), zoom(query));
    }

    private static Box box(MultiValueMap<String, String> query) {
        String text = query.getFirst("bbox");
        if (text == null) {
            throw AreaRefusal.NOT_A_BOX.because();
        }
        return Box.of(text);
    }

    private static int zoom(MultiValueMap<String, String> query) {
        String text = query.getFirst("zoom");
        if (text == null || !text.matches("\\d{1,2}") || Integer.parseInt(text) > ZOOM_MAX) {
            throw AreaRefusal.NOT_A_BOX.because();
        }
        return Integer.parseInt(text);
    }

    private byte[] collection(List<Mark> marks, Sentences words) {
        return json.writeValueAsBytes(Map.of(
                "type",
                "FeatureCollection",
                "features",
                marks.stream().map(mark -> feature(mark, words)).toList()));
    }

    private Map<String, Object> feature(Mark mark, Sentences words) {
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("geometry", Map.of("type", "Point", "coordinates", coordinates(mark.point())));
        switch (mark) {
            case Mark.Cluster cluster -> {
                feature.put("bbox", edges(cluster.box()));
                feature.put(
                        "properties",
                        Map.of("count", mark.count(), "name", words.of("ideas.map.cluster", "n", mark.count())));
            }
            case Mark.Pin pin -> {
                feature.put("id", pin.id().value());
                feature.put("properties", properties(pin, words));
            }
        }
        return feature;
    }

    private Map<String, Object> properties(Mark.Pin pin, Sentences words) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("title", pin.title());
        properties.put("language", pin.language());
        properties.put("path", pin.id().path());
        properties.put("stage", pin.stage().css());
        properties.put("stageName", words.of(pin.stage().word()));
        properties.put("theme", pin.theme().icon());
        properties.put("likes", pin.likes());
        properties.put("likesNeeded", pin.likesNeeded());
        properties.put("progress", progress(pin, words));
        properties.put("seen", pin.version());
        properties.put("place", pin.placeName());
        properties.put("area", areas.area(pin.neighbourhood()).name());
        return properties;
    }

    private static String progress(Mark.Pin pin, Sentences words) {
        Integer needed = pin.likesNeeded();
        return needed != null && pin.stage() == Stage.COLLECTING && pin.likes() < needed
                ? words.of("ideas.progress.missing", "likes", pin.likes(), "missing", needed - pin.likes())
                : words.of("ideas.progress.likes", "likes", pin.likes());
    }

    private static List<Double> edges(Box box) {
        return List.of(rounded(box.west()), rounded(box.south()), rounded(box.east()), rounded(box.north()));
    }

    private static List<Double> coordinates(Point point) {
        return List.of(rounded(point.lon()), rounded(point.lat()));
    }

    /** To ten centimetres. */
    private static double rounded(double degrees) {
        return Math.round(degrees * PRECISION) / PRECISION;
    }

    private ResponseEntity<byte[]> problem(Refused refused, Sentences words) {
        var complaint = refused.complaints().getFirst();
        int status = complaint.refusal().kind().status();
        return ResponseEntity.status(HttpStatus.valueOf(status))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(json.writeValueAsBytes(Map.of(
                        "status", status, "title", words.of(complaint.refusal().key(), complaint.values()))));
    }
}
