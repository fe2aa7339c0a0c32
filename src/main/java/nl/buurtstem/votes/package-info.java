/**
 * Voting that can be checked: rounds, their options, ballots, and what came of them.
 *
 * <p>{@link nl.buurtstem.votes.Rounds} is the door to a round's life: a draft, announced with an approximate season or with dates, fixed (from then on the
 * database lets nobody change what people were asked), counted once. {@link nl.buurtstem.votes.Ballots} is the door for voting,
 * {@link nl.buurtstem.votes.Counting} seals what is over and counts it then. How papers become an outcome is plain Java in {@code count}.
 * A round is translated by hand ({@link nl.buurtstem.votes.RoundTexts}) for who reads it; what is asked, counted and published is the original.
 *
 * <p>A letter leaves when a round opens and when it is counted: who follows the area, or an idea that people vote on, is told.
 *
 * <p>Of a vote two rows are kept that share nothing but the round: that somebody voted (a keyed hash and a day), and a ballot (no person, no time). They are
 * written by one function of the database, together with those of others at that moment; the program's own database role cannot read the ballots of an
 * open round. The receipt stands beside the ballot and becomes public when the round is closed; with the token, of which only a hash is kept, a voter
 * changes the ballot until then. Both follow from what the voter's own page held, so that sending it once more gives the same receipt.
 *
 * <p>How a poll stands is shown while it is open only where the municipality chose so beforehand ({@link nl.buurtstem.votes.PollStanding}): a function of the
 * database sums it up at most once a day, when ten more ballots are in, so that no step shows one person's ballot.
 *
 * <p>On paper ({@link nl.buurtstem.votes.Papers}, {@link nl.buurtstem.votes.PaperEntries}) the two rows are further apart: that somebody got a paper is
 * written at the desk, which knows no number of a paper, and the ballot days later, when two people read the same on it. Its receipt stands on a stub, so it
 * cannot follow from what is chosen. Papers count if they are entered before the round closes, by the same clock as all others: they are handed in earlier.
 * Whoever noted at the desk by mistake that somebody got a paper takes that back themselves within ten minutes, and only as long as a paper is still out.
 * {@link nl.buurtstem.votes.Stages} makes a vote of several stages: a norm over residents, and a next round about what won.
 * Package {@code turnout} decides which numbers of people are shown; it sees that people voted or got a paper, and no ballots.
 *
 * <p>Once a round is open nobody changes it. What can be done in public ({@link nl.buurtstem.votes.Notices}): saying something about it, and stopping it with a
 * reason. A stopped round is never counted and its ballots stay where nobody reads them; to tell who voted, the program asks once which addresses of accounts
 * did so, and the mails that wait say to whom they go. {@link nl.buurtstem.votes.Readiness} says what must be right before a round is announced or fixed.
 *
 * <p>What this does not do: while it answers, the running program sees who votes and what, and whoever holds the database's files, its log or a backup made
 * during the vote could match the two rows by the order of writing. Closing writes all rows anew in the order of their keys. Nor does it help against somebody who
 * looks over a voter's shoulder. The page {@code /votes/trust} says so.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "installation",
            "outbox",
            "i18n",
            "web",
            "outbox",
            "areas",
            "areas :: postcodes",
            "photos",
            "residents",
            "translations",
            "moderation",
            "ideas",
            "discussion :: subjects"
        })
@NullMarked
package nl.buurtstem.votes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
