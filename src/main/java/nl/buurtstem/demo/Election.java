package nl.buurtstem.demo;

import java.util.List;
import java.util.Map;
import nl.buurtstem.discussion.subjects.Influence;
import nl.buurtstem.ideas.Theme;
import nl.buurtstem.votes.Entrance;
import nl.buurtstem.votes.Season;
import nl.buurtstem.votes.Way;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something people vote on; as written in {@code demo/votes.yaml}.
 *
 * @param opens days from today; null when only a season is known
 * @param voters how many people voted so far
 * @param entrance what lets people in; null: an e-mail address
 * @param desk where people vote on paper too; null: they do not
 * @param papers how many did so
 * @param notice what the municipality says in public about it while it is open; null: nothing
 * @param turnout how many of 100 residents must take part, or nothing wins; null: that does not matter
 * @param follows question of the round whose winners are its options; null: it is no next stage
 * @param translated in other languages; null: it was not
 */
record Election(
        String by,
        String area,
        String question,
        String text,
        Influence influence,
        String use,
        Way way,
        @Nullable Integer winners,
        @Nullable Integer budget,
        @Nullable Map<Theme, Integer> parts,
        @Nullable Integer age,
        boolean residence,
        @Nullable Boolean shown,
        @Nullable Entrance entrance,
        @Nullable Season season,
        @Nullable Integer opens,
        @Nullable Integer closes,
        @Nullable Integer voters,
        @Nullable String desk,
        @Nullable Integer papers,
        @Nullable String notice,
        @Nullable Integer turnout,
        @Nullable String follows,
        List<Choice> options,
        @Nullable List<Worded> translated) {

    /** The same in another language, its options in the same order. */
    record Worded(String language, String question, String text, String use, List<Said> options) {

        record Said(
                String title,
                @Nullable String text,
                @Nullable String effects,
                @Nullable String alt) {}
    }

    /**
     * An option.
     *
     * @param likely how often, of 100 voters, it is chosen
     * @param idea key of the idea it came from
     */
    record Choice(
            String title,
            @Nullable String text,
            @Nullable Integer cost,
            @Nullable String effects,
            @Nullable Theme theme,
            @Nullable String place,
            @Nullable String photo,
            @Nullable String photoAlt,
            @Nullable String idea,
            int likely) {}

    static List<Election> read(JsonMapper json) {
        return Story.list("votes.yaml", json, new TypeReference<>() {});
    }
}
