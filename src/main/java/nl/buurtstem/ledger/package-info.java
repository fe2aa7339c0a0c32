/**
 * The public ledger: what becomes of plans that won a vote, and of the money for them.
 *
 * <p>{@link nl.buurtstem.ledger.FollowUps} is the door after a count: an official says once what happens now, and each winner becomes a
 * {@link nl.buurtstem.ledger.Work} with a budget, or is left out with a reason where the vote only advises. {@link nl.buurtstem.ledger.Ledger} is the door to
 * works: orders, payments, budgets raised and lowered, progress and delays are lines that are only added; what was wrong is taken back by a line of its own. What the sums
 * are, {@link nl.buurtstem.ledger.Balance} says, and the view {@code ledger_balance} says the same in the database.
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
