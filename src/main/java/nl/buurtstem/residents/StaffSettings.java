package nl.buurtstem.residents;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How staff come in.
 *
 * @param mailLinks whether an e-mail link makes somebody staff; without it, only the municipality's account does
 * @param session how long they stay in with the municipality's account, before it is asked again
 * @param rolesClaim what the account's groups or roles are called; a dot leads into a claim within a claim
 * @param rolesPattern groups that name role and area themselves: a pattern with the parts {@code role} and {@code area}
 * @param roles groups with names of another kind, one by one
 */
@ConfigurationProperties("buurtstem.staff")
record StaffSettings(
        @DefaultValue("true") boolean mailLinks,
        @DefaultValue("12h") Duration session,
        @DefaultValue("groups") String rolesClaim,

        @DefaultValue("buurtstem-(?<role>[A-Za-z]+)-(?<area>.+)")
        String rolesPattern,

        @DefaultValue List<Group> roles) {

    /**
     * Whoever is in this group has this role there.
     *
     * @param area key of an area
     */
    record Group(String value, Role role, String area) {}
}
