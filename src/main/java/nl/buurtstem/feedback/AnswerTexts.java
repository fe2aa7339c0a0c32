package nl.buurtstem.feedback;

import java.util.ArrayList;
import java.util.List;
import nl.buurtstem.ideas.Idea;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.residents.Person;
import nl.buurtstem.translations.Original;
import nl.buurtstem.translations.Part;
import nl.buurtstem.translations.Translatable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Answers can be put into other languages, by officials of the area. */
@Component
class AnswerTexts implements Translatable {

    /** As addresses name it. */
    static final String KIND = "answers";

    private final AnswerRepository answers;
    private final Ideas ideas;

    AnswerTexts(AnswerRepository answers, Ideas ideas) {
        this.answers = answers;
        this.ideas = ideas;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mono<Original> require(long id, Person by) {
        return answers.find(id)
                .switchIfEmpty(Mono.error(() -> FeedbackRefusal.NO_SUCH_ANSWER.because()))
                .flatMap(answer -> ideas.require(answer.idea(), by)
                        .doOnNext(idea -> AnswerRight.requireOfficial(by, idea.where()))
                        .map(idea -> original(answer, idea)));
    }

    private static Original original(Answer answer, Idea idea) {
        return new Original(
                KIND, answer.id(), idea.title(), idea.language(), idea.id().path(), false, parts(answer));
    }

    private static List<Part> parts(Answer answer) {
        NewAnswer said = answer.said();
        List<Part> parts = new ArrayList<>();
        parts.add(text("possible", "possible", said.possible(), said));
        parts.add(text("impossible", "impossible", said.impossible(), said));
        parts.add(text("why", "why", said.why(), said));
        parts.add(text("whyHere", "why_here", said.whyHere(), said));
        parts.add(text("planned", "planned", said.planned(), said));
        parts.add(text("who", "who", said.who(), said));
        Answer.PutOff putOff = answer.putOff();
        parts.add(text("longer", "longer", putOff == null ? "" : putOff.why(), said));
        return parts;
    }

    private static Part text(String name, String word, String text, NewAnswer said) {
        return new Part(name, "feedback.form." + word, text, said.language(), 1, NewAnswer.TEXT_MAX);
    }
}
