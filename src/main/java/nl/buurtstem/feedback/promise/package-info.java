/**
 * What the municipality promised: by whom and before which day, and what came of it. Everybody reads it, on {@code /promises} and
 * beside the idea; nobody can change or remove a word of it, not even the application's own database role.
 *
 * <p>{@link nl.buurtstem.feedback.promise.Promises} is the door. A promise is made with an answer; later it is done, takes longer
 * (with a reason and a new day) or is dropped (with a reason). Each of these stands on the timeline of the idea, and the people who
 * care hear of it. An open promise is a term of {@code feedback.clock}.
 */
@NamedInterface("promise")
@NullMarked
package nl.buurtstem.feedback.promise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
