package nl.buurtstem.feedback.remark;

import java.util.Collection;
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

/** What was remarked about an idea, for colleagues who look at it. */
@Configuration(proxyBeanMethods = false)
class RemarkPanels {

    private static final int LAST = 90;

    @Bean
    IdeaPanel remarksOnPage(Ideas ideas, RemarkRepository remarks) {
        return IdeaPanel.of(IdeaPanel.Place.STAFF, LAST, (ids, viewer) -> show(ids, viewer, ideas, remarks));
    }

    @Bean
    IdeaPanel remarksInReview(Ideas ideas, RemarkRepository remarks) {
        return IdeaPanel.of(IdeaPanel.Place.REVIEW, LAST, (ids, viewer) -> show(ids, viewer, ideas, remarks));
    }

    private static Flux<Map.Entry<IdeaId, Panel>> show(
            List<IdeaId> ids, Viewer viewer, Ideas ideas, RemarkRepository remarks) {
        return allowed(ids, viewer, ideas)
                .collectList()
                .flatMapMany(allowed -> remarks.about(allowed)
                        .collectMultimap(Remark::idea)
                        .flatMapIterable(all -> allowed.stream()
                                .map(idea -> Map.entry(idea, panel(idea, all.getOrDefault(idea, List.of()))))
                                .toList()));
    }

    private static Flux<IdeaId> allowed(List<IdeaId> ids, Viewer viewer, Ideas ideas) {
        return viewer instanceof Person person
                ? Flux.fromIterable(ids)
                        .concatMap(ideas::find)
                        .filter(idea -> RemarkRight.allows(person, idea.where(), idea.isBy(person.id())))
                        .map(Idea::id)
                : Flux.empty();
    }

    private static Panel panel(IdeaId idea, Collection<Remark> remarks) {
        return new Panel("feedback/remark/panel", Map.of("idea", idea, "remarks", List.copyOf(remarks)));
    }
}
