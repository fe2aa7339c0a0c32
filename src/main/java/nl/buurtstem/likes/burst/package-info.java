/**
 * Bursts: when an idea gets many likes of fresh accounts within a short time, or from one network, or many times what it ever got in an hour,
 * a person looks at them and reads why.
 *
 * <p>{@link nl.buurtstem.likes.burst.BurstRule} says what a burst is, with numbers from {@code buurtstem.bursts}. Such likes count until
 * an official of the area decided; the idea's page says that they are being checked. What is removed is published there as a number
 * with a reason, and the tally goes down with the rows in one statement. Support that was reached stays reached, as
 * when a like is taken back. Taking away is a decision of moderation: those whose likes they were are told, may like again, and may appeal
 * to a second person, who can have the likes put back. Of the network only a keyed hash of that day is kept, for fourteen days.
 */
@NamedInterface("burst")
@NullMarked
package nl.buurtstem.likes.burst;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
