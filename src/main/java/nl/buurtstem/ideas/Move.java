package nl.buurtstem.ideas;

import static nl.buurtstem.ideas.ActorRole.CLERK;
import static nl.buurtstem.ideas.ActorRole.FACILITATOR;
import static nl.buurtstem.ideas.ActorRole.OFFICIAL;
import static nl.buurtstem.ideas.ActorRole.PROGRAM;
import static nl.buurtstem.ideas.ActorRole.RESIDENT;
import static nl.buurtstem.ideas.Need.CAUSE;
import static nl.buurtstem.ideas.Need.CONTACT_AND_DATE;
import static nl.buurtstem.ideas.Need.REASON;
import static nl.buurtstem.ideas.Need.TARGET;
import static nl.buurtstem.ideas.Need.WHAT_IS_POSSIBLE;
import static nl.buurtstem.ideas.Stage.ADOPTED;
import static nl.buurtstem.ideas.Stage.CHANGES_ASKED;
import static nl.buurtstem.ideas.Stage.COLLECTING;
import static nl.buurtstem.ideas.Stage.DECLINED;
import static nl.buurtstem.ideas.Stage.DISCUSSED;
import static nl.buurtstem.ideas.Stage.DONE;
import static nl.buurtstem.ideas.Stage.DRAFT;
import static nl.buurtstem.ideas.Stage.EXPIRED;
import static nl.buurtstem.ideas.Stage.HIDDEN;
import static nl.buurtstem.ideas.Stage.IN_PROGRESS;
import static nl.buurtstem.ideas.Stage.IN_REVIEW;
import static nl.buurtstem.ideas.Stage.MERGED;
import static nl.buurtstem.ideas.Stage.ON_AGENDA;
import static nl.buurtstem.ideas.Stage.PARTLY_ADOPTED;
import static nl.buurtstem.ideas.Stage.SUPPORTED;
import static nl.buurtstem.ideas.Stage.WITHDRAWN;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one table of an idea's life: from which stages a move leads where, who makes it, and what it must carry. What does
 * not stand here does not exist. Its name is the {@code kind} of the event on the timeline.
 */
public enum Move {
    SUBMIT(from(DRAFT), IN_REVIEW, by(RESIDENT, FACILITATOR), needs()),
    OPEN(from(DRAFT), COLLECTING, by(PROGRAM), needs()),
    /** From CHANGES_ASKED only when a second person finds that nothing needs to change; the room of moderation sees to that. */
    PUBLISH(from(IN_REVIEW, CHANGES_ASKED), COLLECTING, by(OFFICIAL), needs(REASON)),
    ASK_CHANGE(from(IN_REVIEW), CHANGES_ASKED, by(OFFICIAL), needs(REASON)),
    RESUBMIT(from(CHANGES_ASKED), IN_REVIEW, by(RESIDENT, FACILITATOR), needs()),
    /** A public text was changed, and something in it stands out: somebody reads it first. */
    HOLD(from(COLLECTING), IN_REVIEW, by(RESIDENT, FACILITATOR), needs()),
    SUPPORT(from(COLLECTING), SUPPORTED, by(PROGRAM), needs()),
    SELECT(from(COLLECTING, SUPPORTED), ON_AGENDA, by(PROGRAM), needs()),
    NOMINATE(from(COLLECTING, SUPPORTED), ON_AGENDA, by(CLERK, FACILITATOR), needs(REASON)),
    DISCUSS(from(ON_AGENDA), DISCUSSED, by(CLERK), needs(REASON)),
    ADOPT(from(DISCUSSED), ADOPTED, by(CLERK), needs(REASON)),
    ADOPT_PARTLY(from(DISCUSSED), PARTLY_ADOPTED, by(CLERK), needs(REASON)),
    DECLINE(from(DISCUSSED), DECLINED, by(CLERK), needs(REASON, WHAT_IS_POSSIBLE)),
    /** Residents chose it in a vote, and it is carried out. What the committee has, it decides itself. */
    WIN(from(COLLECTING, SUPPORTED), ADOPTED, by(OFFICIAL), needs(REASON)),
    START(from(ADOPTED, PARTLY_ADOPTED), IN_PROGRESS, by(OFFICIAL), needs(REASON, CONTACT_AND_DATE)),
    FINISH(from(IN_PROGRESS), DONE, by(OFFICIAL), needs(REASON)),
    /** It was said to be done, and is not. */
    REOPEN(from(DONE), IN_PROGRESS, by(OFFICIAL), needs(REASON)),
    EXPIRE(from(COLLECTING, SUPPORTED), EXPIRED, by(PROGRAM), needs(CAUSE)),
    WITHDRAW(from(IN_REVIEW, CHANGES_ASKED, COLLECTING, SUPPORTED), WITHDRAWN, by(RESIDENT), needs()),
    MERGE(from(COLLECTING, SUPPORTED), MERGED, by(OFFICIAL), needs(REASON, TARGET)),
    UNMERGE(from(MERGED), BEFORE.STAGE, by(OFFICIAL), needs(REASON)),
    HIDE(
            from(
                    IN_REVIEW,
                    CHANGES_ASKED,
                    COLLECTING,
                    SUPPORTED,
                    ON_AGENDA,
                    DISCUSSED,
                    ADOPTED,
                    PARTLY_ADOPTED,
                    DECLINED,
                    IN_PROGRESS,
                    DONE,
                    EXPIRED,
                    WITHDRAWN),
            HIDDEN,
            by(OFFICIAL),
            needs(REASON)),
    RESTORE(from(HIDDEN), BEFORE.STAGE, by(OFFICIAL), needs(REASON));

    /** What passes between an author and officials, and does not stand on the public timeline. */
    static final Set<Move> PRIVATE = Set.of(ASK_CHANGE, RESUBMIT, HOLD, HIDE, RESTORE);

    /** In the column "to": back to the stage it came from. */
    private static final class BEFORE {
        private static final @Nullable Stage STAGE = null;
    }

    private final Set<Stage> from;
    private final @Nullable Stage to;
    private final Set<ActorRole> by;
    private final List<Need> needs;

    Move(Set<Stage> from, @Nullable Stage to, Set<ActorRole> by, List<Need> needs) {
        this.from = from;
        this.to = to;
        this.by = by;
        this.needs = needs;
    }

    private static Set<Stage> from(Stage first, Stage... more) {
        return EnumSet.of(first, more);
    }

    private static Set<ActorRole> by(ActorRole first, ActorRole... more) {
        return EnumSet.of(first, more);
    }

    private static List<Need> needs(Need... needs) {
        return List.of(needs);
    }

    /** The stages it leads from. */
    public Set<Stage> from() {
        return Set.copyOf(from);
    }

    /** The stage it leads to; null: the one the idea was in before. */
    public @Nullable Stage to() {
        return to;
    }

    /** Whether somebody in this role makes this move with an idea in this stage. */
    public boolean isOpenTo(ActorRole role, Stage stage) {
        return by.contains(role) && from.contains(stage);
    }

    /** Whether the stage it leaves is kept, so that the idea can return to it. */
    boolean isReversible() {
        return to == HIDDEN || to == MERGED;
    }

    /** Says no when this role does not make this move, or when it does not carry what it must. */
    void check(ActorRole role, Reason reason) {
        if (!by.contains(role)) {
            throw IdeaRefusal.NOT_YOUR_MOVE.because();
        }
        needs.forEach(need -> need.check(reason));
    }

    /** Whether people who care about the idea are told; of decisions and milestones the rooms that own them tell. */
    boolean isNews() {
        return !PRIVATE.contains(this) && this != SUBMIT && this != OPEN && this != PUBLISH && this != SUPPORT;
    }

    /** Whether an idea is on the map because of it; the letter {@code ideas.published} tells, once. */
    boolean publishes() {
        return this == OPEN || this == PUBLISH;
    }

    /** Message key of what happened. */
    public String word() {
        return "ideas.move." + name().toLowerCase(Locale.ROOT);
    }
}
