package nl.buurtstem.ideas;

import java.util.List;
import java.util.Map;
import nl.buurtstem.ideas.IdeaPanel.Place;
import org.jspecify.annotations.Nullable;

/**
 * The page of one idea as its template needs it.
 *
 * @param mine whether its author looks at it
 * @param forAnother whether a facilitator looks at it who may change it for somebody who cannot be reached
 * @param events what this viewer may know of what happened
 * @param nearby other ideas close to it
 * @param panels what other rooms show here
 */
record IdeaView(
        Idea idea,
        boolean mine,
        boolean forAnother,
        List<IdeaEvent> events,
        List<Addendum> addenda,
        List<IdeaCard> nearby,
        Map<Place, List<Panel>> panels) {

    List<Panel> panels(Place place) {
        return panels.getOrDefault(place, List.of());
    }

    /** The steps that still lie ahead. */
    List<Stage> ahead() {
        return Road.ahead(idea.stage());
    }

    /** Why an official asked for changes or hid it, for those who may know; null when nothing of the kind is going on. */
    @Nullable
    IdeaEvent decision() {
        Move made = switch (idea.stage()) {
            case CHANGES_ASKED -> Move.ASK_CHANGE;
            case HIDDEN -> Move.HIDE;
            default -> null;
        };
        return made == null
                ? null
                : events.reversed().stream()
                        .filter(event -> event.kind().equals(made.name()))
                        .findFirst()
                        .orElse(null);
    }
}
