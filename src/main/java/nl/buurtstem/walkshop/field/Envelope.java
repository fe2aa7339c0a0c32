package nl.buurtstem.walkshop.field;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands on a record's outside: who made it, in which order, what it takes the place of, and what belongs to it. Without these it cannot
 * be kept apart from others; whatever else is wrong with a record is no reason to refuse it.
 *
 * @param made by the tablet's clock, which may be days off; null when it says nothing readable
 * @param content what this version of the program reads in the text
 */
record Envelope(
        UUID record,
        long walkshop,
        UUID device,
        long seq,
        int schema,
        RecordKind kind,
        @Nullable Instant made,
        List<UUID> supersedes,
        List<String> attachments,
        String hash,
        String body,
        ObjectNode content) {

    static final int BODY_MAX = 256 * 1024;
    private static final int LIST_MAX = 100;
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /** @throws Flaw.Flawed when it cannot be taken in */
    static Envelope of(Sent sent, JsonMapper json) {
        String body = sent.body() == null ? "" : sent.body();
        if (!Secrets.hex(utf8(body)).equals(sent.hash())) {
            throw Flaw.HASH.found();
        }
        ObjectNode text = object(body, json);
        UUID record = uuid(text.path("recordId"), Flaw.RECORD_ID);
        if (!record.toString().equals(sent.recordId())) {
            throw Flaw.RECORD_ID.found();
        }
        int schema = (int) number(text.path("schemaVersion"), 0, Integer.MAX_VALUE, Flaw.SCHEMA_VERSION);
        ObjectNode content = Reading.of(text, schema);
        return new Envelope(
                record,
                number(text.path("walkshopId"), 1, Long.MAX_VALUE, Flaw.WALKSHOP),
                uuid(text.path("deviceId"), Flaw.DEVICE),
                number(text.path("seq"), 1, Long.MAX_VALUE, Flaw.SEQ),
                schema,
                kind(content.path("kind").asString(""), schema),
                moment(text.path("deviceTime").asString("")),
                supersedes(text.path("supersedes"), record),
                attachments(text.path("attachments")),
                String.valueOf(sent.hash()),
                body,
                content);
    }

    /** A text with half a character in it has no bytes, and so no hash. */
    private static byte[] utf8(String body) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(body));
            if (bytes.remaining() > BODY_MAX) {
                throw Flaw.TOO_LARGE.found();
            }
            byte[] copy = new byte[bytes.remaining()];
            bytes.get(copy);
            return copy;
        } catch (CharacterCodingException e) {
            throw Flaw.HASH.found();
        }
    }

    private static ObjectNode object(String body, JsonMapper json) {
        try {
            if (json.readTree(body) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            throw Flaw.NOT_JSON.found();
        }
        throw Flaw.NOT_JSON.found();
    }

    private static UUID uuid(JsonNode node, Flaw flaw) {
        String text = node.asString("");
        if (!UUID_FORM.matcher(text).matches()) {
            throw flaw.found();
        }
        return UUID.fromString(text);
    }

    private static long number(JsonNode node, long least, long most, Flaw flaw) {
        if (!node.isIntegralNumber()
                || !node.canConvertToLong()
                || node.longValue() < least
                || node.longValue() > most) {
            throw flaw.found();
        }
        return node.longValue();
    }

    private static RecordKind kind(String word, int schema) {
        return RecordKind.of(word).orElseGet(() -> {
            if (schema <= Reading.SCHEMA || word.isBlank()) {
                throw Flaw.KIND.found();
            }
            return RecordKind.OTHER;
        });
    }

    private static @Nullable Instant moment(String text) {
        try {
            Instant moment = OffsetDateTime.parse(text).toInstant();
            return moment.isBefore(EARLIEST) || moment.isAfter(LATEST) ? null : moment;
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private static List<UUID> supersedes(JsonNode node, UUID itself) {
        List<UUID> all = new ArrayList<>();
        for (JsonNode one : list(node, Flaw.SUPERSEDES)) {
            all.add(uuid(one, Flaw.SUPERSEDES));
        }
        if (all.contains(itself)) {
            throw Flaw.SUPERSEDES.found();
        }
        return List.copyOf(all);
    }

    private static List<String> attachments(JsonNode node) {
        List<String> all = new ArrayList<>();
        for (JsonNode one : list(node, Flaw.ATTACHMENT)) {
            String sha256 = one.path("sha256").asString("");
            if (!SHA256.matcher(sha256).matches()) {
                throw Flaw.ATTACHMENT.found();
            }
            all.add(sha256);
        }
        return List.copyOf(all);
    }

    private static Iterable<JsonNode> list(JsonNode node, Flaw flaw) {
        if (node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        if (!node.isArray() || node.size() > LIST_MAX) {
            throw flaw.found();
        }
        return node;
    }
}
