package nl.buurtstem.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.residents.Resident;
import org.jspecify.annotations.Nullable;

/**
 * One thing to read and to decide about, beside the list or on a page of its own.
 *
 * @param notes what colleagues wrote about it
 * @param lookers names of colleagues who look at it too
 * @param busy name of who just decided about it; null when nobody did
 * @param filled a form that came back
 * @param query of the list it stands in
 * @param pane whether it stands beside the list
 * @param just what can be undone, for a page of its own; null when nothing can, and beside the list, which says it itself
 * @param now the moment it was made
 */
record Sheet(
        WorkLine line,
        WorkSheet sheet,
        List<HoldRepository.Note> notes,
        List<String> lookers,
        @Nullable String busy,
        List<Resident> colleagues,
        Filled filled,
        String query,
        boolean pane,
        ActRepository.@Nullable Just just,
        Instant now) {

    /** A form that came back: of which deed, what was filled in, and what is wrong with it. */
    record Filled(String deed, Map<String, String> fields, List<Complaint> complaints) {

        static final Filled NOTHING = new Filled("", Map.of(), List.of());
    }

    /** The list as it is now, to come back to: with what then stands at this spot beside it, or on its own page. */
    String list() {
        return (pane ? "/desk?" : "/desk/next?") + query + "&at=" + line.spot();
    }

    /** What was filled in for this deed. */
    Map<String, String> fields(String deed) {
        return filled.deed().equals(deed) ? filled.fields() : Map.of();
    }

    List<Complaint> complaints(String deed) {
        return filled.deed().equals(deed) ? filled.complaints() : List.of();
    }

    /** Whether the form of this deed is open. */
    boolean isOpen(String deed) {
        return filled.deed().equals(deed);
    }

    /** How often wide pages can name a field: ids of this deed end in this. */
    String at(String deed) {
        return "-" + deed + "-" + line.anchor();
    }
}
