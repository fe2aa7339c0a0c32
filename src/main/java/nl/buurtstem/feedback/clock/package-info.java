/**
 * The response clock: until when the municipality takes for what it owes the people of an idea, shown to everybody.
 *
 * <p>A {@link nl.buurtstem.feedback.clock.Term} follows from the stage an idea is in, from the working days its district takes
 * ({@link nl.buurtstem.areas.Terms}) and from the last day an answer promised; putting it off takes a new
 * last day and a reason, which stay on the timeline. {@link nl.buurtstem.feedback.clock.ClockRound} writes every term down, so that
 * people of the municipality are warned once, in the morning, when half of it, most of it or all of it has passed, and months
 * can be counted on {@code /clock}. Working days are counted without the holidays of the Algemene termijnenwet.
 */
@NamedInterface("clock")
@NullMarked
package nl.buurtstem.feedback.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
