package nl.buurtstem.desk;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What came of a wish: done or not, thing by thing.
 *
 * @param refused null when it was done
 */
record Outcome(List<One> all) {

    /** One thing; its title is empty when it was gone. */
    record One(
            WorkKey key,
            String title,
            String language,
            @Nullable Refused refused) {

        List<Complaint> complaints() {
            return refused == null ? List.of() : refused.complaints();
        }
    }

    Set<WorkKey> done() {
        return all.stream().filter(one -> one.refused() == null).map(One::key).collect(Collectors.toSet());
    }

    /** What was not done. */
    List<One> refused() {
        return all.stream().filter(one -> one.refused() != null).toList();
    }
}
