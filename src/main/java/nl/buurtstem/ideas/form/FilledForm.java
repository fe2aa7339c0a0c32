package nl.buurtstem.ideas.form;

import java.util.List;
import nl.buurtstem.kernel.Complaint;
import org.jspecify.annotations.Nullable;

/**
 * A form whose photo has been kept.
 *
 * @param about what is wrong with the photo
 * @param street what the street at its place is called, as the address register says; null when that was not asked
 */
record FilledForm(
        IdeaForm form, List<Complaint> about, @Nullable String street) {

    FilledForm(IdeaForm form, List<Complaint> about) {
        this(form, about, null);
    }

    /** The same with another form. */
    FilledForm with(IdeaForm other) {
        return new FilledForm(other, about, street);
    }

    /** The same, on this street. */
    FilledForm on(String name) {
        return new FilledForm(form, about, name);
    }
}
