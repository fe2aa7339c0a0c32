package nl.buurtstem.ideas;

import java.util.List;
import java.util.Map;
import nl.buurtstem.web.Viewer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The socket through which higher rooms show themselves on cards and pages of ideas. */
public interface IdeaPanel {

    /** Where on the page. */
    enum Place {
        /** On every card of a list, and at the top of an idea page's side. */
        CARD,
        /** Beside the text of the idea page. */
        SIDE,
        /** Under the text of the idea page. */
        MAIN,
        /** Under the text, only for people of the municipality with a role where the idea lies. */
        STAFF,
        /** Beside the idea as long as it is not published, for whoever wrote it. */
        AUTHOR,
        /** Where an official reads an idea to decide about it. */
        REVIEW
    }

    /** What a panel shows, one after the other. */
    @FunctionalInterface
    interface Source {

        /** The panels of these ideas for this viewer; ideas without one are left out. */
        Flux<Map.Entry<IdeaId, Panel>> show(List<IdeaId> ideas, Viewer viewer);
    }

    /** What this source gives, at this place. */
    static IdeaPanel of(Place place, int order, Source source) {
        return new PlacedPanel(place, order, source);
    }

    Place place();

    /** Panels of one place stand from low to high. */
    int order();

    /** The panels of these ideas for this viewer, asked once for a whole list; ideas without one are left out. */
    Mono<Map<IdeaId, Panel>> show(List<IdeaId> ideas, Viewer viewer);
}
