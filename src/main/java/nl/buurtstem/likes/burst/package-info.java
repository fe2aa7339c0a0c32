/**
 * Bursts: when an idea gets many likes of fresh accounts within a short time, a person looks at them.
 *
 * <p>{@link nl.buurtstem.likes.burst.BurstRule} says what a burst is, with numbers from {@code buurtstem.bursts}. Such likes count until
 * an official of the area decided; the idea's page says that they are being checked. What is removed is published there as a number
 * with a reason, and the tally goes down with the rows in one statement. Support that was reached stays reached, as
 * when a like is taken back. Which network a like came from is not kept, so bursts are found by the age of accounts alone.
 */
@NamedInterface("burst")
@NullMarked
package nl.buurtstem.likes.burst;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
