package nl.buurtstem.feedback.clock;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buurtstem.ideas.Idea;
import nl.buurtstem.ideas.IdeaCard;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.IdeaPanel;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.ideas.Panel;
import nl.buurtstem.web.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What idea pages and the queue show of the clock. */
@Configuration(proxyBeanMethods = false)
class ClockPanels {

    private static final int ORDER = 5;

    /** To everybody, beside the idea. */
    @Bean
    IdeaPanel clockSide(Ideas ideas, ResponseClock clock) {
        return new Published(IdeaPanel.Place.SIDE, "feedback/clock/side", false, ideas, clock);
    }

    /** To who may put it off. */
    @Bean
    IdeaPanel clockDesk(Ideas ideas, ResponseClock clock) {
        return new Published(IdeaPanel.Place.STAFF, "feedback/clock/staff", true, ideas, clock);
    }

    /** To who reads new ideas. */
    @Bean
    IdeaPanel clockInReview(Ideas ideas, ResponseClock clock) {
        return new InReview(IdeaPanel.Place.REVIEW, "feedback/clock/line", ideas, clock);
    }

    /** To who waits for that. */
    @Bean
    IdeaPanel clockForAuthor(Ideas ideas, ResponseClock clock) {
        return new InReview(IdeaPanel.Place.AUTHOR, "feedback/clock/author", ideas, clock);
    }

    private record Published(Place place, String template, boolean forStaff, Ideas ideas, ResponseClock clock)
            implements IdeaPanel {

        @Override
        public int order() {
            return ORDER;
        }

        @Override
        public Mono<Map<IdeaId, Panel>> show(List<IdeaId> ids, Viewer viewer) {
            return ideas.cards(ids)
                    .filter(idea -> Duty.in(idea.stage()).isPresent())
                    .filter(idea -> !forStaff || DelayRight.allows(viewer, idea.where()))
                    .collectList()
                    .flatMap(cards -> clock.terms(cards).map(terms -> panels(cards, terms)));
        }

        private Map<IdeaId, Panel> panels(List<IdeaCard> cards, Map<IdeaId, Term> terms) {
            Map<IdeaId, Panel> panels = new HashMap<>();
            for (IdeaCard idea : cards) {
                Term term = terms.get(idea.id());
                if (term != null) {
                    panels.put(idea.id(), panel(idea, term));
                }
            }
            return panels;
        }

        private Panel panel(IdeaCard idea, Term term) {
            return new Panel(
                    template,
                    Map.of(
                            "idea", idea.id(),
                            "term", term,
                            "today", clock.today(),
                            "takes", clock.takes(idea.where().district())));
        }
    }

    private record InReview(Place place, String template, Ideas ideas, ResponseClock clock) implements IdeaPanel {

        @Override
        public int order() {
            return ORDER - 1;
        }

        @Override
        public Mono<Map<IdeaId, Panel>> show(List<IdeaId> ids, Viewer viewer) {
            return Flux.fromIterable(ids)
                    .concatMap(ideas::find)
                    .concatMap(this::panel)
                    .collectMap(Map.Entry::getKey, Map.Entry::getValue);
        }

        private Mono<Map.Entry<IdeaId, Panel>> panel(Idea idea) {
            return clock.term(idea)
                    .map(term ->
                            Map.entry(idea.id(), new Panel(template, Map.of("term", term, "today", clock.today()))));
        }
    }
}
