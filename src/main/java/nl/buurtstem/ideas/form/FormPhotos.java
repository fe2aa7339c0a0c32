package nl.buurtstem.ideas.form;

import java.util.List;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.photos.PhotoId;
import nl.buurtstem.photos.PhotoRefusal;
import nl.buurtstem.photos.Photos;
import nl.buurtstem.web.SentForm;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps the photo of a form before anything else, so that it is there when the form has to come back. */
@Component
class FormPhotos {

    private final Photos photos;

    FormPhotos(Photos photos) {
        this.photos = photos;
    }

    /** The form with its photo kept, or with what is wrong with the photo. */
    Mono<FilledForm> keep(SentForm sent) {
        IdeaForm form = IdeaForm.of(sent.fields());
        Mono<FilledForm> filled = sent.photo() == null
                ? known(form)
                : photos.keep(sent.photo()).map(id -> new FilledForm(form.withPhoto(id.sha256()), List.of()));
        return filled.onErrorResume(
                Refused.class,
                refused -> Mono.just(
                        new FilledForm(form.withPhoto(""), refused.at("photo").complaints())));
    }

    /** A photo that was sent before may be gone since. */
    private Mono<FilledForm> known(IdeaForm form) {
        Mono<Boolean> there =
                form.photo().isBlank() ? Mono.just(true) : Mono.defer(() -> photos.has(new PhotoId(form.photo())));
        return there.filter(found -> found)
                .switchIfEmpty(Mono.error(() -> PhotoRefusal.NO_SUCH_PHOTO.because()))
                .thenReturn(new FilledForm(form, List.of()));
    }
}
