package nl.buurtstem.walkshop.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.photos.PhotoId;
import nl.buurtstem.photos.Photos;
import nl.buurtstem.walkshop.paper.MapPrinter;
import nl.buurtstem.walkshop.paper.Picture;
import nl.buurtstem.walkshop.paper.Press;
import nl.buurtstem.walkshop.paper.PrintedMap;
import nl.buurtstem.walkshop.paper.QrCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Sets accounts as PDF. Everybody may ask for one, so the last few are kept: one that says the same is not set again. */
@Component("walkshopReportPrinting")
class Printing {

    private static final String TEMPLATE = "walkshop/report/paper";
    private static final int KEPT = 12;

    private final Press press;
    private final MapPrinter maps;
    private final Photos photos;
    private final Map<String, Mono<byte[]>> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Mono<byte[]>> eldest) {
            return size() > KEPT;
        }
    };

    Printing(Press press, MapPrinter maps, Photos photos) {
        this.press = press;
        this.maps = maps;
        this.photos = photos;
    }

    /** @param origin where its page is, for who holds the paper */
    Mono<byte[]> pdf(Report report, Sentences t, String origin) {
        String plain = draw(sheet(report, t, origin, null, Map.of()));
        String key = sha256(plain + report.prepared().way());
        synchronized (kept) {
            return kept.computeIfAbsent(
                    key,
                    fresh -> set(report, t, origin).doOnError(e -> forget(key)).cache());
        }
    }

    private void forget(String key) {
        synchronized (kept) {
            kept.remove(key);
        }
    }

    private static Sheet sheet(
            Report report, Sentences t, String origin, @Nullable PrintedMap map, Map<PhotoId, String> pictures) {
        return new Sheet(report, t, map, pictures, QrCode.of(origin + report.path()), origin);
    }

    private String draw(Sheet sheet) {
        return press.draw(TEMPLATE, Map.of("sheet", sheet));
    }

    private Mono<byte[]> set(Report report, Sentences t, String origin) {
        return pictures(report)
                .publishOn(Schedulers.boundedElastic())
                .map(pictures -> sheet(report, t, origin, map(report), pictures))
                .flatMap(sheet -> press.print(
                        TEMPLATE, Map.of("sheet", sheet), t.language().rightToLeft()));
    }

    private @Nullable PrintedMap map(Report report) {
        return report.prepared().nodes().isEmpty() ? null : maps.print(report.prepared());
    }

    /** Those that somebody said everybody may see; the account knows no others. */
    private Mono<Map<PhotoId, String>> pictures(Report report) {
        return Flux.fromIterable(report.lines())
                .flatMapIterable(Line::photos)
                .map(Line.Picture::photo)
                .distinct()
                .concatMap(photo -> photos.small(photo).map(jpeg -> Map.entry(photo, Picture.ofJpeg(jpeg))))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
