package nl.buurtstem.feedback.remark;

import java.time.Clock;
import java.util.List;
import nl.buurtstem.ideas.Idea;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.residents.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The door: what people of the municipality tell each other about an idea. */
@Component
public class Remarks {

    private final RemarkRepository repository;
    private final Ideas ideas;
    private final Clock clock;

    Remarks(RemarkRepository repository, Ideas ideas, Clock clock) {
        this.repository = repository;
        this.ideas = ideas;
        this.clock = clock;
    }

    /** The idea, when this person may read what is remarked about it. */
    Mono<Idea> require(IdeaId id, Person person) {
        return ideas.require(id, person)
                .doOnNext(idea -> RemarkRight.require(person, idea.where(), idea.isBy(person.id())));
    }

    /** What was remarked about the idea, the oldest first. */
    Mono<List<Remark>> about(IdeaId id) {
        return repository.about(List.of(id)).collectList();
    }

    /**
     * Adds a remark.
     *
     * @param written what was typed
     * @throws nl.buurtstem.kernel.Refused when they may not, or the text is too short or too long
     */
    @Transactional
    public Mono<Void> add(IdeaId id, @Nullable String written, String language, Person person) {
        return require(id, person)
                .flatMap(idea -> repository.add(id, Remark.read(written), language, person.id(), clock.instant()));
    }

    /** Takes one's own remark back; a second time changes nothing. */
    @Transactional
    public Mono<Void> takeBack(IdeaId id, long remark, Person person) {
        return require(id, person)
                .then(repository
                        .about(List.of(id))
                        .filter(one -> one.id() == remark)
                        .next())
                .switchIfEmpty(Mono.error(() -> RemarkRefusal.NO_SUCH_REMARK.because()))
                .doOnNext(one -> requireOwn(one, person))
                .flatMap(one -> repository.takeBack(one.id(), clock.instant()))
                .then();
    }

    private static void requireOwn(Remark remark, Person person) {
        if (!remark.isBy(person.id())) {
            throw RemarkRefusal.NOT_YOURS.because();
        }
    }
}
