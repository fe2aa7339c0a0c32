package nl.buurtstem.feedback;

import nl.buurtstem.feedback.draft.Draft;
import nl.buurtstem.feedback.draft.Drafts;
import nl.buurtstem.ideas.Idea;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Residents;
import nl.buurtstem.residents.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The second pair of eyes: a colleague reads a draft and publishes it. */
@Component
class SecondEyes {

    private final Feedback feedback;
    private final Drafts drafts;
    private final Ideas ideas;
    private final Residents residents;

    SecondEyes(Feedback feedback, Drafts drafts, Ideas ideas, Residents residents) {
        this.feedback = feedback;
        this.drafts = drafts;
        this.ideas = ideas;
        this.residents = residents;
    }

    /** The draft, when this person may read it. */
    Mono<Review> require(long id, Person person) {
        return drafts.find(id)
                .switchIfEmpty(Mono.error(() -> FeedbackRefusal.NO_SUCH_DRAFT.because()))
                .flatMap(draft -> ideas.require(draft.idea(), person).map(idea -> new Review(draft, idea)))
                .doOnNext(
                        review -> ReviewRight.requireRead(person, review.idea().where()));
    }

    /** The draft, when this person may publish it or send it back. */
    Mono<Review> requireToRead(long id, Person person) {
        return require(id, person)
                .doOnNext(review ->
                        ReviewRight.requirePublish(person, review.idea().where(), review.draft()));
    }

    /** Publishes it in its writer's name; the people who care about the idea hear of it. */
    @Transactional
    public Mono<Void> approve(Review review, Answering answering, Person reader) {
        Idea idea = review.idea();
        Draft draft = review.draft();
        return requireToRead(draft.id(), reader)
                .filter(now -> now.draft().version() == draft.version())
                .switchIfEmpty(
                        Mono.error(() -> FeedbackRefusal.DRAFT_CHANGED.because().at("draft")))
                .doOnNext(now -> AnswerRight.require(reader, idea.where(), idea.stage()))
                .then(residents
                        .staff(Role.OFFICIAL, idea.where())
                        .any(one -> one.id().equals(draft.writer())))
                .filter(Boolean::booleanValue)
                .switchIfEmpty(Mono.error(() -> FeedbackRefusal.WRITER_LEFT.because()))
                .flatMap(there -> feedback.give(
                        idea,
                        answering,
                        Feedback.SEEN_ALL,
                        new Feedback.Signer(draft.writer(), draft.writerName(), reader.id())))
                .then();
    }
}
