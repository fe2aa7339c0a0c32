package nl.buurtstem.moderation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.moderation.signs.Reading;
import nl.buurtstem.residents.Person;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What officials look at: what was flagged, hidden in a hurry, or waits for a first look, in their own areas. */
@Component
class Queue {

    /** So many of each on one page; what is decided makes room for the next. */
    static final int MOST = 20;

    private final ModerationRepository repository;
    private final Subjects subjects;
    private final Decisions decisions;
    private final Readings readings;

    Queue(ModerationRepository repository, Subjects subjects, Decisions decisions, Readings readings) {
        this.repository = repository;
        this.subjects = subjects;
        this.decisions = decisions;
        this.readings = readings;
    }

    /**
     * One part of the queue.
     *
     * @param word where its heading stands
     * @param total how many there are, shown here or not
     */
    record Part(String word, int total, List<QueueItem> items) {}

    /** Everything for this official, what is gravest first. */
    Mono<List<Part>> of(Person official) {
        return Flux.concat(
                        part("moderation.queue.flagged", look(repository.flagged(), official), official),
                        part("moderation.queue.hurried", look(repository.hiddenInAHurry(), official), official),
                        part("moderation.queue.waiting", subjects.waiting(official), official))
                .collectList();
    }

    private Flux<Waiting> look(Flux<ModerationRepository.Key> keys, Person official) {
        return keys.collectList().flatMapMany(found -> subjects.look(found, official));
    }

    private Mono<Part> part(String word, Flux<Waiting> waiting, Person official) {
        return waiting.collectList()
                .flatMap(all -> readings.of(all)
                        .flatMap(found -> Flux.fromIterable(all)
                                .sort(Comparator.comparingInt(
                                        (Waiting one) -> -reading(found, one).score()))
                                .take(MOST)
                                .concatMap(one -> item(one, reading(found, one), official))
                                .collectList()
                                .map(items -> new Part(word, all.size(), items))));
    }

    private static Reading reading(Map<ModerationRepository.Key, Reading> readings, Waiting one) {
        return readings.getOrDefault(key(one), Reading.NONE);
    }

    private static ModerationRepository.Key key(Waiting one) {
        return new ModerationRepository.Key(one.kind(), one.id());
    }

    /** One of them alone, when it waits for this official; else empty. */
    Mono<QueueItem> waits(String kind, long id, Person official) {
        return one(kind, id, official)
                .onErrorResume(Refused.class, refused -> Mono.empty())
                .filter(QueueItem::waits);
    }

    /** One of them alone; refuses who may not look. */
    Mono<QueueItem> one(String kind, long id, Person official) {
        return subjects.require(kind, id)
                .filter(subject -> Right.LOOK.allows(official, subject))
                .switchIfEmpty(Mono.error(() -> ModerationRefusal.OFFICIALS_ONLY.because()))
                .flatMapMany(subject -> subjects.look(List.of(new ModerationRepository.Key(kind, id)), official))
                .next()
                .switchIfEmpty(Mono.error(() -> ModerationRefusal.NO_SUCH_SUBJECT.because()))
                .flatMap(one -> readings.of(List.of(one)).flatMap(found -> item(one, reading(found, one), official)));
    }

    private Mono<QueueItem> item(Waiting waiting, Reading reading, Person official) {
        return Mono.zip(
                        subjects.require(waiting.kind(), waiting.id()),
                        repository.openFlags(waiting.kind(), waiting.id()).collectList(),
                        history(waiting))
                .map(found -> new QueueItem(waiting, found.getT1(), found.getT2(), found.getT3(), official, reading));
    }

    private Mono<List<QueueItem.Before>> history(Waiting waiting) {
        return repository
                .decisions(waiting.kind(), waiting.id())
                .concatMap(decided -> decisions.nameOf(decided.by()).map(name -> new QueueItem.Before(decided, name)))
                .collectList();
    }
}
