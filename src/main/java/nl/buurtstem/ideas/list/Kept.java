package nl.buurtstem.ideas.list;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** What takes a look at all ideas is looked up once in a while, by one reader for all of them. */
final class Kept<K, V> {

    private static final int MOST = 1_000;

    private final Function<K, Mono<V>> source;
    private final boolean used;
    private final Cache<K, Mono<V>> values;

    /** @param time how long a value is good; zero: every reader looks */
    Kept(Duration time, Function<K, Mono<V>> source) {
        this.source = source;
        this.used = time.isPositive();
        this.values =
                Caffeine.newBuilder().expireAfterWrite(time).maximumSize(MOST).build();
    }

    Mono<V> get(K key) {
        return used ? values.get(key, this::once) : source.apply(key);
    }

    /** A failure is nobody else's. */
    private Mono<V> once(K key) {
        return source.apply(key).doOnError(e -> values.invalidate(key)).cache();
    }
}
