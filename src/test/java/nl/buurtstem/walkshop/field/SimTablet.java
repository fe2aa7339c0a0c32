package nl.buurtstem.walkshop.field;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A tablet on a walk: makes records and photos, keeps all of them, and sends them over a road that may lose what it carries. */
public final class SimTablet {

    /** What becomes of a request. */
    public enum Fate {
        ARRIVES,
        /** Nobody hears of it. */
        LOST,
        /** It is done, and the answer does not come back. */
        ANSWER_LOST
    }

    /** The road lost something, or the server is not there. */
    public static final class Lost extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Lost(String why) {
            super(why, null, false, false);
        }
    }

    /** A record as it was made. */
    public record Made(UUID id, String hash, String body) {}

    /** What came back. */
    public record Answer(int status, String body) {

        JsonNode json() {
            return JSON.readTree(body);
        }
    }

    static final JsonMapper JSON = new JsonMapper();
    private static final int AT_ONCE = 50;
    private static final int SHORT = 12;

    private volatile String origin;
    private final long walkshop;
    private final UUID device;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<UUID, Made> records = new LinkedHashMap<>();
    private final Map<String, byte[]> attachments = new LinkedHashMap<>();
    private final Set<UUID> acknowledged = new LinkedHashSet<>();
    private final Set<UUID> rejected = new LinkedHashSet<>();
    private final Set<String> delivered = new LinkedHashSet<>();
    private Supplier<Fate> road = () -> Fate.ARRIVES;
    private Duration patience = Duration.ofSeconds(60);
    private String token;
    private long seq;

    public SimTablet(String origin, long walkshop, UUID device, String token) {
        this.origin = origin;
        this.walkshop = walkshop;
        this.device = device;
        this.token = token;
    }

    public SimTablet road(Supplier<Fate> next) {
        road = next;
        return this;
    }

    /** How long it waits for an answer. */
    public SimTablet patience(Duration time) {
        patience = time;
        return this;
    }

    public SimTablet token(String other) {
        token = other;
        return this;
    }

    /** Where the server is now. */
    public SimTablet server(String address) {
        origin = address;
        return this;
    }

    public UUID device() {
        return device;
    }

    public Map<UUID, Made> records() {
        return records;
    }

    public Map<String, byte[]> attachments() {
        return attachments;
    }

    /** What it shows as safe on the server. */
    public Set<UUID> safe() {
        return acknowledged;
    }

    public Set<UUID> rejected() {
        return rejected;
    }

    public Set<String> delivered() {
        return delivered;
    }

    // making

    /** The envelope of the next record, to be filled in. */
    public ObjectNode envelope(String kind) {
        ObjectNode body = JSON.createObjectNode();
        body.put("recordId", UUID.randomUUID().toString());
        body.put("walkshopId", walkshop);
        body.put("deviceId", device.toString());
        body.put("seq", ++seq);
        body.put("schemaVersion", 1);
        body.put("appBuild", "sim");
        body.put("kind", kind);
        body.put(
                "deviceTime",
                OffsetDateTime.ofInstant(Instant.now(), ZoneOffset.ofHours(1)).toString());
        body.putObject("author").putNull("pairId").putNull("lensId").putNull("personId");
        body.putNull("place");
        body.putArray("supersedes");
        body.putObject("payload");
        body.putArray("attachments");
        return body;
    }

    /** Writes it down. */
    public Made make(ObjectNode body) {
        String text = wellFormed(JSON.writeValueAsString(body));
        Sent sent = Sent.of(body.path("recordId").asString(""), text);
        Made made = new Made(UUID.fromString(sent.recordId()), sent.hash(), text);
        records.put(made.id(), made);
        return made;
    }

    /** As browsers write it: half a character becomes an escape. */
    private static String wellFormed(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                out.append("\\u%04x".formatted(point));
            } else {
                out.appendCodePoint(point);
            }
        });
        return out.toString();
    }

    public ObjectNode observation(String text) {
        ObjectNode body = envelope("observation");
        body.putObject("place")
                .put("lonE6", 5_201_000)
                .put("latE6", 53_101_000)
                .put("accuracy", 8)
                .put("source", "gps");
        ObjectNode payload = (ObjectNode) body.get("payload");
        payload.put("text", text)
                .put("valence", "BOTTLENECK")
                .put("language", "nl")
                .put("channel", "walk");
        payload.putArray("themes").add("traffic");
        payload.putNull("shape").putNull("voice").putNull("nodeId");
        return body;
    }

    public Made observe(String text) {
        return make(observation(text));
    }

    public Made observe(String text, byte[] photo) {
        ObjectNode body = observation(text);
        attach(body, photo, "image/jpeg");
        return make(body);
    }

    /** Puts these bytes with the record. */
    public String attach(ObjectNode body, byte[] bytes, String mime) {
        String sha256 = Secrets.hex(bytes);
        attachments.put(sha256, bytes);
        ((ArrayNode) body.get("attachments"))
                .addObject()
                .put("sha256", sha256)
                .put("mime", mime)
                .put("bytes", bytes.length);
        return sha256;
    }

    public Made edit(UUID before, String text) {
        ObjectNode body = observation(text);
        body.putArray("supersedes").add(before.toString());
        return make(body);
    }

    public Made remove(UUID before) {
        ObjectNode body = envelope("tombstone");
        body.putArray("supersedes").add(before.toString());
        return make(body);
    }

    // sending

    /** Sends what was not acknowledged, until the road loses something. */
    public void sync() {
        List<Made> waiting = records.values().stream()
                .filter(one -> !acknowledged.contains(one.id()) && !rejected.contains(one.id()))
                .toList();
        for (int from = 0; from < waiting.size(); from += AT_ONCE) {
            Answer answer = send(waiting.subList(from, Math.min(waiting.size(), from + AT_ONCE)));
            if (answer.status() != 200) {
                throw new Lost("sync: " + answer);
            }
            answer.json().get("outcomes").forEach(this::hear);
        }
    }

    private void hear(JsonNode outcome) {
        UUID id = UUID.fromString(outcome.get("recordId").stringValue());
        (outcome.get("outcome").stringValue().equals("rejected") ? rejected : acknowledged).add(id);
    }

    /** Sends these. */
    public Answer send(List<Made> some) {
        ObjectNode batch = JSON.createObjectNode();
        var list = batch.putArray("records");
        some.forEach(one -> list.addObject()
                .put("recordId", one.id().toString())
                .put("hash", one.hash())
                .put("body", one.body()));
        return post("sync", JSON.writeValueAsString(batch));
    }

    /** Sends the attachments that were not acknowledged. */
    public void upload() {
        for (Map.Entry<String, byte[]> one : attachments.entrySet()) {
            if (!delivered.contains(one.getKey())) {
                int status = put(one.getKey(), one.getValue()).status();
                if (status != 201 && status != 204) {
                    throw new Lost("upload: " + status);
                }
                delivered.add(one.getKey());
            }
        }
    }

    public Answer put(String sha256, byte[] bytes) {
        String mime = bytes.length > 3 && bytes[0] == 'O' ? "audio/ogg" : "image/jpeg";
        return exchange(HttpRequest.newBuilder(URI.create(origin + "/veld/api/v1/attachments/" + sha256))
                .header("Content-Type", mime)
                .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes)));
    }

    /** Asks whether everything is there; what is not, is sent again. */
    public boolean compare(boolean last) {
        ObjectNode manifest = JSON.createObjectNode();
        var held = manifest.putArray("records");
        records.values().stream()
                .filter(one -> !rejected.contains(one.id()))
                .forEach(one ->
                        held.addObject().put("recordId", one.id().toString()).put("hash", one.hash()));
        attachments.keySet().forEach(manifest.putArray("attachments")::add);
        manifest.put("final", last);
        Answer answer = post("manifest", JSON.writeValueAsString(manifest));
        if (answer.status() != 200) {
            throw new Lost("manifest: " + answer);
        }
        JsonNode missing = answer.json();
        missing.get("missingRecords").forEach(one -> acknowledged.remove(UUID.fromString(one.stringValue())));
        missing.get("missingAttachments").forEach(one -> delivered.remove(one.stringValue()));
        return missing.get("missingRecords").isEmpty()
                && missing.get("missingAttachments").isEmpty();
    }

    /** Tries again until everything is there; throws when it never is. */
    public void untilSafe(int times) {
        Lost last = null;
        for (int i = 0; i < times; i++) {
            try {
                sync();
                upload();
                if (compare(true)) {
                    return;
                }
            } catch (Lost lost) {
                last = lost;
            }
        }
        throw new IllegalStateException("not safe after " + times + " times", last);
    }

    public Answer post(String what, String body) {
        return exchange(HttpRequest.newBuilder(URI.create(origin + "/veld/api/v1/walkshops/" + walkshop + "/" + what))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public Answer get(String path) {
        return exchange(HttpRequest.newBuilder(URI.create(origin + path)).GET());
    }

    private Answer exchange(HttpRequest.Builder request) {
        Fate fate = road.get();
        if (fate == Fate.LOST) {
            throw new Lost("the request");
        }
        request.header("Authorization", "Bearer " + token).timeout(patience);
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (fate == Fate.ANSWER_LOST) {
                throw new Lost("the answer");
            }
            if (answer.headers().firstValue("X-Buurtstem-Veld").isEmpty()) {
                throw new Lost("an answer that is not ours");
            }
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new Lost(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends a part of an attachment and hangs up. */
    public void cut(String sha256, int percent) {
        byte[] bytes = attachments.get(sha256);
        URI server = URI.create(origin);
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("PUT /veld/api/v1/attachments/" + sha256
                            + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                            + "\r\nContent-Type: image/jpeg\r\nContent-Length: " + bytes.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(bytes, 0, (int) (bytes.length * (long) percent / 100));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything it has, in one file without compression. */
    public byte[] copy() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(
                    zip,
                    "copy.json",
                    JSON.writeValueAsBytes(Map.of(
                            "format",
                            "buurtstem-veld-copy",
                            "version",
                            1,
                            "walkshopId",
                            walkshop,
                            "deviceId",
                            device.toString(),
                            "made",
                            "2026-11-22T10:00:00Z")));
            StringBuilder lines = new StringBuilder();
            for (Made one : records.values()) {
                lines.append(JSON.writeValueAsString(
                                Map.of("recordId", one.id().toString(), "hash", one.hash(), "body", one.body())))
                        .append('\n');
            }
            put(zip, "records.jsonl", lines.toString().getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> one : attachments.entrySet()) {
                put(zip, "attachments/" + one.getKey(), one.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        CRC32 crc = new CRC32();
        crc.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** Its records in the order in which it made them, from this one on. */
    public List<Made> from(int first) {
        return new ArrayList<>(records.values()).subList(first, records.size());
    }

    @Override
    public String toString() {
        return "tablet " + device.toString().substring(0, SHORT) + Arrays.asList(records.size(), attachments.size());
    }
}
