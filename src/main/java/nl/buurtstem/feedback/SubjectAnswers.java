package nl.buurtstem.feedback;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buurtstem.discussion.subjects.Subject;
import nl.buurtstem.discussion.subjects.SubjectPanel;
import nl.buurtstem.ideas.IdeaCard;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.ideas.Panel;
import nl.buurtstem.web.Viewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** On the page of a subject: the latest answer to each of its ideas. */
@Component
class SubjectAnswers implements SubjectPanel {

    private static final int ORDER = 10;

    private final AnswerRepository answers;
    private final Ideas ideas;

    SubjectAnswers(AnswerRepository answers, Ideas ideas) {
        this.answers = answers;
        this.ideas = ideas;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Mono<Panel> show(Subject subject, List<IdeaId> ids, Viewer viewer) {
        return answers.about(ids)
                .collectList()
                .map(SubjectAnswers::latest)
                .filter(latest -> !latest.isEmpty())
                .zipWhen(latest -> ideas.cards(latest.keySet()).collectMap(IdeaCard::id))
                .map(both ->
                        new Panel("feedback/subject_answers", Map.of("answers", both.getT1(), "cards", both.getT2())));
    }

    private static Map<IdeaId, Answer> latest(List<Answer> newestFirst) {
        Map<IdeaId, Answer> latest = new LinkedHashMap<>();
        newestFirst.forEach(answer -> latest.putIfAbsent(answer.idea(), answer));
        return latest;
    }
}
