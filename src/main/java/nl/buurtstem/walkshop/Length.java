package nl.buurtstem.walkshop;

import nl.buurtstem.ideas.Prose;
import nl.buurtstem.kernel.Complaints;

/** How long a text may be. */
final class Length {

    private Length() {}

    /** Complains about a text of this field that is too short or too long. */
    static void require(Complaints complaints, String field, String text, int min, int max, WalkshopRefusal refusal) {
        int length = Prose.length(text);
        if (length < min || length > max) {
            complaints.add(field, refusal.because("min", min, "max", max, "length", length));
        }
    }

    /** The same about any text of a part. */
    static void require(Complaints complaints, String field, String text, int min, int max) {
        require(complaints, field, text, min, max, WalkshopRefusal.TEXT_LENGTH);
    }
}
