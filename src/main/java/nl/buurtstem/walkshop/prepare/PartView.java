package nl.buurtstem.walkshop.prepare;

import java.util.List;
import nl.buurtstem.walkshop.Preparation;
import org.jspecify.annotations.Nullable;

/**
 * A part on its form.
 *
 * @param item its id; {@link PartForm#NEW} for one that is not there yet
 * @param now what it says by now, when a colleague changed it meanwhile; else null
 */
record PartView(
        Preparation prepared,
        String part,
        String item,
        String page,
        List<Field> fields,
        Typed typed,
        @Nullable Typed now) {

    boolean isNew() {
        return item.equals(String.valueOf(PartForm.NEW));
    }

    /** Where its form goes. */
    String target() {
        return prepared.walkshop().desk() + "/" + part + (isNew() ? "" : "/" + item);
    }

    String back() {
        return prepared.walkshop().desk() + page;
    }

    String title() {
        return "walkshop.part." + part + (isNew() ? ".new" : ".edit");
    }

    /** The word for what was chosen. */
    static String said(Field field, Typed typed) {
        return field.choices().stream()
                .filter(choice -> choice.value().equals(typed.value(field.name())))
                .map(Field.Choice::label)
                .findFirst()
                .orElse(typed.value(field.name()));
    }
}
