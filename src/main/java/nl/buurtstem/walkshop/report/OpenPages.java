package nl.buurtstem.walkshop.report;

import java.nio.charset.StandardCharsets;
import nl.buurtstem.web.Viewer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** An account as open data. */
@RestController("walkshopOpenPages")
@RequestMapping("/walkshops/{id:\\d{1,18}}")
class OpenPages {

    private static final MediaType GEO_JSON = new MediaType("application", "geo+json", StandardCharsets.UTF_8);
    private static final MediaType JSON = new MediaType("application", "json", StandardCharsets.UTF_8);
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Reports reports;
    private final JsonMapper json;

    OpenPages(Reports reports, JsonMapper json) {
        this.reports = reports;
        this.json = json;
    }

    @GetMapping("/observations.geojson")
    Mono<ResponseEntity<String>> features(@PathVariable long id, Viewer viewer) {
        return reports.of(id, viewer)
                .map(report -> answer(GEO_JSON, id, "geojson", json.writeValueAsString(new Facts(report).features())));
    }

    @GetMapping("/report.json")
    Mono<ResponseEntity<String>> facts(@PathVariable long id, Viewer viewer) {
        return reports.of(id, viewer)
                .map(report -> answer(JSON, id, "json", json.writeValueAsString(new Facts(report).json())));
    }

    @GetMapping("/observations.csv")
    Mono<ResponseEntity<String>> table(@PathVariable long id, Viewer viewer) {
        return reports.of(id, viewer).map(report -> answer(CSV, id, "csv", Table.of(report)));
    }

    private static ResponseEntity<String> answer(MediaType type, long id, String ending, String body) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.LINK, "<" + Facts.LICENCE + ">; rel=\"license\"")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("walkshop-" + id + "." + ending)
                                .build()
                                .toString())
                .body(body);
    }
}
