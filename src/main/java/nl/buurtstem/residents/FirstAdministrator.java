package nl.buurtstem.residents;

import nl.buurtstem.areas.Areas;
import nl.buurtstem.installation.Installation;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The first administrator is whoever the installation names, by whichever way they come in. */
@Component
class FirstAdministrator {

    private final RoleRepository roles;
    private final StaffRule rule;
    private final Installation installation;
    private final Areas areas;

    FirstAdministrator(RoleRepository roles, StaffRule rule, Installation installation, Areas areas) {
        this.roles = roles;
        this.rule = rule;
        this.installation = installation;
        this.areas = areas;
    }

    /** Makes them administrator of every municipality, if this is their address; does nothing for anybody else. */
    Mono<Void> appoint(ResidentId id, String email) {
        if (!installation.isProduction() || !rule.namesAdministrator(email)) {
            return Mono.empty();
        }
        return Flux.fromIterable(areas.municipalities())
                .concatMap(area -> roles.give(id, new Post(Role.ADMINISTRATOR, area.id()), null))
                .then();
    }
}
