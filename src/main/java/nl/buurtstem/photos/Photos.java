package nl.buurtstem.photos;

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

    /** Whether this photo is kept here. */
    public Mono<Boolean> has(PhotoId id) {
        return photos.has(id);
    }
}
