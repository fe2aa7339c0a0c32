package nl.buurtstem.agenda;

import java.time.Instant;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.residents.Role;
import org.jspecify.annotations.Nullable;

/**
 * One idea on the agenda of one meeting, with what came of it.
 *
 * @param position its place in the order of the meeting
 * @param selection the frozen list it was selected on; null when somebody nominated it
 * @param reason why it was selected; null when somebody nominated it
 * @param likes how many there were when it was selected; null when somebody nominated it
 * @param advice what the committee advised, with when; null as long as it did not
 * @param decision what was decided, with when; null as long as nothing was
 */
public record AgendaItem(
        long id,
        Meeting meeting,
        IdeaId idea,
        int position,
        int minutes,
        @Nullable Long selection,
        Selection.@Nullable Reason reason,
        @Nullable Integer likes,
        @Nullable Nomination nomination,
        Advice.@Nullable Given advice,
        @Nullable Instant advisedAt,
        Decision.@Nullable Taken decision,
        @Nullable Instant decidedAt) {

    /** How long one may speak about an idea, unless the clerk says otherwise. */
    static final int USUAL_MINUTES = 45;

    private static final int LONGEST = 600;

    /** Put on the agenda by somebody rather than by likes. */
    public record Nomination(Role by, String reason, String language) {

        public Nomination {
            reason = Texts.reason(reason);
        }
    }

    /** Where its page is. */
    public String path() {
        return "/agenda/items/" + id;
    }

    static int requireMinutes(int minutes) {
        if (minutes < 1 || minutes > LONGEST) {
            throw AgendaRefusal.MINUTES_RANGE.because("min", 1, "max", LONGEST);
        }
        return minutes;
    }
}
