package nl.buurtstem.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.Areas;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The same for machines: works and lines as CSV, and all of it as JSON. Amounts are whole euros; names of columns stay as they are. */
@Controller
class OpenLedger {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final int MOST = 5000;

    private final LedgerRepository works;
    private final Areas areas;
    private final JsonMapper json;

    OpenLedger(LedgerRepository works, Areas areas, JsonMapper json) {
        this.works = works;
        this.areas = areas;
        this.json = json;
    }

    private Mono<List<Work>> all(String area) {
        int chosen = areas.byKey(area).map(Area::id).orElse(0);
        return works.listed(chosen, Long.MAX_VALUE, MOST).collectList();
    }

    @GetMapping("/ledger/works.csv")
    Mono<ResponseEntity<String>> works(@RequestParam(defaultValue = "") String area) {
        return all(area).map(all -> file(table(all.stream().map(this::work).toList()), CSV));
    }

    @GetMapping("/ledger/lines.csv")
    Mono<ResponseEntity<String>> lines(@RequestParam(defaultValue = "") String area) {
        return all(area)
                .map(all -> all.stream()
                        .flatMap(work -> work.lines().stream())
                        .map(OpenLedger::line)
                        .toList())
                .map(lines -> file(table(lines), CSV));
    }

    @GetMapping("/ledger/ledger.json")
    Mono<ResponseEntity<String>> everything(@RequestParam(defaultValue = "") String area) {
        return all(area).map(all -> {
            List<Map<String, Object>> objects = new ArrayList<>();
            for (Work work : all) {
                Map<String, Object> object = work(work);
                object.put("lines", work.lines().stream().map(OpenLedger::line).toList());
                objects.add(object);
            }
            return file(
                    json.writeValueAsString(Map.of("currency", "EUR", "works", objects)), MediaType.APPLICATION_JSON);
        });
    }

    /** A browser that has it gets nothing anew as long as it stays the same. */
    private static ResponseEntity<String> file(String body, MediaType type) {
        String tag = DigestUtils.md5DigestAsHex(body.getBytes(StandardCharsets.UTF_8));
        return ResponseEntity.ok().contentType(type).eTag('"' + tag + '"').body(body);
    }

    private Map<String, Object> work(Work work) {
        Area area = areas.area(work.area());
        Balance sums = work.balance();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("work", work.id());
        row.put("area", area.key());
        row.put("area_name", area.name());
        row.put("title", work.title());
        row.put("owner", work.owner());
        row.put("round", work.round());
        row.put("option", work.option());
        row.put("idea", work.idea() == null ? "" : work.idea().value());
        row.put("begins", work.begins().toString());
        row.put("ends_planned", work.ends().toString());
        row.put("ends_now", work.due().toString());
        row.put("state", work.state().name());
        row.put("percent", work.percent());
        row.put("granted", sums.granted());
        row.put("committed", sums.committed());
        row.put("spent", sums.spent());
        row.put("left", sums.left());
        return row;
    }

    private static Map<String, Object> line(Line line) {
        NewLine is = line.is();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("work", line.work());
        row.put("line", line.number());
        row.put("kind", line.kind().name());
        row.put("day", is.day().toString());
        row.put("euros", line.kind().asksAmount() || is.euros() > 0 || line.kind() == LineKind.GRANT ? is.euros() : "");
        row.put("of_line", or(is.of()));
        row.put("taken_back_by", or(line.takenBack()));
        row.put("text", is.text());
        row.put("language", is.language());
        row.put("supplier", is.supplier());
        row.put("reason_all_the_same", is.over());
        row.put("percent", or(is.percent()));
        row.put("ends_now", is.due() == null ? "" : is.due().toString());
        row.put("said_at", line.saidAt().toString());
        return row;
    }

    private static Object or(@Nullable Object value) {
        return value == null ? "" : value;
    }

    private static String table(List<Map<String, Object>> rows) {
        List<String> lines = new ArrayList<>();
        rows.stream().findFirst().ifPresent(first -> lines.add(String.join(",", first.keySet())));
        rows.forEach(
                row -> lines.add(row.values().stream().map(OpenLedger::cell).collect(Collectors.joining(","))));
        return String.join("\r\n", lines) + "\r\n";
    }

    /** What people wrote must not become a formula in a spreadsheet. */
    private static String cell(Object value) {
        String text = value.toString();
        boolean formula = value instanceof String && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return Arrays.stream(new String[] {",", "\"", "\n", "\r"}).anyMatch(text::contains) || formula
                ? '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"'
                : text;
    }
}
