package nl.buurtstem.walkshop.field;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was new in an emergency copy.
 *
 * @param counts how many there were of each; what is not in it, none
 * @param whole false when the file was cut off
 */
record CopyResult(
        @Nullable UUID device, String file, Map<Count, Integer> counts, List<Rejected> rejected, boolean whole) {

    private static final int SHOWN = 100;

    /** What is counted: records, and attachments. */
    enum Count {
        STORED,
        /** Was here already, by whichever way. */
        KNOWN,
        CONFLICTS,
        ATTACHMENTS_NEW,
        ATTACHMENTS_KNOWN,
        ATTACHMENTS_REFUSED,
        /** Records of the copy speak of them, and they did not come by any way yet. */
        ATTACHMENTS_MISSING;

        /** As in the table. */
        String column() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Message key of its name. */
        String word() {
            return "field.copy." + column().replace('_', '.');
        }

        /** Whether none is told as well. */
        boolean isTold() {
            return this == STORED || this == KNOWN || this == ATTACHMENTS_NEW || this == ATTACHMENTS_KNOWN;
        }
    }

    /** A record that could not be taken in. */
    record Rejected(String record, String reason) {}

    CopyResult {
        counts = Map.copyOf(counts);
        rejected = List.copyOf(rejected);
    }

    static CopyResult of(@Nullable UUID device, String file) {
        return new CopyResult(device, file, Map.of(), List.of(), true);
    }

    int of(Count count) {
        return counts.getOrDefault(count, 0);
    }

    CopyResult with(List<FieldIntake.Taken> taken) {
        List<Rejected> no = new ArrayList<>(rejected);
        taken.stream()
                .filter(one -> one.reason() != null && no.size() < SHOWN)
                .forEach(one -> no.add(new Rejected(Hygiene.clean(one.recordId()), String.valueOf(one.reason()))));
        return new CopyResult(device, file, counts, no, whole)
                .plus(Count.STORED, count(taken, Sent.Outcome.STORED))
                .plus(Count.KNOWN, count(taken, Sent.Outcome.DUPLICATE))
                .plus(Count.CONFLICTS, count(taken, Sent.Outcome.CONFLICT));
    }

    private static int count(List<FieldIntake.Taken> taken, Sent.Outcome outcome) {
        return (int) taken.stream().filter(one -> one.outcome() == outcome).count();
    }

    CopyResult plus(Count count, int more) {
        Map<Count, Integer> all = new EnumMap<>(Count.class);
        all.putAll(counts);
        all.merge(count, more, Integer::sum);
        return new CopyResult(device, file, all, rejected, whole);
    }

    CopyResult cut() {
        return new CopyResult(device, file, counts, rejected, false);
    }

    /** Whether it brought anything that was not here. */
    boolean isNews() {
        return of(Count.STORED) + of(Count.CONFLICTS) + of(Count.ATTACHMENTS_NEW) > 0;
    }
}
