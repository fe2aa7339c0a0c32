package nl.buurtstem.feedback;

import java.util.List;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.feedback.draft.Draft;
import nl.buurtstem.feedback.draft.Drafts;
import nl.buurtstem.feedback.language.Glossaries;
import nl.buurtstem.feedback.language.Glossary;
import nl.buurtstem.feedback.language.Guard;
import nl.buurtstem.feedback.templates.AnswerTemplate;
import nl.buurtstem.feedback.templates.AnswerTemplates;
import nl.buurtstem.ideas.Idea;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Resident;
import nl.buurtstem.residents.Residents;
import nl.buurtstem.residents.Role;
import nl.buurtstem.translations.Translated;
import nl.buurtstem.translations.Translations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Gathers what the pages about answers show. */
@Component
class AnswerViews {

    private final AnswerRepository answers;
    private final NamedDays days;
    private final Translations translations;
    private final Drafts drafts;
    private final AnswerTemplates templates;
    private final Glossaries glossaries;
    private final Feedback feedback;
    private final Residents residents;
    private final Areas areas;

    AnswerViews(
            AnswerRepository answers,
            NamedDays days,
            Translations translations,
            Drafts drafts,
            AnswerTemplates templates,
            Glossaries glossaries,
            Feedback feedback,
            Residents residents,
            Areas areas) {
        this.answers = answers;
        this.days = days;
        this.translations = translations;
        this.drafts = drafts;
        this.templates = templates;
        this.glossaries = glossaries;
        this.feedback = feedback;
        this.residents = residents;
        this.areas = areas;
    }

    /** What the form is drawn with besides what was typed. */
    record Asked(AnswerForm filled, List<Complaint> complaints, boolean advise, boolean changedElsewhere) {

        static Asked first(AnswerForm filled) {
            return new Asked(filled, List.of(), false, false);
        }
    }

    Mono<AnswerView> of(Idea idea, Asked asked, Person person) {
        return Mono.zip(
                        given(List.of(idea.id())).collectList(),
                        drafts.about(idea.id()).collectList(),
                        templates.of(idea.where().municipality()).collectList(),
                        colleagues(idea.where(), person),
                        glossaries.of(idea.where().municipality()),
                        days.of(idea))
                .map(all -> view(
                        idea,
                        asked,
                        person,
                        all.getT1(),
                        all.getT2(),
                        all.getT3(),
                        all.getT4(),
                        all.getT5(),
                        all.getT6().orElse(null)));
    }

    private AnswerView view(
            Idea idea,
            Asked asked,
            Person person,
            List<Given> given,
            List<Draft> all,
            List<AnswerTemplate> ready,
            List<Resident> colleagues,
            Glossary glossary,
            @Nullable NamedDay named) {
        return new AnswerView(
                idea,
                areas.area(idea.where().neighbourhood()).name(),
                NewAnswer.movesFrom(idea.stage()),
                given,
                asked.filled(),
                asked.complaints(),
                all.stream().filter(one -> one.isBy(person.id())).findFirst().orElse(null),
                all.stream()
                        .filter(one -> asked.changedElsewhere() || !one.isBy(person.id()))
                        .toList(),
                ready,
                feedback.wantsReader(idea.where()),
                colleagues,
                named,
                asked.advise()
                        ? Guard.advice(asked.filled().text(), asked.filled().language(), glossary)
                        : null,
                glossary);
    }

    /** Answers to these ideas with their translations, newest first. */
    Flux<Given> given(List<IdeaId> ideas) {
        return answers.about(ideas)
                .collectList()
                .flatMapMany(all -> translations
                        .of(AnswerTexts.KIND, all.stream().map(Answer::id).toList())
                        .flatMapIterable(found -> all.stream()
                                .map(one -> new Given(one, found.getOrDefault(one.id(), Translated.NONE)))
                                .toList()));
    }

    private Mono<List<Resident>> colleagues(AreaPath where, Person person) {
        return feedback.wantsReader(where)
                ? residents
                        .staff(Role.OFFICIAL, where)
                        .filter(one -> !one.id().equals(person.id()))
                        .collectList()
                : Mono.just(List.of());
    }
}
