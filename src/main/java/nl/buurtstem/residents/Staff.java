package nl.buurtstem.residents;

import static nl.buurtstem.residents.ResidentRefusal.AREA_UNKNOWN;
import static nl.buurtstem.residents.ResidentRefusal.NOT_ADMINISTRATOR;
import static nl.buurtstem.residents.ResidentRefusal.OWN_ROLE;
import static nl.buurtstem.residents.ResidentRefusal.ROLE_UNKNOWN;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.outbox.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who has which role where, as an administrator sees and changes it; each in their own areas only. */
@Component
class Staff {

    private final Residents residents;
    private final RoleRepository roles;
    private final RoleHistory history;
    private final Areas areas;
    private final Words words;
    private final Outbox outbox;

    Staff(Residents residents, RoleRepository roles, RoleHistory history, Areas areas, Words words, Outbox outbox) {
        this.residents = residents;
        this.roles = roles;
        this.history = history;
        this.areas = areas;
        this.words = words;
        this.outbox = outbox;
    }

    /**
     * Somebody's role in an area.
     *
     * @param byHand given on the page of roles, and not only because of the municipality's account
     */
    record Member(ResidentId id, String name, String email, Post post, boolean byHand) {}

    /** The areas whose roles this administrator may change, larger ones first; refused for everybody else. */
    List<Area> areasOf(Person administrator) {
        List<Area> own = administrator.areasAs(Role.ADMINISTRATOR).stream()
                .flatMap(this::withAllInside)
                .distinct()
                .toList();
        if (own.isEmpty()) {
            throw NOT_ADMINISTRATOR.because();
        }
        return own;
    }

    private Stream<Area> withAllInside(int area) {
        return Stream.concat(
                Stream.of(areas.area(area)), areas.within(area).stream().flatMap(inside -> withAllInside(inside.id())));
    }

    /** Everybody with a role in those areas, by area and name. */
    Flux<Member> members(Person administrator) {
        return Flux.defer(() ->
                roles.members(areasOf(administrator).stream().map(Area::id).toList()));
    }

    /** What changed last in those areas. */
    Flux<RoleChange> changes(Person administrator) {
        return Flux.defer(() ->
                history.changes(areasOf(administrator).stream().map(Area::id).toList()));
    }

    /**
     * Gives a role to whoever has this address, whether or not they have been here before; they are told.
     *
     * @return the line in the history; empty when they had that role already
     */
    @Transactional
    public Mono<Long> grant(Person administrator, StaffForm form) {
        return Mono.defer(() -> {
            List<Area> own = areasOf(administrator);
            Complaints complaints = new Complaints();
            EmailAddress email = complaints.read("email", () -> EmailAddress.of(form.typedEmail()));
            Role role = complaints.read("role", () -> role(form.typedRole()));
            Area area = complaints.read("area", () -> area(own, form.typedArea()));
            complaints.refuseIfAny();
            return grant(
                    administrator,
                    Objects.requireNonNull(email),
                    Objects.requireNonNull(role),
                    Objects.requireNonNull(area));
        });
    }

    private Mono<Long> grant(Person administrator, EmailAddress email, Role role, Area area) {
        String name = Pseudonym.random(words.in(administrator.language())).value();
        return residents
                .enter(email.value(), name, administrator.language(), null)
                .flatMap(person -> roles.give(person.id(), new Post(role, area.id()), administrator.id()))
                .flatMap(this::told);
    }

    private Mono<Long> told(long line) {
        return RoleNotice.tell(outbox, line);
    }

    /** Whose role changed, for an administrator of where it did; empty for everybody else. */
    Mono<RoleNotice> change(Person administrator, long line) {
        return history.notice(line)
                .filter(notice -> areasOf(administrator).stream()
                        .anyMatch(area -> area.id() == notice.post().area()));
    }

    private static Role role(String typed) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(typed))
                .findFirst()
                .orElseThrow(ROLE_UNKNOWN::because);
    }

    private static Area area(List<Area> own, String typed) {
        return own.stream().filter(area -> area.key().equals(typed)).findFirst().orElseThrow(AREA_UNKNOWN::because);
    }

    /**
     * Takes a role back; they are told. Nobody takes their own administrator's role, so that somebody is always left.
     *
     * @return the line in the history; empty when they no longer had it
     */
    @Transactional
    public Mono<Long> revoke(Person administrator, ResidentId id, Role role, int areaId) {
        return Mono.defer(() -> {
            if (areasOf(administrator).stream().noneMatch(area -> area.id() == areaId)) {
                return Mono.error(NOT_ADMINISTRATOR.because());
            }
            if (id.equals(administrator.id()) && role == Role.ADMINISTRATOR) {
                return Mono.error(OWN_ROLE.because());
            }
            return roles.take(id, new Post(role, areaId), administrator.id()).flatMap(this::told);
        });
    }
}
