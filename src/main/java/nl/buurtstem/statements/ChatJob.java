package nl.buurtstem.statements;

import nl.buurtstem.installation.Turns;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks every minute which sessions opened; on every node, from the moment the node serves people. */
@Component
@ConditionalOnProperty(name = "buurtstem.jobs", havingValue = "true", matchIfMissing = true)
class ChatJob {

    private final Chats chats;
    private final Turns turns;

    ChatJob(Chats chats, Turns turns) {
        this.chats = chats;
        this.turns = turns;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT20S")
    Mono<Long> announce() {
        return turns.take(
                "telling that chats opened",
                () -> chats.announce().expand(told -> chats.announce()).count());
    }
}
