package nl.buurtstem.residents;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.i18n.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What somebody may do with their own data: see it, change it, take it along, take it away. */
@Component
public class Account {

    private final ResidentRepository residents;
    private final SessionRepository sessions;
    private final AttemptRepository attempts;
    private final RoleRepository roles;
    private final ObjectProvider<KeptData> rooms;
    private final ReservedNames names;
    private final Words words;
    private final Clock clock;

    Account(
            ResidentRepository residents,
            SessionRepository sessions,
            AttemptRepository attempts,
            RoleRepository roles,
            ObjectProvider<KeptData> rooms,
            ReservedNames names,
            Words words,
            Clock clock) {
        this.residents = residents;
        this.sessions = sessions;
        this.attempts = attempts;
        this.roles = roles;
        this.rooms = rooms;
        this.names = names;
        this.words = words;
        this.clock = clock;
    }

    /** In how many browsers they are signed in. */
    public Mono<Long> sessions(Person person) {
        return sessions.count(person.id(), clock.instant());
    }

    /** Staff do speak for the municipality, and may say so in their name. */
    public Mono<Void> change(Person person, AccountForm form) {
        return Mono.fromSupplier(() -> form.read(words, person.isStaff() ? UnaryOperator.identity() : names::require))
                .flatMap(name -> residents.change(person.id(), name.value(), form.chosenLanguage()));
    }

    /** The rooms that show what they keep on a page of their own. */
    List<KeptData> pages() {
        return rooms.orderedStream().filter(room -> room.page() != null).toList();
    }

    /** Everything kept about them, by room and by kind of thing, and in their own language what it is. */
    public Mono<Map<String, Object>> data(Person person) {
        return residents
                .about(person.id())
                .map(own -> opened(person, own))
                .flatMap(all -> Flux.fromStream(rooms::orderedStream)
                        .concatMap(room -> read(room, person).doOnNext(parts -> put(all, room, parts)))
                        .then(Mono.just(all)));
    }

    private Map<String, Object> opened(Person person, Map<String, Object> own) {
        Sentences sentences = words.in(person.language());
        Map<String, Object> all = new LinkedHashMap<>();
        all.put(
                "about_this_file",
                Stream.of("what", "left_out", "counted", "leaving")
                        .map(word -> sentences.of("residents.data." + word))
                        .toList());
        all.put("account", own);
        return all;
    }

    private static Mono<Map<String, Object>> read(KeptData room, Person person) {
        return Flux.fromIterable(room.parts())
                .concatMap(part -> entry(part.name(), rows(part, person)))
                .concatWith(entry(room.room(), room.about(person)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue, LinkedHashMap::new);
    }

    private static Mono<Map.Entry<String, List<Map<String, Object>>>> entry(
            String name, Flux<Map<String, Object>> rows) {
        return rows.collectList().filter(some -> !some.isEmpty()).map(some -> Map.entry(name, some));
    }

    private static Flux<Map<String, Object>> rows(KeptPart part, Person person) {
        return part.rows() == null ? Flux.empty() : part.rows().apply(person);
    }

    private static void put(Map<String, Object> all, KeptData room, Map<String, Object> parts) {
        if (!parts.isEmpty()) {
            all.put(room.room(), parts);
        }
    }

    /**
     * Takes away everything that is only about them; what they gave to the neighbourhood stays, without them.
     *
     * @throws nl.buurtstem.kernel.Refused when nobody would be left to give roles
     */
    @Transactional
    public Mono<Void> leave(Person person) {
        return roles.isLastAdministrator(person.id())
                .flatMap(last -> last ? Mono.error(ResidentRefusal.LAST_ADMINISTRATOR.because()) : Mono.empty())
                .thenMany(Flux.fromStream(rooms::orderedStream))
                .concatMap(room -> room.forget(person))
                .then(attempts.forget(person.email()))
                .then(roles.takeAll(person.id()))
                .then(residents.remove(person.id()));
    }
}
