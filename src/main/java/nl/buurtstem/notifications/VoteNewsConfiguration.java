package nl.buurtstem.notifications;

import java.time.Clock;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.votes.Counting;
import nl.buurtstem.votes.Rounds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A vote is told of twice. */
@Configuration(proxyBeanMethods = false)
class VoteNewsConfiguration {

    @Bean
    News voteOpened(Rounds rounds, Areas areas, FollowBag bag, Words words, Addresses addresses, Clock clock) {
        return new VoteNews(Rounds.OPENED, rounds, areas, bag, words, addresses, clock);
    }

    @Bean
    News voteCounted(Rounds rounds, Areas areas, FollowBag bag, Words words, Addresses addresses, Clock clock) {
        return new VoteNews(Counting.COUNTED, rounds, areas, bag, words, addresses, clock);
    }
}
