/**
 * The counting of votes: from papers to an outcome that anybody can count again.
 *
 * <p>{@link nl.buurtstem.votes.count.BallotRules} says of one paper whether it is valid and, if not, why;
 * {@link nl.buurtstem.votes.count.Count} turns a round's rules, options, papers and lot into an
 * {@link nl.buurtstem.votes.count.Outcome} with every step in the order it happened.
 */
@NamedInterface("count")
@NullMarked
package nl.buurtstem.votes.count;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
