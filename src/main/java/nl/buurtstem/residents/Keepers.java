package nl.buurtstem.residents;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.buurtstem.areas.AreaKeepers;
import nl.buurtstem.areas.Bound;
import nl.buurtstem.installation.Installation;
import nl.buurtstem.outbox.Outbox;
import nl.buurtstem.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Administrators keep their areas. A municipality is added by whoever the installation names as its administrator; in a demo,
 * by any administrator.
 */
@Component
class Keepers implements AreaKeepers {

    private final Residents residents;
    private final RoleRepository roles;
    private final AreaRoleRepository areaRoles;
    private final StaffRule rule;
    private final Installation installation;
    private final Outbox outbox;

    Keepers(
            Residents residents,
            RoleRepository roles,
            AreaRoleRepository areaRoles,
            StaffRule rule,
            Installation installation,
            Outbox outbox) {
        this.residents = residents;
        this.roles = roles;
        this.areaRoles = areaRoles;
        this.rule = rule;
        this.installation = installation;
        this.outbox = outbox;
    }

    @Override
    public Set<Integer> keptBy(Viewer viewer) {
        return viewer instanceof Person person ? person.areasAs(Role.ADMINISTRATOR) : Set.of();
    }

    @Override
    public boolean mayAdd(Viewer viewer) {
        return viewer instanceof Person person
                && (installation.isProduction()
                        ? rule.namesAdministrator(person.email())
                        : person.isSomewhere(Role.ADMINISTRATOR));
    }

    @Override
    public String id(Viewer keeper) {
        return keeper instanceof Person person ? person.id().value().toString() : "";
    }

    @Override
    public Mono<String> name(String id) {
        return Mono.fromSupplier(() -> new ResidentId(UUID.fromString(id)))
                .flatMap(residents::find)
                .map(Resident::name)
                .onErrorResume(IllegalArgumentException.class, nobody -> Mono.empty());
    }

    @Override
    public Mono<Void> entrust(String id, int municipality) {
        ResidentId person = person(id);
        return person == null
                ? Mono.empty()
                : roles.give(person, new Post(Role.ADMINISTRATOR, municipality), null)
                        .then();
    }

    @Override
    public Mono<Void> release(String id, Collection<Integer> areas, long cause) {
        return areas.isEmpty()
                ? Mono.empty()
                : areaRoles
                        .end(areas, person(id), cause)
                        .concatMap(line -> RoleNotice.tell(outbox, line))
                        .then();
    }

    @Override
    public Mono<List<Bound.Item>> released(long cause) {
        return areaRoles
                .ended(cause)
                .map(one -> BoundRoles.item(one.name(), one.role()))
                .collectList();
    }

    @Override
    public Mono<Void> giveBack(String id, long cause) {
        return areaRoles
                .giveBack(cause, person(id))
                .concatMap(line -> RoleNotice.tell(outbox, line))
                .then();
    }

    private static @Nullable ResidentId person(String id) {
        try {
            return new ResidentId(UUID.fromString(id));
        } catch (IllegalArgumentException nobody) {
            return null;
        }
    }

    @Override
    public Mono<Long> rolesIn(Collection<Integer> areas) {
        return areas.isEmpty() ? Mono.just(0L) : areaRoles.in(areas);
    }
}
