package nl.buurtstem.moderation;

import java.util.Collection;
import java.util.List;
import nl.buurtstem.residents.Person;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Everything people wrote, whichever room it belongs to. */
@Component
class Subjects {

    private final ObjectProvider<Moderated> rooms;

    Subjects(ObjectProvider<Moderated> rooms) {
        this.rooms = rooms;
    }

    /** The room of this kind of content. */
    Mono<Moderated> room(String kind) {
        return Mono.justOrEmpty(
                        rooms.stream().filter(room -> room.kind().equals(kind)).findFirst())
                .switchIfEmpty(Mono.error(() -> ModerationRefusal.NO_SUCH_SUBJECT.because()));
    }

    /** This one; refuses when there is none. */
    Mono<Subject> require(String kind, long id) {
        return room(kind)
                .flatMap(room -> room.subject(id))
                .switchIfEmpty(Mono.error(() -> ModerationRefusal.NO_SUCH_SUBJECT.because()));
    }

    /** This one as everybody sees it; refuses when not everybody does. */
    Mono<Subject> requireVisible(String kind, long id) {
        return require(kind, id)
                .filter(Subject::visible)
                .switchIfEmpty(Mono.error(() -> ModerationRefusal.NO_SUCH_SUBJECT.because()));
    }

    /** What waits for a first look in this official's areas. */
    Flux<Waiting> waiting(Person official) {
        return Flux.fromStream(rooms::stream).concatMap(room -> room.waiting(official));
    }

    /** The same without what it takes to draw it. */
    Flux<Waiting> waitingBriefly(Person official) {
        return Flux.fromStream(rooms::stream).concatMap(room -> room.waitingBriefly(official));
    }

    /** These without what it takes to draw them, as far as they lie in this official's areas. */
    Flux<Waiting> lookBriefly(Collection<ModerationRepository.Key> keys, Person official) {
        return Flux.fromStream(rooms::stream).concatMap(room -> {
            List<Long> ids = idsOf(keys, room);
            return ids.isEmpty() ? Flux.empty() : room.lookBriefly(ids, official);
        });
    }

    /** The same sight of these, as far as they lie in this official's areas. */
    Flux<Waiting> look(Collection<ModerationRepository.Key> keys, Person official) {
        return Flux.fromStream(rooms::stream).concatMap(room -> {
            List<Long> ids = idsOf(keys, room);
            return ids.isEmpty() ? Flux.empty() : room.look(ids, official);
        });
    }

    private static List<Long> idsOf(Collection<ModerationRepository.Key> keys, Moderated room) {
        return keys.stream()
                .filter(key -> key.kind().equals(room.kind()))
                .map(ModerationRepository.Key::id)
                .toList();
    }
}
