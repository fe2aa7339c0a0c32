package nl.buurtstem.likes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.live.Live;
import nl.buurtstem.outbox.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Counts likes, and does what reaching a threshold or milestone brings about in the same transaction. */
@Component
class LikeCount {

    private final LikeRepository likes;
    private final Ideas ideas;
    private final Outbox outbox;
    private final Live live;

    LikeCount(LikeRepository likes, Ideas ideas, Outbox outbox, Live live) {
        this.likes = likes;
        this.ideas = ideas;
        this.outbox = outbox;
        this.live = live;
    }

    /** All of them or, after a failure, none. A like whose idea takes none is left out of the answer. */
    @Transactional
    public Mono<Map<NewLike, Support>> count(List<NewLike> some) {
        List<NewLike> different = oncePerPerson(some);
        return likes.add(different)
                .collectMap(LikeRepository.Counted::like, LikeRepository.Counted::support, LinkedHashMap::new)
                .flatMap(counted -> Flux.fromIterable(counted.values())
                        .concatMap(this::consequences)
                        .thenMany(announced(counted.values()))
                        .then(Mono.just(answers(some, different, counted))));
    }

    private Mono<Void> consequences(Support support) {
        Mono<Void> supported = support.justReached() ? ideas.supported(support.idea()) : Mono.empty();
        return support.milestone() == 0 ? supported : supported.then(tell(support));
    }

    /** Open pages hear of each idea once. */
    private Flux<Void> announced(Collection<Support> supports) {
        return Flux.fromStream(supports.stream()
                        .filter(Support::changed)
                        .map(support -> support.idea().value())
                        .distinct())
                .concatMap(live::changed);
    }

    private Mono<Void> tell(Support support) {
        String idea = String.valueOf(support.idea().value());
        String milestone = String.valueOf(support.milestone());
        return outbox.write(
                "likes.milestone",
                "likes.milestone:" + idea + ":" + milestone,
                Map.of("idea", idea, "milestone", milestone));
    }

    static List<NewLike> oncePerPerson(List<NewLike> some) {
        Map<Object, NewLike> different = new LinkedHashMap<>();
        some.forEach(like -> different.putIfAbsent(one(like), like));
        return new ArrayList<>(different.values());
    }

    private static Object one(NewLike like) {
        return Map.entry(like.idea(), like.key());
    }

    /** Whoever sent the same like twice at one moment gets the same answer twice. */
    private static Map<NewLike, Support> answers(
            List<NewLike> some, List<NewLike> different, Map<NewLike, Support> counted) {
        Map<Object, Support> byPerson = new LinkedHashMap<>();
        different.stream().filter(counted::containsKey).forEach(like -> byPerson.put(one(like), counted.get(like)));
        Map<NewLike, Support> answers = new LinkedHashMap<>();
        some.stream()
                .filter(like -> byPerson.containsKey(one(like)))
                .forEach(like -> answers.put(like, byPerson.get(one(like))));
        return answers;
    }
}
