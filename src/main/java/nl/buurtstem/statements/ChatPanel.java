package nl.buurtstem.statements;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buurtstem.discussion.subjects.Subject;
import nl.buurtstem.discussion.subjects.SubjectPanel;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Panel;
import nl.buurtstem.web.Viewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** On the page of a subject: its sessions, and for who may begin one the way to do so. */
@Component
class ChatPanel implements SubjectPanel {

    private static final int ORDER = 20;

    private final Chats chats;
    private final Positions positions;

    ChatPanel(Chats chats, Positions positions) {
        this.chats = chats;
        this.positions = positions;
    }

    /**
     * A session on the page of its subject.
     *
     * @param statements how many there are
     * @param result what came of it; empty as long as it is not closed
     */
    record Line(Chat chat, int statements, Result result) {}

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Mono<Panel> show(Subject subject, List<IdeaId> ideas, Viewer viewer) {
        boolean official = subject.isOpen() && StatementRight.BEGIN.isOf(viewer, subject.where(), null);
        return chats.of(subject)
                .concatMap(this::line)
                .collectList()
                .filter(lines -> !lines.isEmpty() || official)
                .map(lines -> panel(
                        subject,
                        lines,
                        official
                                && lines.stream()
                                        .noneMatch(line -> line.chat().isPlanned()
                                                || line.chat().isOpen())));
    }

    private Mono<Line> line(Chat chat) {
        return positions
                .result(chat.session().id())
                .map(result -> new Line(
                        chat,
                        result.lines().size(),
                        chat.isClosed() ? result : new Result(List.of(), result.takers())));
    }

    private static Panel panel(Subject subject, List<Line> lines, boolean mayBegin) {
        Map<String, Object> model = new HashMap<>();
        model.put("subject", subject);
        model.put("lines", lines);
        model.put("mayBegin", mayBegin);
        return new Panel("statements/panel", model);
    }
}
