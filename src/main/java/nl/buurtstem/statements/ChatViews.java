package nl.buurtstem.statements;

import nl.buurtstem.areas.Areas;
import nl.buurtstem.residents.Person;
import nl.buurtstem.web.Viewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Gathers what the page of a session shows to this viewer. */
@Component
class ChatViews {

    private final Chats chats;
    private final Statements statements;
    private final Positions positions;
    private final Areas areas;

    ChatViews(Chats chats, Statements statements, Positions positions, Areas areas) {
        this.chats = chats;
        this.statements = statements;
        this.positions = positions;
        this.areas = areas;
    }

    Mono<ChatView> of(long session, Viewer viewer) {
        return chats.require(session, viewer).flatMap(chat -> of(chat, viewer));
    }

    private Mono<ChatView> of(Chat chat, Viewer viewer) {
        long session = chat.session().id();
        Flux<Statement> stated = viewer instanceof Person person ? statements.by(session, person) : Flux.empty();
        return Mono.zip(
                        positions.round(session, viewer),
                        stated.collectList(),
                        chats.ends(session).collectList())
                .map(found -> new ChatView(
                        chat,
                        areas.area(chat.subject().area()).name(),
                        found.getT1(),
                        found.getT2(),
                        found.getT3(),
                        viewer));
    }
}
