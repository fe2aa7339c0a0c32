package nl.buurtstem.walkshop.field;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was new in an emergency copy.
 *
 * @param known was here already, by whichever way
 * @param missing attachments that its records speak of and that did not come by any way yet
 * @param whole false when the file was cut off
 */
record CopyResult(
        @Nullable UUID device,
        String file,
        int stored,
        int known,
        int conflicts,
        List<Rejected> rejected,
        int attachmentsNew,
        int attachmentsKnown,
        int attachmentsRefused,
        int missing,
        boolean whole) {

    private static final int SHOWN = 100;

    /** A record that could not be taken in. */
    record Rejected(String record, String reason) {}

    static CopyResult of(@Nullable UUID device, String file) {
        return new CopyResult(device, file, 0, 0, 0, List.of(), 0, 0, 0, 0, true);
    }

    CopyResult with(List<FieldIntake.Taken> taken) {
        List<Rejected> no = new ArrayList<>(rejected);
        taken.stream()
                .filter(one -> one.reason() != null && no.size() < SHOWN)
                .forEach(one -> no.add(new Rejected(Hygiene.clean(one.recordId()), String.valueOf(one.reason()))));
        return new CopyResult(
                device,
                file,
                stored + count(taken, Sent.Outcome.STORED),
                known + count(taken, Sent.Outcome.DUPLICATE),
                conflicts + count(taken, Sent.Outcome.CONFLICT),
                List.copyOf(no),
                attachmentsNew,
                attachmentsKnown,
                attachmentsRefused,
                missing,
                whole);
    }

    private static int count(List<FieldIntake.Taken> taken, Sent.Outcome outcome) {
        return (int) taken.stream().filter(one -> one.outcome() == outcome).count();
    }

    /** With one more attachment: new, here already, or refused (null). */
    CopyResult with(@Nullable Boolean fresh) {
        return new CopyResult(
                device,
                file,
                stored,
                known,
                conflicts,
                rejected,
                attachmentsNew + (Boolean.TRUE.equals(fresh) ? 1 : 0),
                attachmentsKnown + (Boolean.FALSE.equals(fresh) ? 1 : 0),
                attachmentsRefused + (fresh == null ? 1 : 0),
                missing,
                whole);
    }

    CopyResult missing(int now) {
        return new CopyResult(
                device,
                file,
                stored,
                known,
                conflicts,
                rejected,
                attachmentsNew,
                attachmentsKnown,
                attachmentsRefused,
                now,
                whole);
    }

    CopyResult cut() {
        return new CopyResult(
                device,
                file,
                stored,
                known,
                conflicts,
                rejected,
                attachmentsNew,
                attachmentsKnown,
                attachmentsRefused,
                missing,
                false);
    }

    /** Whether it brought anything that was not here. */
    boolean isNews() {
        return stored + conflicts + attachmentsNew > 0;
    }
}
