package nl.buurtstem.walkshop.report;

import java.util.List;
import java.util.Map;
import nl.buurtstem.moderation.AuditLog;
import nl.buurtstem.photos.Blot;
import nl.buurtstem.photos.PhotoId;
import nl.buurtstem.photos.Photos;
import nl.buurtstem.residents.Person;
import nl.buurtstem.walkshop.Walkshop;
import nl.buurtstem.walkshop.together.Boards;
import nl.buurtstem.walkshop.together.Observation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The door to what a person says after looking at a photo: whether everybody may see it, whole or with parts made unrecognisable. */
@Component
public class Looks {

    private final ReportRepository rows;
    private final Boards boards;
    private final Photos photos;
    private final AuditLog audit;

    Looks(ReportRepository rows, Boards boards, Photos photos, AuditLog audit) {
        this.rows = rows;
        this.boards = boards;
        this.photos = photos;
        this.audit = audit;
    }

    /**
     * A photo of a walk, as the desk sees it.
     *
     * @param of the observation it was made with
     */
    public record Looked(Walkshop walkshop, Observation of, Look look) {

        public String path() {
            return walkshop.path() + "/report/photos/" + look.photo().sha256();
        }
    }

    /** All photos of a walk, in the order of its observations. */
    public Mono<List<Looked>> all(long walkshop, Person by) {
        return boards.require(walkshop, by)
                .doOnNext(table -> ReportRight.LOOK.require(by, table.walkshop()))
                .flatMap(table -> looks(walkshop)
                        .map(looks -> table.seen().stream()
                                .flatMap(seen -> seen.photos().stream()
                                        .map(shot -> new Looked(
                                                table.walkshop(),
                                                seen,
                                                looks.getOrDefault(shot.photo(), Look.none(shot.photo())))))
                                .toList()));
    }

    Mono<Map<PhotoId, Look>> looks(long walkshop) {
        return rows.looks(walkshop).collectMap(Look::photo);
    }

    /** @throws nl.buurtstem.kernel.Refused when it is no photo of this walk, or they do not lead it */
    public Mono<Looked> require(long walkshop, PhotoId photo, Person by) {
        return all(walkshop, by)
                .flatMapIterable(all -> all)
                .filter(one -> one.look().photo().equals(photo))
                .next()
                .switchIfEmpty(Mono.error(() -> ReportRefusal.NO_SUCH_PHOTO.because()));
    }

    /** Everybody may see it as it is. */
    public Mono<Look> show(long walkshop, PhotoId photo, int after, Person by) {
        return require(walkshop, photo, by).flatMap(one -> keep(one, after, photo, List.of(), by));
    }

    /** Nobody sees it but the desk. */
    public Mono<Look> keepInside(long walkshop, PhotoId photo, int after, Person by) {
        return require(walkshop, photo, by).flatMap(one -> keep(one, after, null, List.of(), by));
    }

    /** Everybody may see it, without these parts. */
    public Mono<Look> blur(long walkshop, PhotoId photo, int after, List<Blot> blots, Person by) {
        List<Blot> marked = blots.stream().filter(blot -> !blot.isEmpty()).toList();
        if (marked.isEmpty()) {
            return Mono.error(() -> ReportRefusal.NOTHING_MARKED.because().at("blots"));
        }
        return require(walkshop, photo, by)
                .flatMap(one -> photos.blur(photo, marked).flatMap(shown -> keep(one, after, shown, marked, by)));
    }

    private Mono<Look> keep(Looked one, int after, @Nullable PhotoId shown, List<Blot> blots, Person by) {
        long walkshop = one.walkshop().id();
        Look look = new Look(one.look().photo(), after + 1, shown, blots);
        return rows.look(walkshop, look)
                .switchIfEmpty(Mono.error(() -> ReportRefusal.WRITTEN_MEANWHILE.because()))
                .then(audit.write(
                        by.id(),
                        "report.look",
                        "walkshop",
                        "" + walkshop,
                        Map.of("photo", look.photo().sha256())))
                .thenReturn(look);
    }
}
