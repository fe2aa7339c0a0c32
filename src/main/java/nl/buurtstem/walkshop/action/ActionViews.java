package nl.buurtstem.walkshop.action;

import java.util.List;
import java.util.Map;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.walkshop.picture.PictureRight.Phase;
import nl.buurtstem.walkshop.picture.Pictures;
import nl.buurtstem.walkshop.picture.Pictures.Picture;
import nl.buurtstem.walkshop.picture.Tally;
import nl.buurtstem.walkshop.together.Typed;
import nl.buurtstem.web.Viewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gathers what an agenda's pages show. */
@Component
class ActionViews {

    private final Actions actions;
    private final Pictures pictures;

    ActionViews(Actions actions, Pictures pictures) {
        this.actions = actions;
        this.pictures = pictures;
    }

    Mono<ActionView> of(long walkshop, Viewer viewer) {
        return of(walkshop, Typed.NOTHING, List.of(), viewer);
    }

    /** With what was typed, and what is wrong with it. */
    Mono<ActionView> of(long walkshop, Typed typed, List<Complaint> complaints, Viewer viewer) {
        return pictures.of(walkshop, viewer)
                .zipWhen(picture -> actions.of(walkshop).collectList())
                .flatMap(both -> view(both.getT1(), both.getT2(), typed, complaints, viewer));
    }

    /** The page of one. */
    Mono<ActionView> one(long id, Typed typed, List<Complaint> complaints, Viewer viewer) {
        return actions.require(id, viewer)
                .flatMap(action -> pictures.of(action.walkshop(), viewer)
                        .flatMap(picture -> view(picture, List.of(action), typed, complaints, viewer)));
    }

    private Mono<ActionView> view(
            Picture picture, List<WalkAction> all, Typed typed, List<Complaint> complaints, Viewer viewer) {
        return (picture.phase() == Phase.CLOSED ? pictures.tallies(picture.asked()) : Mono.just(Map.<Long, Tally>of()))
                .map(tallies -> new ActionView(picture, all, tallies, actions.today(), typed, complaints, viewer));
    }
}
