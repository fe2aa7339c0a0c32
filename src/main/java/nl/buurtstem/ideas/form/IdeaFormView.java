package nl.buurtstem.ideas.form;

import java.util.List;
import nl.buurtstem.areas.AgendaMode;
import nl.buurtstem.areas.MapFrame;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.photos.PhotoId;
import org.jspecify.annotations.Nullable;

/**
 * The form as it is shown.
 *
 * @param complaints what was wrong with it; empty at first
 * @param landmarks for people without a map
 * @param needs what an idea needs, per district
 * @param thanks whom to thank for addresses; empty without them
 */
record IdeaFormView(
        IdeaForm form,
        List<Complaint> complaints,
        List<PlaceChoice.Group> landmarks,
        List<Need> needs,
        MapFrame frame,
        String thanks) {

    /** What an idea needs in one district. */
    record Need(String district, AgendaMode mode, int likes, int days) {}

    /** Whether it came back to the person who sent it. */
    boolean cameBack() {
        return !complaints.isEmpty();
    }

    boolean isWrong(String field) {
        return complaints.stream().anyMatch(complaint -> complaint.field().equals(field));
    }

    /** For {@code aria-invalid}. */
    @Nullable
    String invalid(String field) {
        return isWrong(field) ? "true" : null;
    }

    /** For {@code aria-describedby}: its help, and what is wrong with it. */
    String described(String field) {
        return isWrong(field) ? field + "-help " + field + "-error" : field + "-help";
    }

    /** For the class of a field's frame. */
    String frame(String field) {
        return isWrong(field) ? "utrecht-form-field--invalid" : "";
    }

    /** Where the kept photo is; null without one. */
    @Nullable
    String photoPath() {
        return form.photo().matches("[0-9a-f]{64}") ? new PhotoId(form.photo()).path() : null;
    }
}
