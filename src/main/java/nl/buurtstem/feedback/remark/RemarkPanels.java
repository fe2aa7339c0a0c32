package nl.buurtstem.feedback.remark;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buurtstem.ideas.Idea;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.IdeaPanel;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.ideas.Panel;
import nl.buurtstem.residents.Person;
import nl.buurtstem.web.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What was remarked about an idea, for colleagues who look at it. */
@Configuration(proxyBeanMethods = false)
class RemarkPanels {

    private static final int LAST = 90;

    @Bean
    IdeaPanel remarksOnPage(Ideas ideas, RemarkRepository remarks) {
        return new Told(IdeaPanel.Place.STAFF, ideas, remarks);
    }

    @Bean
    IdeaPanel remarksInReview(Ideas ideas, RemarkRepository remarks) {
        return new Told(IdeaPanel.Place.REVIEW, ideas, remarks);
    }

    private record Told(Place place, Ideas ideas, RemarkRepository remarks) implements IdeaPanel {

        @Override
        public int order() {
            return LAST;
        }

        @Override
        public Mono<Map<IdeaId, Panel>> show(List<IdeaId> ids, Viewer viewer) {
            return viewer instanceof Person person
                    ? Flux.fromIterable(ids)
                            .concatMap(ideas::find)
                            .filter(idea -> RemarkRight.allows(person, idea.where(), idea.isBy(person.id())))
                            .map(Idea::id)
                            .collectList()
                            .flatMap(this::told)
                    : Mono.just(Map.of());
        }

        private Mono<Map<IdeaId, Panel>> told(List<IdeaId> allowed) {
            return remarks.about(allowed).collectMultimap(Remark::idea).map(all -> panels(allowed, all));
        }

        private static Map<IdeaId, Panel> panels(List<IdeaId> allowed, Map<IdeaId, Collection<Remark>> all) {
            Map<IdeaId, Panel> panels = new HashMap<>();
            for (IdeaId idea : allowed) {
                List<Remark> remarks = List.copyOf(all.getOrDefault(idea, List.of()));
                panels.put(idea, new Panel("feedback/remark/panel", Map.of("idea", idea, "remarks", remarks)));
            }
            return panels;
        }
    }
}
