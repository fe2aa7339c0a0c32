package nl.buurtstem.statements;

import java.util.List;
import nl.buurtstem.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** All sessions: those in which one can take part, those that close first in front, and what came of the others. */
@Controller
class ChatListPages {

    private final Chats chats;

    ChatListPages(Chats chats) {
        this.chats = chats;
    }

    @GetMapping("/chats")
    Mono<Rendering> list() {
        return chats.opened()
                .collectList()
                .map(all -> Screen.of("statements/list")
                        .with("open", open(all))
                        .with("past", all.stream().filter(Chat::isClosed).toList())
                        .build());
    }

    private static List<Chat> open(List<Chat> all) {
        return all.stream().filter(Chat::isOpen).toList().reversed();
    }
}
