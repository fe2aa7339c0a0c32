/**
 * How many people of each neighbourhood took part, and in which way. Plain Java: it knows numbers and names, no rounds and no ballots.
 *
 * <p>{@link nl.buurtstem.votes.turnout.Hiding} decides which numbers are not shown; a {@link nl.buurtstem.votes.turnout.Turnout} does not hold those.
 */
@NullMarked
package nl.buurtstem.votes.turnout;

import org.jspecify.annotations.NullMarked;
