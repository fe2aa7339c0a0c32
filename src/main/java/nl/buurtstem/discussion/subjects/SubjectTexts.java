package nl.buurtstem.discussion.subjects;

import java.util.List;
import nl.buurtstem.residents.Person;
import nl.buurtstem.translations.Original;
import nl.buurtstem.translations.Part;
import nl.buurtstem.translations.Translatable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Subjects can be put into other languages, by whoever works on them. */
@Component
class SubjectTexts implements Translatable {

    /** As addresses name it. */
    static final String KIND = "subjects";

    private final Subjects subjects;

    SubjectTexts(Subjects subjects) {
        this.subjects = subjects;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mono<Original> require(long id, Person by) {
        return subjects.requireFor(SubjectRight.TRANSLATE, id, by).map(SubjectTexts::original);
    }

    private static Original original(Subject subject) {
        return new Original(
                KIND, subject.id(), subject.title(), subject.language(), subject.path(), false, parts(subject));
    }

    private static List<Part> parts(Subject subject) {
        String language = subject.language();
        return List.of(
                new Part(
                        "title",
                        "subjects.form.title",
                        subject.title(),
                        language,
                        NewSubject.TITLE_MIN,
                        NewSubject.TITLE_MAX),
                new Part(
                        "question",
                        "subjects.form.question",
                        subject.question(),
                        language,
                        NewSubject.QUESTION_MIN,
                        NewSubject.QUESTION_MAX),
                new Part(
                        "body",
                        "subjects.form.body",
                        subject.body(),
                        language,
                        NewSubject.BODY_MIN,
                        NewSubject.BODY_MAX),
                new Part("resultUse", "subjects.form.use", subject.resultUse(), language, 1, NewSubject.RESULT_MAX),
                new Part(
                        "summary",
                        "subjects.close.summary",
                        subject.summary(),
                        subject.summaryLanguage(),
                        Subjects.SUMMARY_MIN,
                        Subjects.SUMMARY_MAX));
    }
}
