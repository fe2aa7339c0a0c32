package nl.buurtstem.demo;

import java.util.List;
import nl.buurtstem.demo.Talk.Utterance;
import nl.buurtstem.demo.Talk.Warmth;
import nl.buurtstem.discussion.Contribution;
import nl.buurtstem.discussion.Discussion;
import nl.buurtstem.discussion.NewContribution;
import nl.buurtstem.discussion.Reaction;
import nl.buurtstem.discussion.Temperatures;
import nl.buurtstem.discussion.Topic;
import nl.buurtstem.discussion.subjects.NewSubject;
import nl.buurtstem.discussion.subjects.Subject;
import nl.buurtstem.discussion.subjects.Subjects;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.residents.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the story's people say to each other. */
@Component
@Profile("demo")
class Talks {

    private static final String THANKS = "Dank u wel. Uw tekst past bij de regels en staat nu online.";

    private final Discussion discussion;
    private final Temperatures temperatures;
    private final Subjects subjects;
    private final Reviews reviews;

    Talks(Discussion discussion, Temperatures temperatures, Subjects subjects, Reviews reviews) {
        this.discussion = discussion;
        this.temperatures = temperatures;
        this.subjects = subjects;
        this.reviews = reviews;
    }

    /** Says it, has it read when it waits for that, and lets others react; gives its number. */
    Mono<Long> say(Topic topic, Utterance what, @Nullable Long parent, Cast.Present cast) {
        Person by = cast.who(what.by());
        var text = NewContribution.of(what.meaning(), parent, what.text(), what.tongue());
        return discussion
                .write(topic, text, by)
                .delayUntil(said -> said.isVisible() || !what.isRead()
                        ? Mono.empty()
                        : reviews.publishText(said.id(), THANKS, cast.who("ambtenaar")))
                .delayUntil(said -> what.isRead() && said.side().takesReactions()
                        ? react(said, what, by, cast.residents())
                        : Mono.empty())
                .map(Contribution::id);
    }

    private Mono<Void> react(Contribution said, Utterance what, Person by, List<Person> residents) {
        int agree = what.agree() == null ? 0 : what.agree();
        int otherwise = what.otherwise() == null ? 0 : what.otherwise();
        int from = Math.floorMod(what.text().hashCode(), residents.size());
        return Flux.range(0, residents.size())
                .map(n -> residents.get((from + n) % residents.size()))
                .filter(person -> !person.equals(by))
                .take((long) agree + otherwise)
                .index()
                .concatMap(one -> discussion.react(
                        said.id(), one.getT1() < agree ? Reaction.AGREE : Reaction.OTHERWISE, one.getT2()))
                .then();
    }

    /** Makes a subject with its ideas and publishes it; gives its number. */
    Mono<Long> ask(Asked asked, int area, List<IdeaId> ideas, Person by) {
        NewSubject subject = new NewSubject(
                asked.title(),
                asked.question(),
                asked.text(),
                "nl",
                area,
                asked.influence(),
                asked.use(),
                asked.theme(),
                asked.gathers());
        return subjects.draft(subject, by)
                .delayUntil(draft -> Flux.fromIterable(ideas).concatMap(idea -> subjects.gather(draft.id(), idea, by)))
                .flatMap(draft -> subjects.open(draft.id(), draft.revision(), by))
                .map(Subject::id);
    }

    /** Says in public that what happens with the result changed, and why. */
    Mono<Void> change(long id, String use, String reason, Person by) {
        return subjects.require(id, by)
                .flatMap(now -> subjects.edit(id, now.revision(), NewSubject.of(now, use), reason, "nl", by))
                .then();
    }

    Mono<Void> conclude(long id, String summary, Person by) {
        return subjects.close(id, summary, "nl", by).then();
    }

    Mono<Void> temper(Topic topic, Warmth what, Person by) {
        return temperatures
                .now(topic)
                .flatMap(now -> temperatures.set(topic, what.degree(), what.reason(), "nl", now.id(), by));
    }
}
