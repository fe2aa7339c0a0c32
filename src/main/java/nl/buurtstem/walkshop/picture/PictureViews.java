package nl.buurtstem.walkshop.picture;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.walkshop.picture.PictureRight.Phase;
import nl.buurtstem.walkshop.picture.Pictures.Picture;
import nl.buurtstem.walkshop.together.Typed;
import nl.buurtstem.web.Viewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gathers what a picture's pages show. */
@Component
class PictureViews {

    private final Pictures pictures;
    private final Sentences sentences;

    PictureViews(Pictures pictures, Sentences sentences) {
        this.pictures = pictures;
        this.sentences = sentences;
    }

    /** With what this person said before. */
    Mono<PictureView> of(long walkshop, Viewer viewer) {
        return pictures.of(walkshop, viewer)
                .flatMap(picture ->
                        pictures.said(picture, viewer).flatMap(said -> view(picture, said, List.of(), viewer)));
    }

    /** With what was typed, and what is wrong with it. */
    Mono<PictureView> of(long walkshop, Typed typed, List<Complaint> complaints, Viewer viewer) {
        return pictures.of(walkshop, viewer).flatMap(picture -> view(picture, typed, complaints, viewer));
    }

    /** Nobody follows the crowd: what others think is shown when it is over. */
    private Mono<PictureView> view(Picture picture, Typed typed, List<Complaint> complaints, Viewer viewer) {
        long walkshop = picture.walkshop().id();
        boolean over = picture.phase() == Phase.CLOSED;
        return Mono.zip(
                        pictures.takers(walkshop),
                        over ? pictures.tallies(picture.asked()) : Mono.just(Map.<Long, Tally>of()),
                        over ? sentences.visible(walkshop) : Mono.just(Map.<Long, Collection<Sentence>>of()))
                .map(all -> new PictureView(picture, all.getT1(), all.getT2(), all.getT3(), typed, complaints, viewer));
    }
}
