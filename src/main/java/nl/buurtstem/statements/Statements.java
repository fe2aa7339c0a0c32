package nl.buurtstem.statements;

import java.util.Map;
import java.util.Set;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.moderation.Originals;
import nl.buurtstem.residents.Person;
import nl.buurtstem.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door to statements: adding one, changing it before it is published, and reading them. */
@Component
public class Statements {

    /** What this room's content is called in moderation, the audit log and among originals. */
    public static final String KIND = "statement";

    /** How many one person may add to one session. */
    public static final int MOST = 3;

    private final StatementRepository statements;
    private final Chats chats;
    private final Originals originals;

    Statements(StatementRepository statements, Chats chats, Originals originals) {
        this.statements = statements;
        this.chats = chats;
        this.originals = originals;
    }

    /**
     * Adds a statement, which waits until an official published it.
     *
     * @throws nl.buurtstem.kernel.Refused when the session is not open or takes none, or this person added enough
     */
    @Transactional
    public Mono<Statement> add(long session, NewStatement statement, Person author) {
        return requireOwn(session, author)
                .delayUntil(chat -> statements.oneAtATime(session, author.id()))
                .delayUntil(chat -> requireRoom(session, author))
                .flatMap(chat -> statements.add(session, statement, author.id()))
                .switchIfEmpty(Mono.error(Statements::already))
                .delayUntil(id -> keepOriginal(id, 1, statement))
                .flatMap(statements::find);
    }

    /** The session, when it takes statements of people now. */
    Mono<Chat> requireOwn(long session, Person author) {
        return chats.require(session, author).doOnNext(chat -> {
            if (!StatementRight.ADD.allows(author, chat)) {
                throw StatementRefusal.NOT_OPEN.because();
            }
            if (!chat.session().ownStatements()) {
                throw StatementRefusal.NO_OWN.because();
            }
        });
    }

    private Mono<Integer> requireRoom(long session, Person author) {
        return statements.count(session, author.id()).doOnNext(there -> {
            if (there >= MOST) {
                throw StatementRefusal.TOO_MANY.because("n", MOST);
            }
        });
    }

    /** How many this person may still add there. */
    Mono<Integer> left(long session, Person author) {
        return statements.count(session, author.id()).map(there -> Math.max(0, MOST - there));
    }

    private static Refused already() {
        return StatementRefusal.ALREADY_THERE.because().at("text");
    }

    private Mono<Void> keepOriginal(long id, int revision, NewStatement statement) {
        return originals.keep(KIND, id, revision, Map.of("text", statement.text()));
    }

    /** Changes what one added, until it is published; it waits again. */
    @Transactional
    public Mono<Statement> rewrite(long id, NewStatement statement, Person author) {
        return requireRewritable(id, author)
                .delayUntil(before -> requireOnce(before, statement))
                .flatMap(before -> statements
                        .rewrite(before, statement)
                        .switchIfEmpty(Mono.error(() -> StatementRefusal.CHANGED_MEANWHILE.because()))
                        .delayUntil(revision -> keepOriginal(id, revision, statement)))
                .flatMap(revision -> statements.find(id));
    }

    private Mono<Boolean> requireOnce(Statement before, NewStatement statement) {
        return statements.saysAnother(before, statement.text()).doOnNext(there -> {
            if (there) {
                throw already();
            }
        });
    }

    /** What one added, if one may still change it. */
    Mono<Statement> requireRewritable(long id, Person author) {
        return require(id, author)
                .flatMap(statement -> chats.require(statement.session(), author)
                        .doOnNext(chat -> requireRewrite(statement, chat, author))
                        .thenReturn(statement));
    }

    private static void requireRewrite(Statement statement, Chat chat, Person author) {
        if (!statement.isBy(author.id())) {
            throw StatementRefusal.NOT_YOURS.because();
        }
        boolean allowed =
                StatementRight.REWRITE.allows(author, chat.session().where(), chat.phase(), statement.author());
        if (!allowed || !statement.state().isBeforePublication()) {
            throw StatementRefusal.NOT_NOW.because();
        }
    }

    /**
     * The statement, as far as this viewer may read it.
     *
     * @throws nl.buurtstem.kernel.Refused (no such statement) when they may not
     */
    public Mono<Statement> require(long id, Viewer viewer) {
        return statements
                .find(id)
                .switchIfEmpty(Mono.error(() -> StatementRefusal.NO_SUCH_STATEMENT.because()))
                .filterWhen(statement ->
                        chats.require(statement.session(), viewer).map(chat -> isReadable(statement, chat, viewer)))
                .switchIfEmpty(Mono.error(() -> StatementRefusal.NO_SUCH_STATEMENT.because()));
    }

    /** What is planned can still be taken away or lapse, so it is read by nobody but officials. */
    private static boolean isReadable(Statement statement, Chat chat, Viewer viewer) {
        return statement.isVisible() && chat.hasOpened()
                || StatementRight.READ_HIDDEN.isOf(viewer, chat.session().where(), statement.author());
    }

    /** The statement, when one can take a position on it now; refuses otherwise. */
    Mono<Statement> requireOpen(long id, Person person) {
        return statements
                .find(id)
                .filter(Statement::isVisible)
                .switchIfEmpty(Mono.error(() -> StatementRefusal.NO_SUCH_STATEMENT.because()))
                .delayUntil(statement -> chats.require(statement.session(), person)
                        .filter(chat -> StatementRight.TAKE.allows(person, chat))
                        .switchIfEmpty(Mono.error(() -> StatementRefusal.NOT_OPEN.because())));
    }

    /** Everything everybody can read there. */
    public Flux<Statement> in(long session) {
        return statements.visible(session);
    }

    /** What this person added there, whatever became of it. */
    Flux<Statement> by(long session, Person author) {
        return statements.by(session, author.id());
    }

    /** Carries out what moderation decided, in its transaction; refuses when it stands otherwise meanwhile. */
    Mono<Void> moved(long id, Set<StatementState> from, @Nullable StatementState to) {
        return statements
                .move(id, from, to)
                .switchIfEmpty(Mono.error(() -> StatementRefusal.NOT_NOW.because()))
                .then();
    }
}
