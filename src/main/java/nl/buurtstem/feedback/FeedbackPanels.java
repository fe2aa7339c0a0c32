package nl.buurtstem.feedback;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    IdeaPanel answersPanel(AnswerRepository answers) {
        return new Answers(answers);
    }

    @Bean
    IdeaPanel answerPanel(Ideas ideas) {
        return new ToAnswer(ideas);
    }

    private record Answers(AnswerRepository answers) implements IdeaPanel {

        @Override
        public Place place() {
            return Place.MAIN;
        }

        @Override
        public int order() {
            return ORDER;
        }

        @Override
        public Mono<Map<IdeaId, Panel>> show(List<IdeaId> ideas, Viewer viewer) {
            return answers.about(ideas).collectMultimap(Answer::idea).map(all -> {
                Map<IdeaId, Panel> panels = new HashMap<>();
                all.forEach((id, given) ->
                        panels.put(id, new Panel("feedback/answers", Map.of("answers", List.copyOf(given)))));
                return panels;
            });
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
