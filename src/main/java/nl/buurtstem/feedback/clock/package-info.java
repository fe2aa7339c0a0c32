/**
 * The response clock: until when the municipality takes for what it owes the people of an idea, shown to everybody.
 *
 * <p>A {@link nl.buurtstem.feedback.clock.Term} follows from the stage an idea is in, from the working days its district takes
 * ({@link nl.buurtstem.areas.Terms}) and from the last day an answer promised; nothing of it is written down. What is written is
 * that it was put off: a new last day with a reason, which stays on the timeline. Working days are counted without the holidays
 * of the Algemene termijnenwet.
 */
@NullMarked
package nl.buurtstem.feedback.clock;

import org.jspecify.annotations.NullMarked;
