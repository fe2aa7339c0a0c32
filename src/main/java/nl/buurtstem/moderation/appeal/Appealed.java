package nl.buurtstem.moderation.appeal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.buurtstem.moderation.Decided;
import nl.buurtstem.moderation.Decision;
import nl.buurtstem.moderation.Rule;
import nl.buurtstem.moderation.Situation;
import nl.buurtstem.moderation.Subject;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.ResidentId;
import nl.buurtstem.web.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * A decision with everything one must know to disagree with it, or to look at it again.
 *
 * @param subject what it was about, as it is now
 * @param last number of the newest decision about the same text
 * @param flaggers whose flags it settled
 * @param touched from whom it took something, besides the author
 * @param officials everybody who is official where it lies
 * @param appeals the oldest first
 * @param ruled null as long as nobody ruled
 */
public record Appealed(
        Decided decided,
        Subject subject,
        int last,
        Set<ResidentId> flaggers,
        Set<ResidentId> touched,
        Set<ResidentId> officials,
        List<Appeal> appeals,
        @Nullable Ruled ruled) {

    public Appealed {
        flaggers = Set.copyOf(flaggers);
        touched = Set.copyOf(touched);
        officials = Set.copyOf(officials);
        appeals = List.copyOf(appeals);
    }

    /** As what this viewer could disagree; empty when it does not concern them. */
    Optional<Side> side(Viewer viewer) {
        boolean takesAway = decision().decision().takesAway();
        if (takesAway && isTheirs(viewer)) {
            return Optional.of(Side.AUTHOR);
        }
        boolean kept = decision().decision() == Decision.Kind.KEEP;
        return kept && viewer instanceof Person person && flaggers.contains(person.id())
                ? Optional.of(Side.FLAGGER)
                : Optional.empty();
    }

    /** Where something was taken from others, the author of what they wrote it under is none of them. */
    private boolean isTheirs(Viewer viewer) {
        return viewer instanceof Person person
                && (touched.isEmpty() ? person.id().equals(subject.author()) : touched.contains(person.id()));
    }

    Decision decision() {
        return decided.decision();
    }

    /** What this person asked; empty when they did not. */
    Optional<Appeal> by(Person person) {
        return appeals.stream().filter(appeal -> appeal.isBy(person.id())).findFirst();
    }

    /** Whether it was hidden in one action, so that somebody looks at it anyway. */
    boolean isHurried() {
        return decision().rule() == Rule.URGENT;
    }

    /** Whether something else was decided about the same text since. */
    boolean isSuperseded() {
        return last > decided.number();
    }

    /** Whether somebody asked and nobody ruled. */
    boolean waits() {
        return !appeals.isEmpty() && ruled == null;
    }

    /** Whether this one had a hand in it: decided, wrote or entered the text, or appeals. */
    boolean isInvolved(ResidentId who) {
        return who.equals(decided.by())
                || who.equals(subject.author())
                || who.equals(subject.enteredBy())
                || touched.contains(who)
                || appeals.stream().anyMatch(appeal -> appeal.isBy(who));
    }

    /** What puts it right now; empty when nothing is left to put right. */
    Optional<Decision.Kind> remedy() {
        Situation now = subject.situation();
        Decision.Kind remedy = switch (decision().decision()) {
            case HIDE -> now == Situation.HIDDEN ? Decision.Kind.RESTORE : null;
            case ASK_CHANGE ->
                now == Situation.CHANGES_ASKED || now == Situation.IN_REVIEW ? Decision.Kind.PUBLISH : null;
            case KEEP -> now == Situation.VISIBLE ? Decision.Kind.HIDE : null;
            case PUBLISH, RESTORE -> null;
        };
        return isSuperseded() ? Optional.empty() : Optional.ofNullable(remedy);
    }

    /** What whoever rules has seen. */
    public String version() {
        return appeals.size() + "." + last + "." + subject.revision();
    }

    /** Where who appealed reads what became of it. */
    public String path() {
        return "/appeals/" + decided.id();
    }

    /** Where a second person rules. */
    String workPath() {
        return "/moderation/appeals/" + decided.id();
    }
}
