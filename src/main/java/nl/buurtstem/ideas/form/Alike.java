package nl.buurtstem.ideas.form;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.PlaceName;
import nl.buurtstem.areas.Point;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.IdeaPanel.Place;
import nl.buurtstem.ideas.NewIdea;
import nl.buurtstem.ideas.Panel;
import nl.buurtstem.ideas.Panels;
import nl.buurtstem.ideas.similar.Draft;
import nl.buurtstem.ideas.similar.Similar;
import nl.buurtstem.ideas.similar.SimilarIdeas;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks whether what somebody writes is there already. */
@Component
class Alike {

    private static final int MOST = 3;
    private static final int SHORTEST = 8;

    private final SimilarIdeas similar;
    private final Panels panels;
    private final Areas areas;

    Alike(SimilarIdeas similar, Panels panels, Areas areas) {
        this.similar = similar;
        this.panels = panels;
        this.areas = areas;
    }

    /**
     * Ideas that want the same as what is written.
     *
     * @param panels how far each is, with its like
     */
    record Shown(List<Similar> found, Map<IdeaId, List<Panel>> panels) {

        private static final Shown NOTHING = new Shown(List.of(), Map.of());

        List<Panel> panels(Similar one) {
            return one.takesSupport() ? panels.getOrDefault(one.idea().id(), List.of()) : List.of();
        }

        /** Those that can be supported instead, and those that cannot. */
        List<Similar> that(boolean takeSupport) {
            return found.stream()
                    .filter(one -> one.takesSupport() == takeSupport)
                    .toList();
        }

        /** Whether one of them can be supported instead. */
        boolean takesLikes() {
            return !that(true).isEmpty();
        }

        /** Their numbers, as forms send them. */
        String ids() {
            return found.stream().map(one -> one.idea().id().toString()).collect(Collectors.joining(","));
        }

        /** Whether all of them are among these numbers. */
        boolean isKnown(String ids) {
            Set<String> known = new HashSet<>(Arrays.asList(ids.split(",")));
            return found.stream().allMatch(one -> known.contains(one.idea().id().toString()));
        }
    }

    /** To a form that is still being written. */
    Mono<Shown> to(IdeaForm form, Viewer viewer) {
        boolean says = form.title().strip().length() + form.goal().strip().length() >= SHORTEST;
        return says
                ? to(new Draft(form.title(), form.goal(), form.body(), point(form), null), viewer)
                : Mono.just(Shown.NOTHING);
    }

    private @Nullable Point point(IdeaForm form) {
        try {
            return form.lon().isBlank()
                    ? areas.placeNamed(form.place()).map(PlaceName::point).orElse(null)
                    : Point.of(form.lon(), form.lat());
        } catch (Refused notAPlace) {
            return null;
        }
    }

    /** To an idea that is about to be sent. */
    Mono<Shown> to(NewIdea idea, Viewer viewer) {
        return to(new Draft(idea.title(), idea.goal(), idea.body(), idea.point(), null), viewer);
    }

    private Mono<Shown> to(Draft draft, Viewer viewer) {
        return similar.to(draft, MOST)
                .collectList()
                .flatMap(found -> panels.show(
                                Place.CARD,
                                found.stream().map(one -> one.idea().id()).toList(),
                                viewer)
                        .map(shown -> new Shown(found, shown)));
    }
}
