/**
 * "This must leave the house": letters written in the writing room's own transaction, and handed to a
 * {@link nl.buurtstem.outbox.Courier} after commit, at least once, by whichever node comes first.
 *
 * <p>{@link nl.buurtstem.outbox.Outbox} is the door. A letter names facts by their ids and carries no personal data: what
 * it says is looked up when it is delivered.
 */
@ApplicationModule(allowedDependencies = {"kernel", "installation"})
@NullMarked
package nl.buurtstem.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
