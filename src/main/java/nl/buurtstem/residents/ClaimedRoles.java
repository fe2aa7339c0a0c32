package nl.buurtstem.residents;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.AreaNews;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.residents.provider.Identity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Which roles follow from the groups that the municipality's account says somebody is in. */
@Component
class ClaimedRoles implements AreaNews {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimedRoles.class);

    private final StaffSettings settings;
    private final Pattern pattern;
    private final Areas areas;

    ClaimedRoles(StaffSettings settings, Areas areas) {
        settings.requireWhole();
        this.settings = settings;
        this.pattern = Pattern.compile(settings.rolesPattern());
        this.areas = areas;
    }

    /** Groups that are set for an area which is not there are told, at the start and when borders changed. */
    @Override
    public void areasAreKnown() {
        settings.strangers(key -> byKey(key).isPresent()).forEach(LOG::warn);
    }

    /** Roles with where they hold; groups that mean nothing here give none. */
    Collection<Post> of(Identity identity) {
        if (identity.leavesOut(settings.rolesClaim())) {
            LOG.warn("the provider left out {}: there were too many; use application roles", settings.rolesClaim());
        }
        List<String> groups = identity.texts(settings.rolesClaim());
        return Stream.concat(
                        groups.stream().flatMap(this::listed), groups.stream().flatMap(this::named))
                .distinct()
                .toList();
    }

    private Stream<Post> listed(String group) {
        return settings.roles().stream()
                .filter(listed -> listed.value().equals(group))
                .flatMap(listed -> area(listed.area(), group).map(area -> new Post(listed.role(), area.id())));
    }

    private Stream<Post> named(String group) {
        // Keycloak writes groups as paths
        Matcher found = pattern.matcher(group.startsWith("/") ? group.substring(1) : group);
        if (!found.matches()) {
            return Stream.empty();
        }
        return role(found.group("role"), group)
                .flatMap(role -> area(found.group("area"), group).map(area -> new Post(role, area.id())));
    }

    private static Stream<Role> role(String name, String group) {
        Optional<Role> found = Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
        if (found.isEmpty()) {
            LOG.warn("group {} names a role that does not exist", group);
        }
        return found.stream();
    }

    private Stream<Area> area(String key, String group) {
        Optional<Area> found = byKey(key);
        if (found.isEmpty()) {
            LOG.warn("group {} names an area that does not exist", group);
        }
        return found.stream();
    }

    private Optional<Area> byKey(String key) {
        return areas.byKey(key).or(() -> areas.byKey(key.toUpperCase(Locale.ROOT)));
    }
}
