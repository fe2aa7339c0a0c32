/**
 * The counting of votes: from papers to an outcome that anybody can count again. Plain Java, no clock, no chance, no rounding: whole numbers
 * and exact fractions only.
 *
 * <p>{@link nl.buurtstem.votes.count.BallotRules} says of one paper whether it is valid and, if not, why;
 * {@link nl.buurtstem.votes.count.Count} turns a round's rules, options, papers and lot into an
 * {@link nl.buurtstem.votes.count.Outcome} with every step in the order it happened, each with its words under {@code votes.count.step};
 * {@link nl.buurtstem.votes.count.Publication} is the file that is published when a round is closed. {@code src/recount/java/Recount.java}
 * counts again from that file; it was written apart from this package and shares nothing with it.
 *
 * <h2>The published file</h2>
 *
 * JSON in the one form of RFC 8785 with whole numbers only, so that equal contents are equal bytes. Its members:
 *
 * <ul>
 *   <li>{@code format}: {@code buurtstem-votes-1};
 *   <li>{@code round}: id, question, options (id, title, cost in whole euros, theme) and rules, as they were fixed before the first vote;
 *   <li>{@code ballots}: pairs of receipt and paper ({@code "3=1 8=2"}: option = 1 for chosen, points, or a place), in the order of their
 *       receipts, which says nothing of time; void ones too. Null when {@code sums} is not;
 *   <li>{@code sums}, where {@link nl.buurtstem.votes.count.Openness} says that a paper could be recognised: how many papers were valid,
 *       blank and void by reason, and as much as the rule needs: how many papers name each option, points, every two options against each
 *       other ({@code [3,8,12]}: twelve put 3 above 8), or the piles of each run-off round. With sums the result can be counted again, but
 *       nobody outside can see that the sums are right; each voter can see that their own ballot is in the tree. With fewer than five
 *       ballots there are no sums either, and {@code result} holds the {@code winners} alone: any figure would be somebody's ballot;
 *   <li>{@code refused}: votes that did not become a ballot, by reason; {@code replaced}: ballots that voters changed;
 *   <li>{@code tree}: the leaf hashes of all ballots in the order in which they were taken in (RFC 6962), those of replaced ones too, the
 *       root, the signed heads of each day and the key that signed them ({@link nl.buurtstem.votes.count.Cast#leaf},
 *       {@link nl.buurtstem.votes.count.Head#text});
 *   <li>{@code lot}: the secret, and its hash that was public before the first vote ({@link nl.buurtstem.votes.count.Lot});
 *   <li>{@code result}: the outcome; a recount gives the same bytes.
 * </ul>
 *
 * What the file cannot show: that only people who may vote did so, and each of them once. And whoever keeps a receipt can show
 * somebody else how they voted; a receipt is worth that only to those who trust nobody to count.
 */
@NamedInterface("count")
@NullMarked
package nl.buurtstem.votes.count;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
