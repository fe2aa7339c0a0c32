package nl.buurtstem.walkshop;

import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.ideas.Prose;
import nl.buurtstem.kernel.Complaints;
import org.jspecify.annotations.Nullable;

/**
 * Through whose eyes somebody looks.
 *
 * @param key of the default set, whose words exist in every language; null for an own one
 * @param hint what to look for, perhaps empty
 */
public record Lens(long id, @Nullable String key, String name, String hint) {

    public static final int NAME_MAX = 80;
    public static final int HINT_MAX = 300;

    public Lens {
        name = Prose.line(name);
        hint = Prose.text(hint);
        Complaints complaints = new Complaints();
        Length.require(complaints, "name", name, 2, NAME_MAX);
        Length.require(complaints, "hint", hint, 0, HINT_MAX);
        complaints.refuseIfAny();
    }

    /** Its name for somebody who reads this language: an own lens has one name only. */
    public String name(Sentences t) {
        return key == null ? name : t.of("walkshop.lens." + key);
    }

    public String hint(Sentences t) {
        return key == null ? hint : t.of("walkshop.lens." + key + ".hint");
    }
}
