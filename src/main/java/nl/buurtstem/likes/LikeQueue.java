package nl.buurtstem.likes;

import java.util.Optional;
import nl.buurtstem.installation.Batches;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Likes of one moment are counted together: a busy evening costs a few commits rather than one per like. */
@Configuration(proxyBeanMethods = false)
class LikeQueue {

    /** Empty is answered to a like that its idea does not take. */
    @Bean
    Batches<NewLike, Optional<Support>> waitingLikes(LikeCount count) {
        return new Batches<>(some -> count.count(some)
                .map(answers -> some.stream()
                        .map(like -> Optional.ofNullable(answers.get(like)))
                        .toList()));
    }
}
