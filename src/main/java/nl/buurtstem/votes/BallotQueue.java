package nl.buurtstem.votes;

import nl.buurtstem.installation.Batches;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Votes of one moment are written together: that costs one commit, and in it nobody can tell whose ballot is whose. */
@Configuration(proxyBeanMethods = false)
class BallotQueue {

    @Bean
    Batches<Vote, Verdict> waitingVotes(BallotRepository ballots) {
        return new Batches<>(ballots::cast);
    }
}
