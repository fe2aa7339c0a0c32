package nl.buurtstem.notifications;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.areas.Areas;

/** Whose followers something in an area concerns. */
final class Around {

    private Around() {}

    /** The area, what it lies in, and what lies in it. */
    static Set<Integer> of(Areas areas, AreaPath where, int area) {
        Stream<Integer> above = Stream.of(where.neighbourhood(), where.district(), where.municipality());
        return Stream.concat(above, below(areas, area)).collect(Collectors.toSet());
    }

    private static Stream<Integer> below(Areas areas, int area) {
        return areas.within(area).stream()
                .map(Area::id)
                .flatMap(inside -> Stream.concat(Stream.of(inside), below(areas, inside)));
    }
}
