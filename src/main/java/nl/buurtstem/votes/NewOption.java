package nl.buurtstem.votes;

import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Prose;
import nl.buurtstem.ideas.Theme;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.photos.PhotoId;
import org.jspecify.annotations.Nullable;

/**
 * What one can vote for.
 *
 * @param cost whole euros; null: not said
 * @param effects what else follows from it, for whom
 * @param theme whose part of a budget it is paid from
 * @param idea where it came from
 * @param placeName where it would be; empty: nowhere in particular
 */
public record NewOption(
        String title,
        String body,
        String language,
        @Nullable Integer cost,
        String effects,
        @Nullable Theme theme,
        @Nullable IdeaId idea,
        @Nullable PhotoId photo,
        String photoAlt,
        String placeName) {

    public static final int TITLE_MIN = 3;
    public static final int TITLE_MAX = 100;
    public static final int BODY_MAX = 2000;
    public static final int EFFECTS_MAX = 600;
    public static final int PLACE_MAX = 100;

    public NewOption {
        title = Prose.line(title);
        body = Prose.text(body);
        effects = Prose.text(effects);
        photoAlt = Prose.line(photoAlt);
        placeName = Prose.line(placeName);
        Complaints complaints = new Complaints();
        length(complaints, "title", title, TITLE_MIN, TITLE_MAX);
        length(complaints, "body", body, 0, BODY_MAX);
        length(complaints, "effects", effects, 0, EFFECTS_MAX);
        length(complaints, "placeName", placeName, 0, PLACE_MAX);
        complaints.require(photo == null || !photoAlt.isEmpty(), "photoAlt", VoteRefusal.PHOTO_ALT_MISSING);
        complaints.refuseIfAny();
    }

    private static void length(Complaints complaints, String field, String text, int min, int max) {
        int length = Prose.length(text);
        if (length < min || length > max) {
            complaints.add(field, VoteRefusal.TEXT_LENGTH.because("min", min, "max", max, "length", length));
        }
    }

    /** The same in other words. */
    NewOption saying(String newTitle, String newBody, String newEffects, String newAlt, String newLanguage) {
        return new NewOption(newTitle, newBody, newLanguage, cost, newEffects, theme, idea, photo, newAlt, placeName);
    }

    /** The same with this photo. */
    NewOption withPhoto(PhotoId kept, String alt) {
        return new NewOption(title, body, language, cost, effects, theme, idea, kept, alt, placeName);
    }
}
