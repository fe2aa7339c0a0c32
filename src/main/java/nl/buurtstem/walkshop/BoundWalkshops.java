package nl.buurtstem.walkshop;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.buurtstem.areas.Bound;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** A walkshop of an area that lapses goes on under the area's old name. */
@Component
class BoundWalkshops implements Bound {

    private final WalkshopRepository walkshops;

    BoundWalkshops(WalkshopRepository walkshops) {
        this.walkshops = walkshops;
    }

    @Override
    public Flux<Tie> to(Collection<Integer> areas) {
        return walkshops
                .openIn(areas)
                .collect(Collectors.groupingBy(Walkshop::area))
                .flatMapIterable(Map::entrySet)
                .map(one -> tie(one.getKey(), one.getValue()));
    }

    private static Tie tie(int area, List<Walkshop> walkshops) {
        List<Item> items = walkshops.stream()
                .map(one -> Item.named(one.title(), one.desk()))
                .toList();
        return new Tie("walkshop.bound.open", area, items.size(), false, items);
    }
}
