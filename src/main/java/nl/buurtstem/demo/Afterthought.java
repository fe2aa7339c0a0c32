package nl.buurtstem.demo;

import java.util.List;
import java.util.Map;
import nl.buurtstem.ideas.Theme;
import nl.buurtstem.walkshop.Domain;
import nl.buurtstem.walkshop.action.ActionState;
import nl.buurtstem.walkshop.action.Horizon;
import nl.buurtstem.walkshop.action.Owner;
import nl.buurtstem.walkshop.picture.Answer;
import nl.buurtstem.walkshop.together.Quality;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a group made of a walk; as written in {@code demo/together.yaml}. Days count from today, values from 1.
 *
 * @param says with each, what somebody thinks of a value; on one of the papers
 */
record Afterthought(
        String walk,
        String by,
        int day,
        List<Worth> values,
        Asking asked,
        List<Saying> says,
        List<Doing> actions,
        @Nullable Telling account) {

    /**
     * @param into the value it went up in; null when it stands
     * @param against on how many papers it is wrong, from the first
     */
    record Worth(
            Map<String, String> names,
            @Nullable Quality quality,
            @Nullable Domain domain,
            List<String> seen,
            @Nullable Integer into,
            @Nullable Integer against) {

        boolean isWrongOn(int paper) {
            return against != null && paper <= against;
        }
    }

    /** @param papers how many papers came in */
    record Asking(int day, int until, int minimum, int papers) {}

    record Saying(
            int value, Answer answer, String text, @Nullable String language) {}

    record Doing(
            String title,
            String text,
            Owner owner,
            String role,
            Horizon horizon,
            int day,
            int due,
            List<Integer> values,
            @Nullable List<Going> notes,
            @Nullable Becoming idea) {

        List<Going> goings() {
            return notes == null ? List.of() : notes;
        }
    }

    record Going(int day, ActionState state, String text) {}

    record Becoming(String goal, Theme theme, String near, String because) {}

    /**
     * What the facilitator wrote around the account.
     *
     * @param closed the day on which the walkshop was closed
     */
    record Telling(int day, String introduction, String conclusion, List<Looking> photos, int closed) {}

    /**
     * Who may see the photo of an observation.
     *
     * @param blots what is made unrecognisable, as in {@link nl.buurtstem.photos.Blot#read}
     */
    record Looking(String seen, boolean shown, @Nullable String blots) {}

    static List<Afterthought> read(JsonMapper json) {
        return Story.list("together.yaml", json, new TypeReference<>() {});
    }
}
