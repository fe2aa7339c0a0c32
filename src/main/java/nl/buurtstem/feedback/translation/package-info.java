/**
 * Answers in another language, written by a person of the municipality. Who reads that language gets it, labelled, with the
 * original one tap away.
 *
 * <p>{@link nl.buurtstem.feedback.translation.Translations} is the door. The newest translation counts; earlier ones stay in the table.
 */
@NamedInterface("translation")
@NullMarked
package nl.buurtstem.feedback.translation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
