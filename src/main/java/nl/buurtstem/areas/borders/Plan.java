package nl.buurtstem.areas.borders;

import java.util.List;
import java.util.Set;

/**
 * What an import would make of the areas.
 *
 * @param before all areas as they are
 * @param after all areas as they would be
 * @param municipalities keys of those in which anything changes
 * @param remarks what whoever decides should know
 */
record Plan(Atlas before, Atlas after, Set<String> municipalities, CoordinateSystem system, List<Remark> remarks) {

    /** What becomes of every area that is touched, in the order of the new atlas; those that stay as they are, too. */
    List<Change> changes() {
        return after.everything().stream()
                .filter(area -> !area.closed() || !isClosedAlready(area))
                .map(area -> Change.between(before.get(area.key()), area))
                .toList();
    }

    private boolean isClosedAlready(Standing area) {
        Standing known = before.get(area.key());
        return known != null && known.closed();
    }
}
