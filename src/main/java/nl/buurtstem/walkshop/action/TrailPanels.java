package nl.buurtstem.walkshop.action;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.buurtstem.ideas.Idea;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.IdeaPanel;
import nl.buurtstem.ideas.IdeaPanel.Place;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.ideas.Panel;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.walkshop.WalkshopRight;
import nl.buurtstem.walkshop.together.Typed;
import nl.buurtstem.web.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What idea pages show of walks: which action of which walk an idea came from, where people stop at it, and putting it on a route. */
@Configuration(proxyBeanMethods = false)
class TrailPanels {

    private static final int ORDER = 12;

    @Bean
    IdeaPanel cameOfAWalk(ActionRepository actions, ActionViews views) {
        return IdeaPanel.of(Place.MAIN, ORDER, (ideas, viewer) -> trails(ideas, viewer, actions, views));
    }

    /** As long as not everybody reads the idea, whoever works on it does find the way back. */
    @Bean
    IdeaPanel cameOfAWalkForStaff(ActionRepository actions, ActionViews views, Ideas ideas) {
        return IdeaPanel.of(
                Place.STAFF,
                ORDER,
                (ids, viewer) -> Flux.fromIterable(ids)
                        .concatMap(ideas::find)
                        .filter(idea -> !idea.isPublic())
                        .map(Idea::id)
                        .collectList()
                        .flatMapMany(hidden -> trails(hidden, viewer, actions, views)));
    }

    private static Flux<Map.Entry<IdeaId, Panel>> trails(
            Collection<IdeaId> ideas, Viewer viewer, ActionRepository actions, ActionViews views) {
        return actions.became(ideas.stream().map(IdeaId::value).toList())
                .concatMap(action -> views.one(action.id(), Typed.NOTHING, List.of(), viewer)
                        .onErrorResume(Refused.class, hidden -> Mono.empty()))
                .map(view -> Map.entry(
                        Objects.requireNonNull(view.action().idea()),
                        new Panel("walkshop/action/trail", Map.of("view", view))));
    }

    @Bean
    IdeaPanel isAStop(IdeaStopRepository stops) {
        return IdeaPanel.of(
                Place.MAIN,
                ORDER + 1,
                (ideas, viewer) -> stops.of(ideas)
                        .collectMultimap(Map.Entry::getKey, Map.Entry::getValue)
                        .flatMapIterable(Map::entrySet)
                        .map(one -> Map.entry(
                                one.getKey(),
                                new Panel("walkshop/action/stops", Map.of("stops", List.copyOf(one.getValue()))))));
    }

    @Bean
    IdeaPanel putOnARoute(IdeaStopRepository stops, Ideas ideas) {
        return IdeaPanel.of(
                Place.STAFF,
                ORDER,
                (ids, viewer) -> Flux.fromIterable(ids)
                        .filter(id -> viewer instanceof Person)
                        .concatMap(id -> ideas.find(id)
                                .filter(idea -> idea.isPublic() && WalkshopRight.leadsIn(viewer, idea.where()))
                                .flatMap(
                                        idea -> stops.possible(id, idea.where()).collectList())
                                .filter(possible -> !possible.isEmpty())
                                .map(possible -> Map.entry(id, panel(id, possible)))));
    }

    private static Panel panel(IdeaId idea, List<Stop> possible) {
        return new Panel("walkshop/action/put", Map.of("idea", idea, "possible", possible));
    }
}
