package nl.buurtstem.walkshop;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import nl.buurtstem.areas.Box;
import nl.buurtstem.areas.MapPieces;
import nl.buurtstem.ideas.IdeaCard;
import nl.buurtstem.ideas.Ideas;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** The door to what a tablet takes along: everything it needs for a walk without a network, as one file of JSON. */
@Component
public class TabletPackage {

    /** What it may weigh, compressed. */
    public static final int MOST_BYTES = 1024 * 1024;

    private static final int VERSION_LENGTH = 16;
    private static final Duration KEPT = Duration.ofHours(1);

    private final Walkshops walkshops;
    private final Ideas ideas;
    private final PackageWriter writer;
    private final TabletMap map;
    private final MapPieces pieces;
    private final JsonMapper json;
    private final Cache<Cut, Map<String, Object>> maps =
            Caffeine.newBuilder().maximumSize(20).expireAfterAccess(KEPT).build();

    TabletPackage(
            Walkshops walkshops, Ideas ideas, PackageWriter writer, TabletMap map, MapPieces pieces, JsonMapper json) {
        this.walkshops = walkshops;
        this.ideas = ideas;
        this.writer = writer;
        this.map = map;
        this.pieces = pieces;
        this.json = json;
    }

    /**
     * The package at this moment.
     *
     * @param version another one whenever anything in it is another; for {@code ETag}
     * @param json as UTF-8
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Packed(String version, byte[] json) {}

    /** Which piece of which map. */
    private record Cut(int area, Box box, TabletMap.Detail detail, String of) {}

    /** For a tablet of this walkshop; whoever asks has seen to it that it is one. Empty when there is no such walkshop. */
    public Mono<Packed> of(long walkshop) {
        return walkshops
                .find(walkshop)
                .flatMap(walkshops::preparation)
                .zipWhen(prepared -> ideas.cards(prepared.ideas())
                        .sort((a, b) -> Long.compare(a.id().value(), b.id().value()))
                        .collectList())
                .publishOn(Schedulers.boundedElastic())
                .map(both -> packed(both.getT1(), both.getT2()));
    }

    /** Whether there is a map of where this walk goes, for tablets without a network. */
    public Mono<Boolean> hasMap(Preparation prepared) {
        return Mono.fromSupplier(() -> TabletMap.isDrawn(map(prepared, TabletMap.Detail.ALL)))
                .subscribeOn(Schedulers.boundedElastic());
    }

    /** With as much of the map as there is room for. */
    private Packed packed(Preparation prepared, List<IdeaCard> cards) {
        return Arrays.stream(TabletMap.Detail.values())
                .map(detail -> packed(prepared, cards, detail))
                .filter(one -> weight(one.json()) <= MOST_BYTES)
                .findFirst()
                .orElseGet(() -> packed(writer.write(prepared, cards, Map.of())));
    }

    private Packed packed(Preparation prepared, List<IdeaCard> cards, TabletMap.Detail detail) {
        return packed(writer.write(prepared, cards, map(prepared, detail)));
    }

    private Map<String, Object> map(Preparation prepared, TabletMap.Detail detail) {
        Box box = map.bounds(prepared);
        Cut cut = new Cut(prepared.walkshop().area(), box, detail, pieces.version());
        return maps.get(cut, key -> map.of(prepared, box, detail));
    }

    private Packed packed(Map<String, Object> content) {
        String version = hash(json.writeValueAsBytes(content));
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("format", 1);
        whole.put("version", version);
        whole.putAll(content);
        return new Packed(version, json.writeValueAsBytes(whole));
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest).substring(0, VERSION_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In bytes, as it travels. */
    static int weight(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.size();
    }
}
