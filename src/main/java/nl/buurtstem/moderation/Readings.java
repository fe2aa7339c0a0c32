package nl.buurtstem.moderation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buurtstem.moderation.signs.Reading;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What stands out in texts that wait, each revision read once. */
@Component
class Readings {

    private static final int MOST = 10_000;

    private final Originals originals;
    private final Cache<Revision, Reading> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    Readings(Originals originals) {
        this.originals = originals;
    }

    private record Revision(ModerationRepository.Key key, int revision) {

        static Revision of(Waiting one) {
            return new Revision(Readings.key(one), one.revision());
        }
    }

    private static ModerationRepository.Key key(Waiting one) {
        return new ModerationRepository.Key(one.kind(), one.id());
    }

    /** What stands out in each of these. */
    Mono<Map<ModerationRepository.Key, Reading>> of(Collection<Waiting> all) {
        Map<ModerationRepository.Key, Reading> readings = new HashMap<>();
        for (Waiting one : all) {
            Reading before = known.getIfPresent(Revision.of(one));
            if (before != null) {
                readings.put(key(one), before);
            }
        }
        List<Waiting> fresh =
                all.stream().filter(one -> !readings.containsKey(key(one))).toList();
        return fresh.isEmpty() ? Mono.just(readings) : read(fresh, readings);
    }

    private Mono<Map<ModerationRepository.Key, Reading>> read(
            List<Waiting> fresh, Map<ModerationRepository.Key, Reading> readings) {
        return originals.newest(fresh.stream().map(Readings::key).toList()).map(texts -> {
            for (Waiting one : fresh) {
                Reading reading = Reading.of(texts.getOrDefault(key(one), List.of()));
                known.put(Revision.of(one), reading);
                readings.put(key(one), reading);
            }
            return readings;
        });
    }
}
