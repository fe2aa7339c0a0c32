package nl.buurtstem.statements;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.moderation.Decision;
import nl.buurtstem.moderation.Moderated;
import nl.buurtstem.moderation.Situation;
import nl.buurtstem.moderation.Subject;
import nl.buurtstem.moderation.Waiting;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.Viewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Statements as moderation sees them; with it come the work list, flags, appeals and the mail to the author. */
@Component
class StatementModeration implements Moderated {

    private final StatementRepository repository;
    private final Statements statements;
    private final Chats chats;
    private final Areas areas;

    StatementModeration(StatementRepository repository, Statements statements, Chats chats, Areas areas) {
        this.repository = repository;
        this.statements = statements;
        this.chats = chats;
        this.areas = areas;
    }

    @Override
    public String kind() {
        return Statements.KIND;
    }

    @Override
    public Flux<Waiting> waiting(Person official) {
        return repository
                .waiting(official.areasAs(Role.OFFICIAL))
                .concatMap(statement -> sight(statement, official))
                .filter(waiting -> !isOver(waiting));
    }

    /** The subject may be closed before the session would have ended. */
    private static boolean isOver(Waiting waiting) {
        return waiting.model().get("chat") instanceof Chat chat && chat.isClosed();
    }

    @Override
    public Flux<Waiting> look(Collection<Long> ids, Person official) {
        return repository
                .among(ids, official.areasAs(Role.OFFICIAL))
                .concatMap(statement -> sight(statement, official));
    }

    private Mono<Waiting> sight(Statement statement, Person official) {
        return chats.require(statement.session(), official)
                .map(chat -> new Waiting(
                        kind(),
                        statement.id(),
                        statement.revision(),
                        statement.stagedAt(),
                        statement.title(),
                        statement.language(),
                        chat.session().where(),
                        "statements/sight",
                        Map.of("statement", statement, "chat", chat, "area", area(chat))));
    }

    private String area(Chat chat) {
        return areas.area(chat.session().where().neighbourhood()).name();
    }

    @Override
    public Mono<Subject> subject(long id) {
        return repository
                .find(id)
                .flatMap(statement ->
                        chats.require(statement.session(), Viewer.GUEST).map(chat -> subject(statement, chat)));
    }

    private Subject subject(Statement statement, Chat chat) {
        return new Subject(
                kind(),
                statement.id(),
                statement.revision(),
                statement.title(),
                statement.language(),
                statement.path(),
                statement.author(),
                null,
                chat.session().where(),
                situation(statement, chat));
    }

    /** Before it opens nobody reads it, and it can still be taken away. */
    private static Situation situation(Statement statement, Chat chat) {
        return !chat.hasOpened() ? Situation.ELSEWHERE : statement.state().situation(chat.isClosed());
    }

    @Override
    public Mono<Void> decided(long id, Decision decision, Person by) {
        return switch (decision.decision()) {
            case PUBLISH ->
                statements.moved(
                        id, Set.of(StatementState.IN_REVIEW, StatementState.CHANGES_ASKED), StatementState.VISIBLE);
            case ASK_CHANGE -> statements.moved(id, Set.of(StatementState.IN_REVIEW), StatementState.CHANGES_ASKED);
            case HIDE ->
                statements.moved(
                        id,
                        Set.of(StatementState.IN_REVIEW, StatementState.CHANGES_ASKED, StatementState.VISIBLE),
                        StatementState.HIDDEN);
            case RESTORE -> statements.moved(id, Set.of(StatementState.HIDDEN), null);
            case KEEP -> Mono.empty();
        };
    }
}
