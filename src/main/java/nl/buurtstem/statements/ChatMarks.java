package nl.buurtstem.statements;

import java.util.Collection;
import java.util.Map;
import nl.buurtstem.discussion.subjects.Subject;
import nl.buurtstem.discussion.subjects.SubjectMark;
import nl.buurtstem.ideas.HomePanel;
import nl.buurtstem.ideas.Panel;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Where people come by: that a session is open, and until when. */
@Component
class ChatMarks implements SubjectMark, HomePanel {

    private final Chats chats;

    ChatMarks(Chats chats) {
        this.chats = chats;
    }

    @Override
    public Mono<Map<Long, Panel>> show(Collection<Subject> subjects) {
        return chats.open(subjects.stream().map(Subject::id).toList())
                .collectMap(Session::subject, session -> new Panel("statements/mark", Map.of("session", session)));
    }

    @Override
    public Mono<Panel> show() {
        return chats.open()
                .collectList()
                .filter(open -> !open.isEmpty())
                .map(open -> new Panel("statements/home", Map.of("chats", open)));
    }
}
