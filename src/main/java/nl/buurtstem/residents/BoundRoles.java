package nl.buurtstem.residents;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.buurtstem.areas.Bound;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Roles hold in an area: they end with it. */
@Component
class BoundRoles implements Bound {

    private final RoleRepository roles;

    BoundRoles(RoleRepository roles) {
        this.roles = roles;
    }

    @Override
    public Flux<Tie> to(Collection<Integer> areas) {
        return areas.isEmpty()
                ? Flux.empty()
                : roles.members(areas)
                        .collect(Collectors.groupingBy(member -> member.post().area()))
                        .flatMapIterable(Map::entrySet)
                        .map(one -> tie(one.getKey(), one.getValue()));
    }

    private static Tie tie(int area, List<Staff.Member> members) {
        List<Item> items = members.stream()
                .map(member -> item(member.name(), member.post().role()))
                .toList();
        return new Tie("residents.bound.roles", area, items.size(), false, items);
    }

    /** A role and who has it. */
    static Item item(String name, Role role) {
        return new Item("residents.bound.role", Map.of("name", name, "role", role.name()), "", "");
    }
}
