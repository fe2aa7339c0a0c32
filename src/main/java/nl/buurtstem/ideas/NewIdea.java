package nl.buurtstem.ideas;

import nl.buurtstem.areas.Point;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.photos.PhotoId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to put forward, complete and correct: making one collects every complaint, each under the name of
 * its component.
 *
 * @param goal what they want to reach, the outcome first
 * @param language tag of the language it is written in
 * @param placeName the place in words; may be empty
 * @param photoAlt what is on the photo; empty without a photo
 */
public record NewIdea(
        String title,
        String goal,
        String body,
        Theme theme,
        String language,
        Point point,
        String placeName,
        @Nullable PhotoId photo,
        String photoAlt) {

    public static final int TITLE_MIN = 8;
    public static final int TITLE_MAX = 80;
    public static final int GOAL_MIN = 10;
    public static final int GOAL_MAX = 300;
    public static final int BODY_MIN = 20;
    public static final int BODY_MAX = 3000;
    public static final int PLACE_NAME_MAX = 120;
    public static final int PHOTO_ALT_MAX = 200;

    public NewIdea {
        title = Prose.line(title);
        goal = Prose.text(goal);
        body = Prose.text(body);
        placeName = Prose.line(placeName);
        photoAlt = photo == null ? "" : Prose.line(photoAlt);
        Complaints complaints = new Complaints();
        requireLength(complaints, "title", title, TITLE_MIN, TITLE_MAX, IdeaRefusal.TITLE_LENGTH);
        requireLength(complaints, "goal", goal, GOAL_MIN, GOAL_MAX, IdeaRefusal.GOAL_LENGTH);
        requireLength(complaints, "body", body, BODY_MIN, BODY_MAX, IdeaRefusal.BODY_LENGTH);
        requireLength(complaints, "placeName", placeName, 0, PLACE_NAME_MAX, IdeaRefusal.PLACE_NAME_LENGTH);
        requireLength(complaints, "photoAlt", photoAlt, 0, PHOTO_ALT_MAX, IdeaRefusal.PHOTO_ALT_LENGTH);
        complaints.require(photo == null || !photoAlt.isEmpty(), "photoAlt", IdeaRefusal.PHOTO_ALT_MISSING);
        complaints.refuseIfAny();
    }

    private static void requireLength(
            Complaints complaints, String field, String text, int min, int max, IdeaRefusal refusal) {
        int length = Prose.length(text);
        if (length < min || length > max) {
            complaints.add(field, refusal.because("min", min, "max", max, "length", length));
        }
    }
}
