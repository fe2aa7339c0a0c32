package nl.buurtstem.discussion;

import java.util.List;
import nl.buurtstem.ideas.Prose;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.moderation.signs.Reading;
import nl.buurtstem.moderation.signs.Signs;
import nl.buurtstem.photos.PhotoId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to say, complete and correct: making one collects every complaint, each under the name of its
 * component.
 *
 * @param parent what it replies to; null when it stands by itself
 * @param language tag of the language it is written in
 * @param photoAlt what is on the photo; empty without a photo
 */
public record NewContribution(
        Side side,
        @Nullable Long parent,
        String body,
        String language,
        @Nullable PhotoId photo,
        String photoAlt) {

    public static final int BODY_MIN = 10;
    public static final int BODY_MAX = 1500;
    public static final int PHOTO_ALT_MAX = 200;

    public NewContribution {
        body = Prose.text(body);
        photoAlt = photo == null ? "" : Prose.line(photoAlt);
        int length = Prose.length(body);
        Complaints complaints = new Complaints();
        if (length < BODY_MIN || length > BODY_MAX) {
            complaints.add(
                    "body", DiscussionRefusal.BODY_LENGTH.because("min", BODY_MIN, "max", BODY_MAX, "length", length));
        }
        complaints.require(photo == null || !photoAlt.isEmpty(), "photoAlt", DiscussionRefusal.PHOTO_ALT_MISSING);
        if (Prose.length(photoAlt) > PHOTO_ALT_MAX) {
            complaints.add("photoAlt", DiscussionRefusal.PHOTO_ALT_LENGTH.because("max", PHOTO_ALT_MAX));
        }
        complaints.refuseIfAny();
    }

    /** Without a photo. */
    public static NewContribution of(Side side, @Nullable Long parent, String body, String language) {
        return new NewContribution(side, parent, body, language, null, "");
    }

    boolean tellsHowToReachSomebody() {
        return Signs.personalIn(body) || Signs.personalIn(photoAlt);
    }

    boolean leadsElsewhere() {
        return Signs.linkIn(body) || Signs.linkIn(photoAlt);
    }

    /** Whether so much stands out that a person reads it first. */
    boolean standsOut() {
        return Reading.of(List.of(body, photoAlt)).isHeld();
    }
}
