package nl.buurtstem.statements;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.buurtstem.discussion.subjects.Subject;
import nl.buurtstem.discussion.subjects.Subjects;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.moderation.AuditLog;
import nl.buurtstem.outbox.Outbox;
import nl.buurtstem.residents.Person;
import nl.buurtstem.web.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door to sessions: planning one, changing it before it opens, and giving it another end. */
@Component
public class Chats {

    /** The kind of letter that tells that a session opened; it has the {@code session}. */
    public static final String OPENED = "statements.opened";

    private static final int SHOWN = 3;

    private final ChatRepository chats;
    private final StatementRepository statements;
    private final Subjects subjects;
    private final SessionKeys keys;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Clock clock;

    Chats(
            ChatRepository chats,
            StatementRepository statements,
            Subjects subjects,
            SessionKeys keys,
            AuditLog audit,
            Outbox outbox,
            Clock clock) {
        this.chats = chats;
        this.statements = statements;
        this.subjects = subjects;
        this.keys = keys;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Plans a session with its first statements.
     *
     * @throws nl.buurtstem.kernel.Refused when the subject is not open, or has one already that is not over
     */
    @Transactional
    public Mono<Chat> begin(long subject, NewSession session, Person by) {
        NewSession planned = session.from(clock.instant());
        return requireRoom(subject, by)
                .delayUntil(found -> chats.oneAtATime(subject))
                .delayUntil(this::requireNoOther)
                .flatMap(found -> chats.add(found, planned, keys.fresh(), by))
                .delayUntil(id -> statements.plant(id, planned.seeds(), planned.language()))
                .delayUntil(id -> log("session.begin", id, Map.of("subject", String.valueOf(subject)), by))
                .flatMap(id -> require(id, by));
    }

    /** The subject, when this person may begin a session about it just now. */
    Mono<Subject> requireRoom(long subject, Person by) {
        return subjects.require(subject, by).doOnNext(found -> {
            if (!StatementRight.BEGIN.isOf(by, found.where(), null)) {
                throw StatementRefusal.OFFICIALS_ONLY.because();
            }
            if (!found.isOpen()) {
                throw StatementRefusal.SUBJECT_NOT_OPEN.because();
            }
        });
    }

    private Mono<Void> requireNoOther(Subject subject) {
        return of(subject)
                .filter(chat -> chat.isPlanned() || chat.isOpen())
                .hasElements()
                .doOnNext(one -> {
                    if (one) {
                        throw StatementRefusal.ALREADY_ONE.because();
                    }
                })
                .then();
    }

    /** Changes what was planned, until it opens. */
    @Transactional
    public Mono<Chat> change(long id, int revision, NewSession session, Person by) {
        NewSession planned = session.from(clock.instant());
        return requireFor(id, StatementRight.CHANGE, by)
                .flatMap(chat -> chats.change(id, revision, planned))
                .switchIfEmpty(Mono.error(() -> StatementRefusal.CHANGED_MEANWHILE.because()))
                .delayUntil(now -> statements.plant(id, planned.seeds(), planned.language()))
                .delayUntil(now -> log("session.change", id, Map.of(), by))
                .flatMap(now -> require(id, by));
    }

    /** Takes away what was only planned. */
    @Transactional
    public Mono<Chat> withdraw(long id, Person by) {
        return requireFor(id, StatementRight.CHANGE, by)
                .delayUntil(
                        chat -> statements.plant(id, List.of(), chat.session().language()))
                .delayUntil(
                        chat -> chats.remove(id).switchIfEmpty(Mono.error(() -> StatementRefusal.NOT_NOW.because())))
                .delayUntil(chat -> log("session.withdraw", id, Map.of(), by));
    }

    /** Ends it early, or later than was said, with the reason everybody reads. */
    @Transactional
    public Mono<Chat> end(long id, int revision, NewEnd end, Person by) {
        return requireFor(id, StatementRight.END, by)
                .flatMap(chat -> chats.end(chat.session(), revision, end, by))
                .switchIfEmpty(Mono.error(() -> StatementRefusal.CHANGED_MEANWHILE.because()))
                .delayUntil(now -> log("session.end", id, Map.of("reason", end.reason()), by))
                .flatMap(now -> require(id, by));
    }

    /** The session, when this person may use this right there now; refuses otherwise and says why. */
    Mono<Chat> requireFor(long id, StatementRight right, Person by) {
        return require(id, by).doOnNext(chat -> {
            if (!right.isOf(by, chat.session().where(), null)) {
                throw StatementRefusal.OFFICIALS_ONLY.because();
            }
            if (!right.existsIn(chat.phase())) {
                throw StatementRefusal.NOT_NOW.because();
            }
        });
    }

    private Mono<Void> log(String act, long id, Map<String, String> detail, Person by) {
        return audit.write(by.id(), act, "session", String.valueOf(id), detail);
    }

    /**
     * The session with its subject.
     *
     * @throws nl.buurtstem.kernel.Refused (no such session) when there is none
     */
    public Mono<Chat> require(long id, Viewer viewer) {
        return chats.find(id)
                .switchIfEmpty(Mono.error(() -> StatementRefusal.NO_SUCH_SESSION.because()))
                .flatMap(session -> subjects.require(session.subject(), viewer).map(subject -> at(session, subject)));
    }

    /** All sessions about this subject, the last planned first. */
    Flux<Chat> of(Subject subject) {
        return chats.of(subject.id()).map(session -> at(session, subject));
    }

    /** Sessions that are open now, those that close first in front; a few. */
    Flux<Chat> open() {
        return Flux.defer(() -> chats.open(clock.instant()))
                .concatMap(session ->
                        subjects.require(session.subject(), Viewer.GUEST).map(subject -> at(session, subject)))
                .filter(Chat::isOpen)
                .take(SHOWN);
    }

    /** Sessions that opened, of subjects that everybody may see, the last closed first. */
    Flux<Chat> opened() {
        return Flux.defer(() -> chats.opened(clock.instant()))
                .concatMap(session -> subjects.require(session.subject(), Viewer.GUEST)
                        .map(subject -> at(session, subject))
                        .onErrorResume(Refused.class, hidden -> Mono.empty()))
                .filter(Chat::hasOpened);
    }

    /** Those that are open now, of these subjects. */
    Flux<Session> open(Collection<Long> subjects) {
        return Flux.defer(() -> chats.open(clock.instant())).filter(session -> subjects.contains(session.subject()));
    }

    /** Tells of one session that it opened, if there is one of which that was not told; gives its number. */
    @Transactional
    public Mono<Long> announce() {
        return Mono.defer(() -> chats.claimOpened(clock.instant()))
                .delayUntil(id -> outbox.write(OPENED, OPENED + ":" + id, Map.of("session", String.valueOf(id))));
    }

    private Chat at(Session session, Subject subject) {
        return new Chat(session, subject, session.phase(clock.instant(), subject.closedAt()));
    }

    /** How its end was changed, the last time first. */
    Flux<EndChange> ends(long id) {
        return chats.ends(id);
    }
}
