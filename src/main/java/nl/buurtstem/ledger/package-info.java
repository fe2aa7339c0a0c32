/**
 * The public ledger: what becomes of plans that won a vote, and of the money for them.
 *
 * <p>{@link nl.buurtstem.ledger.FollowUps} is the door after a count: an official says once about each winner what happens now, after reading it over. It becomes a
 * {@link nl.buurtstem.ledger.Work} with a budget; goes ahead without one, as a name does; is left out with a reason where the vote only advises; or is not decided
 * yet, with a day by which people hear more. {@link nl.buurtstem.ledger.Ledger} is the door to works: orders, payments, budgets raised and lowered, progress, delays
 * and that it is ready are lines that are only added; what was wrong is taken back by a line of its own. What speaks against the figures needs a reason: more money
 * spent than there is, or ready while little was told or paid. What the sums are, {@link nl.buurtstem.ledger.Balance} says, and the view {@code ledger_balance} says
 * the same in the database.
 *
 * <p>Ideas that won or lost hear of it on their timelines, and so do the people who care about them. Amounts are whole euros.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "installation",
            "i18n",
            "web",
            "areas",
            "photos",
            "residents",
            "desk",
            "moderation",
            "ideas",
            "discussion :: subjects",
            "votes"
        })
@NullMarked
package nl.buurtstem.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
