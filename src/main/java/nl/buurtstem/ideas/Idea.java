package nl.buurtstem.ideas;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.areas.Point;
import nl.buurtstem.photos.PhotoId;
import nl.buurtstem.residents.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * One proposal, pinned to one place, with everything that is known of it.
 *
 * @param author null once they deleted their account, and when it was entered for somebody who cannot be reached
 * @param authorName the name it has in public; empty without one
 * @param receivedOn the day it came in, when it was entered on behalf of somebody; else null
 * @param enteredBy who entered it; never public
 * @param stageBefore of a hidden or merged idea: where it returns to
 * @param likesNeeded the threshold, copied when it was published
 * @param windowEndsAt until when likes are gathered, copied likewise
 * @param discussedAt when the first contribution about it was published; null as long as nobody said anything
 * @param likes how many there are now
 */
public record Idea(
        IdeaId id,
        @Nullable ResidentId author,
        String authorName,
        String language,
        String title,
        String goal,
        String body,
        Theme theme,
        Channel channel,
        @Nullable LocalDate receivedOn,
        @Nullable ResidentId enteredBy,
        Stage stage,
        @Nullable Stage stageBefore,
        Point point,
        String placeName,
        AreaPath where,
        @Nullable PhotoId photo,
        String photoAlt,
        @Nullable Integer likesNeeded,
        @Nullable Instant windowEndsAt,
        @Nullable ExpiryCause expiredBecause,
        Instant createdAt,
        @Nullable Instant publishedAt,
        Instant stagedAt,
        int revision,
        @Nullable Instant discussedAt,
        int likes) {

    /** The text, paragraph by paragraph. */
    public List<String> paragraphs() {
        return List.of(body.split("\n\\s*\n"));
    }

    /** Whether anybody may read it. */
    public boolean isPublic() {
        return stage.isPublic() && publishedAt != null;
    }

    /** Whether this resident wrote it. */
    public boolean isBy(@Nullable ResidentId resident) {
        return author != null && author.equals(resident);
    }

    /** Whether somebody entered it on behalf of another. */
    public boolean isEntered() {
        return receivedOn != null;
    }

    /** Whether its author may still change the text itself: until the first like or contribution. */
    public boolean isFreelyEditable() {
        return stage.isBeforePublication() || stage == Stage.COLLECTING && likes == 0 && discussedAt == null;
    }

    /** Whether its author may add a dated remark under the text. */
    public boolean takesAddenda() {
        return stage.isOpen() && !isFreelyEditable();
    }

    /** Whether its author may take it back. */
    public boolean isWithdrawable() {
        return Move.WITHDRAW.isOpenTo(ActorRole.RESIDENT, stage);
    }
}
