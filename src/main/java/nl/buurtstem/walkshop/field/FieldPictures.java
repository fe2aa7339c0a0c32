package nl.buurtstem.walkshop.field;

import java.io.ByteArrayOutputStream;
import java.util.Collection;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.photos.PhotoUse;
import nl.buurtstem.photos.Photos;
import nl.buurtstem.walkshop.field.AttachmentRepository.Kept;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Cleans pictures after they arrived: what a camera wrote into the file beside the picture goes, again, before anybody but the tablet sees
 * it. Pages show what the room photos made of it; the file that came is kept as it is and shown to nobody.
 */
@Component
public class FieldPictures implements PhotoUse {

    private static final int AT_ONCE = 20;

    private final FieldPictureRepository pictures;
    private final AttachmentRepository rows;
    private final Attachments attachments;
    private final Photos photos;
    private final FieldNews news;

    FieldPictures(
            FieldPictureRepository pictures,
            AttachmentRepository rows,
            Attachments attachments,
            Photos photos,
            FieldNews news) {
        this.pictures = pictures;
        this.rows = rows;
        this.attachments = attachments;
        this.photos = photos;
        this.news = news;
    }

    /** Cleans what waits, one after the other; how many were looked at. */
    public Mono<Long> clean() {
        return some().expand(n -> n < AT_ONCE ? Mono.empty() : some()).reduce(0L, Long::sum);
    }

    private Mono<Long> some() {
        return pictures.waiting(AT_ONCE)
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(this::clean, 1)
                .count();
    }

    private Mono<String> clean(String sha256) {
        return rows.find(sha256)
                .flatMap(this::whole)
                .flatMap(photos::keep)
                .flatMap(photo -> pictures.is(sha256, photo))
                .onErrorResume(Refused.class, noPicture -> pictures.is(sha256, null))
                .thenMany(Flux.defer(() -> pictures.walkshopsOf(sha256)))
                .concatMap(news::of)
                .then(Mono.just(sha256));
    }

    private Mono<byte[]> whole(Kept one) {
        return attachments
                .bytes(one, 0, one.bytes() - 1L)
                .collect(() -> new ByteArrayOutputStream(one.bytes()), ByteArrayOutputStream::writeBytes)
                .map(ByteArrayOutputStream::toByteArray);
    }

    @Override
    public Flux<String> used(Collection<String> sha256) {
        return pictures.used(sha256);
    }
}
