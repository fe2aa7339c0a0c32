package nl.buurtstem.residents;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.i18n.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door: who takes part, and which roles they have where. */
@Component
public class Residents {

    /** The kind of letter that tells somebody about their role. */
    public static final String ROLE_LETTER = "residents.role";

    private final ResidentRepository residents;
    private final RoleRepository roles;
    private final RoleHistory history;
    private final ReservedNames names;
    private final Words words;
    private final Clock clock;

    Residents(
            ResidentRepository residents,
            RoleRepository roles,
            RoleHistory history,
            ReservedNames names,
            Words words,
            Clock clock) {
        this.residents = residents;
        this.roles = roles;
        this.history = history;
        this.names = names;
        this.words = words;
        this.clock = clock;
    }

    /** Empty when they left. */
    public Mono<Resident> find(ResidentId id) {
        return all(List.of(id)).mapNotNull(found -> found.get(id));
    }

    /** The same with all their roles; for what they asked for and is done later. */
    public Mono<Person> person(ResidentId id) {
        return find(id).flatMap(resident -> residents.byEmail(resident.email()));
    }

    /** Everybody who is here, some at a time, in an order of chance: those after this one; null: the first. */
    public Flux<Resident> after(@Nullable ResidentId last, int most) {
        return residents.after(last == null ? new UUID(0, 0) : last.value(), most);
    }

    /** Those of them who are still here. */
    public Mono<Map<ResidentId, Resident>> all(Collection<ResidentId> ids) {
        return ids.isEmpty() ? Mono.just(Map.of()) : residents.all(ids).collectMap(Resident::id);
    }

    /** Finds the resident with this address, or welcomes them; somebody who is here already keeps name and language. */
    @Transactional
    public Mono<Person> enter(String email, String name, String language, @Nullable Integer neighbourhood) {
        String address = EmailAddress.of(email).value();
        return residents
                .add(address, name, language, neighbourhood, clock.instant())
                .then(residents.byEmail(address));
    }

    /**
     * Finds the resident with this address, or makes them known under a pseudonym of chance.
     *
     * @param email as {@link #requireAddress} gave it
     * @param language tag of the language their mail is written in, if they are new
     */
    @Transactional
    public Mono<ResidentId> welcome(String email, String language) {
        String pseudonym = Pseudonym.random(words.in(language)).value();
        return enter(email, pseudonym, language, null).map(Person::id);
    }

    /**
     * The address that somebody typed, as we keep it.
     *
     * @throws nl.buurtstem.kernel.Refused when it is none
     */
    public static String requireAddress(String typed) {
        return EmailAddress.of(typed).value();
    }

    /**
     * The name for use in public that somebody typed, as we show it.
     *
     * @throws nl.buurtstem.kernel.Refused when it is too long, too short, holds strange characters or poses as the municipality
     */
    public String requireName(String typed) {
        return names.require(new Pseudonym(typed)).value();
    }

    /** Gives somebody a role in an area and everything below it. */
    public Mono<Void> grant(ResidentId id, Role role, int areaId) {
        return roles.give(id, new Post(role, areaId), null).then();
    }

    /** What the letter {@link #ROLE_LETTER} with this line of the history tells; empty when they left. */
    public Mono<RoleNotice> roleNotice(long line) {
        return history.notice(line);
    }

    /** Everybody who has one of these roles in one of these areas, by name. */
    public Flux<Resident> staff(Collection<Role> some, Collection<Integer> areas) {
        return roles.staff(some, areas);
    }

    /** Everybody who has this role where the point or idea lies. */
    public Flux<Resident> staff(Role role, AreaPath where) {
        return roles.staff(role, where);
    }
}
