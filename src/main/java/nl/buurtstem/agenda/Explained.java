package nl.buurtstem.agenda;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks for help with words where there is something to read, each municipality once. */
@Component
class Explained {

    private final ObjectProvider<WordHelp> help;

    Explained(ObjectProvider<WordHelp> help) {
        this.help = help;
    }

    /** By municipality; nothing where nobody explains words. */
    Mono<Map<Integer, WordHelp.Reading>> in(Collection<Integer> municipalities) {
        WordHelp room = help.getIfAvailable();
        return room == null || municipalities.isEmpty()
                ? Mono.just(Map.of())
                : Flux.fromIterable(new HashSet<>(municipalities))
                        .concatMap(one -> room.of(one).map(reading -> Map.entry(one, reading)))
                        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
