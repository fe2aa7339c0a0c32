/**
 * Answers that are being written: kept while one types, one per idea and official, and seen by the officials of the area. Where
 * the area wants a second pair of eyes, a draft is put before a colleague, who publishes it or sends it back with a remark.
 *
 * <p>{@link nl.buurtstem.feedback.draft.Drafts} is the door. A draft is the form as it was typed, with a version: whoever saves an
 * older one is shown what changed instead. What a form means, the room's root package knows; this one imports nothing of it.
 */
@NamedInterface("draft")
@NullMarked
package nl.buurtstem.feedback.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
