/**
 * Internal remarks: what people of the municipality tell each other about an idea, and nobody else.
 *
 * <p>They live in a schema of their own, {@code internal}, which no connection searches by itself and which only this package
 * names; {@link nl.buurtstem.feedback.remark.Remarks} is the door. A remark stays as it was written until its writer takes it
 * back; then its text is gone, and that there was one stays.
 */
@NamedInterface("remark")
@NullMarked
package nl.buurtstem.feedback.remark;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
