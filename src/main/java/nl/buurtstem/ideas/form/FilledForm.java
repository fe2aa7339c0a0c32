package nl.buurtstem.ideas.form;

import java.util.List;
import nl.buurtstem.kernel.Complaint;

/**
 * A form whose photo has been kept.
 *
 * @param about what is wrong with the photo
 */
record FilledForm(IdeaForm form, List<Complaint> about) {}
