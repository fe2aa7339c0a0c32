package nl.buurtstem.moderation;

import java.util.Arrays;
import java.util.List;
import nl.buurtstem.moderation.signs.Reading;
import nl.buurtstem.residents.Person;

/**
 * One thing in the queue with everything an official needs to decide.
 *
 * @param flags that nobody settled
 * @param before earlier decisions, the newest first
 * @param reading what stands out in its text
 */
record QueueItem(
        Waiting waiting, Subject subject, List<Flag> flags, List<Before> before, Person official, Reading reading) {

    /** An earlier decision and the name of who took it. */
    record Before(Decided decided, String name) {}

    /** What this official may decide now. */
    List<Decision.Kind> choices() {
        return Arrays.stream(Decision.Kind.values())
                .filter(kind -> Right.to(kind).allows(official, subject))
                .filter(this::makesSense)
                .toList();
    }

    private boolean makesSense(Decision.Kind kind) {
        return switch (kind) {
            case KEEP -> !flags.isEmpty();
            case HIDE -> mayHideAtOnce() || hurried();
            default -> true;
        };
    }

    /** Whether it was hidden in one action and nobody looked at it since. */
    boolean hurried() {
        return !before.isEmpty() && before.getFirst().decided().decision().rule() == Rule.URGENT;
    }

    /** Whether somebody has to look at it. */
    boolean waits() {
        return !flags.isEmpty() || subject.situation() == Situation.IN_REVIEW || hurried();
    }

    boolean mayHideAtOnce() {
        return Right.HIDE.allows(official, subject) && subject.situation() != Situation.HIDDEN;
    }

    /** Whether they wrote it themselves, so that somebody else must decide. */
    boolean own() {
        return Right.wrote(official, subject);
    }

    int seen() {
        return before.isEmpty() ? 0 : before.getFirst().decided().number();
    }

    String path() {
        return "/moderation/" + subject.kind() + "/" + subject.id();
    }

    String anchor() {
        return subject.kind() + "-" + subject.id();
    }
}
