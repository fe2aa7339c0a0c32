package nl.buurtstem.feedback;

import java.util.List;
import java.util.Map;
import nl.buurtstem.feedback.language.Glossaries;
import nl.buurtstem.ideas.IdeaCard;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.IdeaPanel;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.ideas.Panel;
import nl.buurtstem.web.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** What the idea page shows of this room: the answers to everybody, and the way to answer to officials. */
@Configuration(proxyBeanMethods = false)
class FeedbackPanels {

    private static final int ORDER = 10;

    @Bean
    IdeaPanel answersPanel(AnswerViews views, Ideas ideas, Glossaries glossaries) {
        return new Answers(views, ideas, glossaries);
    }

    @Bean
    IdeaPanel answerPanel(Ideas ideas) {
        return new ToAnswer(ideas);
    }

    private record Answers(AnswerViews views, Ideas ideas, Glossaries glossaries) implements IdeaPanel {

        @Override
        public Place place() {
            return Place.MAIN;
        }

        @Override
        public int order() {
            return ORDER;
        }

        @Override
        public Mono<Map<IdeaId, Panel>> show(List<IdeaId> ids, Viewer viewer) {
            return views.given(ids)
                    .collectMultimap(given -> given.answer().idea())
                    .filter(all -> !all.isEmpty())
                    .flatMap(all -> ideas.cards(all.keySet())
                            .flatMap(card -> panel(card, List.copyOf(all.getOrDefault(card.id(), List.of())), viewer)
                                    .map(panel -> Map.entry(card.id(), panel)))
                            .collectMap(Map.Entry::getKey, Map.Entry::getValue))
                    .defaultIfEmpty(Map.of());
        }

        private Mono<Panel> panel(IdeaCard card, List<Given> given, Viewer viewer) {
            boolean mine = AnswerRight.isOfficial(viewer, card.where());
            return glossaries
                    .of(card.where().municipality())
                    .map(glossary -> new Panel(
                            "feedback/answers", Map.of("answers", given, "glossary", glossary, "mine", mine)));
        }
    }

    private record ToAnswer(Ideas ideas) implements IdeaPanel {

        @Override
        public Place place() {
            return Place.STAFF;
        }

        @Override
        public int order() {
            return ORDER;
        }

        @Override
        public Mono<Map<IdeaId, Panel>> show(List<IdeaId> ids, Viewer viewer) {
            return ideas.cards(ids)
                    .filter(idea -> AnswerRight.allows(viewer, idea.where(), idea.stage()))
                    .collectMap(IdeaCard::id, idea -> new Panel("feedback/staff", Map.of("idea", idea)));
        }
    }
}
