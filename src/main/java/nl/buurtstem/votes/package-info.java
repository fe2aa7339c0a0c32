/**
 * Voting rounds, ballots and tallies.
 *
 * <p>How votes are counted, which papers are valid, what is published at closing and how anybody recounts it stands in
 * {@code count}, in plain Java that knows nothing of pages or tables.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "installation",
            "i18n",
            "web",
            "outbox",
            "areas",
            "residents",
            "desk",
            "moderation",
            "ideas"
        })
@NullMarked
package nl.buurtstem.votes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
