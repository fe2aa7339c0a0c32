package nl.buurtstem.walkshop.together;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.walkshop.Preparation;
import nl.buurtstem.walkshop.Valence;
import nl.buurtstem.walkshop.WalkNode;
import nl.buurtstem.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * An observation from a paper sheet, complete and correct; in the form in which tablets write theirs down.
 *
 * @param lens null when nobody looked through other eyes
 */
record PaperNote(
        String text,
        String language,
        Valence valence,
        String theme,
        WalkNode node,
        @Nullable Long lens) {

    static final int TEXT_MIN = 3;
    static final int TEXT_MAX = 300;
    private static final double E6 = 1e6;
    private static final int SCHEMA = 1;

    /** Everything that is wrong with it comes at once. */
    static PaperNote read(Typed typed, Preparation prepared, List<String> languages) {
        Complaints complaints = new Complaints();
        String text = typed.value("text").replaceAll("\\s+", " ");
        int length = text.codePointCount(0, text.length());
        if (length < TEXT_MIN || length > TEXT_MAX) {
            complaints.add("paper-text", TogetherRefusal.TEXT_LENGTH.because("min", TEXT_MIN, "max", TEXT_MAX));
        }
        String language = complaints.read("language", () -> typed.language(languages));
        WalkNode node = prepared.nodes().stream()
                .filter(one -> one.id() == typed.number("node"))
                .findFirst()
                .orElse(null);
        boolean about = prepared.themes().stream().anyMatch(one -> typed.is("theme", one.key()));
        complaints.require(node != null, "paper-node", TogetherRefusal.NODE_MISSING);
        complaints.require(about, "paper-theme", TogetherRefusal.THEME_MISSING);
        complaints.refuseIfAny();
        return new PaperNote(
                text,
                Objects.requireNonNull(language),
                valence(typed),
                typed.value("theme"),
                Objects.requireNonNull(node),
                lens(typed, prepared));
    }

    private static Valence valence(Typed typed) {
        return Arrays.stream(Valence.values())
                .filter(one -> typed.is("valence", one.name()))
                .findFirst()
                .orElse(Valence.PLAIN);
    }

    private static @Nullable Long lens(Typed typed, Preparation prepared) {
        return prepared.lenses().stream().anyMatch(one -> one.id() == typed.number("lens"))
                ? Long.valueOf(typed.number("lens"))
                : null;
    }

    /** As a record of a device that wrote nothing else. */
    Map<String, Object> record(UUID id, long walkshop, Clock clock) {
        Map<String, Object> author = new LinkedHashMap<>();
        author.put("pairId", null);
        author.put("lensId", lens);
        author.put("personId", null);
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("recordId", id.toString());
        record.put("walkshopId", walkshop);
        record.put("deviceId", UUID.randomUUID().toString());
        record.put("seq", 1);
        record.put("schemaVersion", SCHEMA);
        record.put("appBuild", "desk");
        record.put("kind", "observation");
        record.put(
                "deviceTime",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(ZonedDateTime.ofInstant(clock.instant(), Page.ZONE)));
        record.put("author", author);
        record.put("place", place());
        record.put("supersedes", List.of());
        record.put("payload", payload());
        record.put("attachments", List.of());
        return record;
    }

    private Map<String, Object> place() {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("lonE6", Math.round(node.point().lon() * E6));
        place.put("latE6", Math.round(node.point().lat() * E6));
        place.put("accuracy", null);
        place.put("source", "node");
        return place;
    }

    private Map<String, Object> payload() {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("text", text);
        payload.put("themes", List.of(theme));
        payload.put("valence", valence.name());
        payload.put("nodeId", node.id());
        payload.put("shape", null);
        payload.put("language", language);
        payload.put("altTexts", Map.of());
        payload.put("voice", null);
        payload.put("channel", "paper");
        return payload;
    }
}
