package nl.buurtstem.discussion;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.photos.PhotoId;
import nl.buurtstem.residents.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was said.
 *
 * @param parent what it replies to; null when it stands by itself
 * @param author null once they deleted their account
 * @param authorName the name it has in public; empty without one
 * @param voice as what they spoke
 * @param body empty to everybody once it was withdrawn
 * @param editedAt null when it stands as it was first written
 * @param agree how many agree
 * @param otherwise how many see it differently
 * @param mine what this viewer thinks of it; null when they did not say
 * @param replies how many everybody can read
 */
public record Contribution(
        long id,
        Topic topic,
        @Nullable Long parent,
        Side side,
        @Nullable ResidentId author,
        String authorName,
        Voice voice,
        String language,
        String body,
        @Nullable PhotoId photo,
        String photoAlt,
        State state,
        AreaPath where,
        Instant writtenAt,
        @Nullable Instant publishedAt,
        @Nullable Instant editedAt,
        int revision,
        int agree,
        int otherwise,
        @Nullable Reaction mine,
        int replies) {

    /** How long its author may change what everybody reads. */
    public static final Duration EDITABLE = Duration.ofMinutes(15);

    private static final int TITLE = 60;

    /** Where it can be read by itself. */
    public String path() {
        return "/discussion/" + id;
    }

    /** Names its place on a page. */
    public String anchor() {
        return "contribution-" + id;
    }

    /** The text, paragraph by paragraph. */
    public List<String> paragraphs() {
        return List.of(body.split("\n\\s*\n"));
    }

    /** What to call it: how it begins. */
    public String title() {
        String line = body.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, TITLE)) + "…";
    }

    public boolean isBy(@Nullable ResidentId resident) {
        return author != null && author.equals(resident);
    }

    public boolean isVisible() {
        return state == State.VISIBLE;
    }

    /** Whether its author may still change it: until a quarter of an hour has passed, or somebody replied. */
    public boolean isEditable(Instant now) {
        return state.isBeforePublication() || state == State.VISIBLE && replies == 0 && now.isBefore(editableUntil());
    }

    Instant editableUntil() {
        return (publishedAt == null ? writtenAt : publishedAt).plus(EDITABLE);
    }

    public boolean isWithdrawable() {
        return state == State.VISIBLE || state.isBeforePublication();
    }

    /** Whether one can reply: to what is not a reply itself. */
    public boolean takesReplies() {
        return state == State.VISIBLE && parent == null;
    }
}
