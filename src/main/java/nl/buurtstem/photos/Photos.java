package nl.buurtstem.photos;

import java.util.List;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes in pictures: whatever comes, what is kept is a modest JPEG that shows the picture and tells nothing else. */
@Component
public class Photos {

    private final Uploads uploads;
    private final Darkroom darkroom;
    private final PhotoRepository photos;

    Photos(Uploads uploads, Darkroom darkroom, PhotoRepository photos) {
        this.uploads = uploads;
        this.darkroom = darkroom;
        this.photos = photos;
    }

    /**
     * Keeps the picture in this part of a form.
     *
     * @throws nl.buurtstem.kernel.Refused when it is empty, too large or no picture
     */
    public Mono<PhotoId> keep(FilePart part) {
        return uploads.with(part, darkroom::develop).flatMap(photos::add);
    }

    /**
     * Keeps this picture.
     *
     * @throws nl.buurtstem.kernel.Refused when it is empty, too large or no picture
     */
    public Mono<PhotoId> keep(byte[] upload) {
        return darkroom.develop(upload).flatMap(photos::add);
    }

    /**
     * Keeps a copy of this photo with these parts made unrecognisable; the photo itself stays as it is.
     *
     * @throws nl.buurtstem.kernel.Refused when there is no such photo
     */
    public Mono<PhotoId> blur(PhotoId id, List<Blot> blots) {
        return photos.content(id)
                .switchIfEmpty(Mono.error(PhotoRefusal.NO_SUCH_PHOTO::because))
                .flatMap(jpeg -> darkroom.blur(jpeg, blots))
                .flatMap(photos::add);
    }

    /** The small picture for a list, for what is printed; empty when it is gone. */
    public Mono<byte[]> small(PhotoId id) {
        return photos.small(id);
    }

    /** Whether this photo is kept here. */
    public Mono<Boolean> has(PhotoId id) {
        return photos.has(id);
    }
}
