package nl.buurtstem.residents;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nl.buurtstem.installation.CannotStart;
import org.jspecify.annotations.Nullable;
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

    private static final String PREFIX = "BUURTSTEM_STAFF_ROLES_";

    /**
     * Whoever is in this group has this role there.
     *
     * @param area key of an area
     */
    record Group(String value, Role role, String area) {

        private List<String> missing() {
            List<String> missing = new ArrayList<>();
            addIfBlank(missing, "VALUE", value);
            addIfBlank(missing, "ROLE", role);
            addIfBlank(missing, "AREA", area);
            return missing;
        }

        private static void addIfBlank(List<String> missing, String name, @Nullable Object given) {
            if (given == null || given.toString().isBlank()) {
                missing.add(name);
            }
        }
    }

    /** Refuses a group that is named by half. */
    void requireWhole() {
        for (int n = 0; n < roles.size(); n++) {
            String one = PREFIX + n + "_";
            List<String> missing =
                    roles.get(n).missing().stream().map(one::concat).toList();
            if (!missing.isEmpty()) {
                throw new CannotStart(
                        "A group of the municipality is set up by half. Not set: " + String.join(", ", missing) + ".",
                        "A group takes three settings: its name at the provider, a role, and the key of an area.");
            }
        }
    }

    /** What to say of groups for an area that is not there; borders may still come. */
    List<String> strangers(Predicate<String> isKey) {
        List<String> strangers = new ArrayList<>();
        for (int n = 0; n < roles.size(); n++) {
            String key = roles.get(n).area();
            if (!isKey.test(key)) {
                strangers.add(PREFIX + n + "_AREA=" + key + ": no area has this key, so this group gives nobody a role."
                        + " Keys stand on /staff");
            }
        }
        return strangers;
    }
}
