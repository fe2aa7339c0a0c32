package nl.buurtstem.ideas;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import nl.buurtstem.installation.Columns;
import nl.buurtstem.live.Live;
import nl.buurtstem.moderation.AuditLog;
import nl.buurtstem.outbox.Outbox;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.ResidentId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What happened to ideas: written for everybody on the timeline, for the record in the audit log, and told by letter. */
@Repository
class Timeline {

    private static final String LETTER = "ideas.moved";
    private static final String PUBLISHED = "ideas.published";

    private final DatabaseClient database;
    private final Clock clock;
    private final JsonMapper json;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Live live;

    Timeline(DatabaseClient database, Clock clock, JsonMapper json, AuditLog audit, Outbox outbox, Live live) {
        this.database = database;
        this.clock = clock;
        this.json = json;
        this.audit = audit;
        this.outbox = outbox;
        this.live = live;
    }

    /** Writes down that a move was made; people hear of it when it is news. */
    Mono<Void> moved(IdeaId id, Move move, Stage to, Reason reason, Actor actor) {
        return add(id, move.name(), to, reason, actor)
                .flatMap(event -> logged(id, move.name(), to, actor).then(letter(id, move, event)))
                .then(live.changed(id.value()));
    }

    /** Writes down something that left the stage as it is; people hear of it. */
    Mono<Void> happened(IdeaId id, String kind, Stage stage, Reason reason, Actor actor) {
        return add(id, kind, stage, reason, actor)
                .flatMap(event -> logged(id, kind, stage, actor).then(tell(event)));
    }

    /** Writes in the audit log who entered an idea on behalf of somebody; the timeline does not name them. */
    Mono<Void> entered(IdeaId id, Entry entry, Person facilitator) {
        return audit.write(
                facilitator.id(),
                "idea.entered",
                "idea",
                id.toString(),
                Map.of(
                        "channel",
                        entry.channel().name(),
                        "received",
                        entry.receivedOn().toString()));
    }

    private Mono<Long> add(IdeaId id, String kind, Stage stage, Reason reason, Actor actor) {
        ResidentId who = actor.id();
        return database.sql("""
                        insert into idea_event (idea_id, at, kind, stage, actor, actor_role, reason, language, detail)
                        values (:idea, :now, :kind, :stage, :actor, :role, :reason, :language, :detail)
                        returning id
                        """)
                .bind("idea", id.value())
                .bind("now", clock.instant())
                .bind("kind", kind)
                .bind("stage", stage.name())
                .bind("actor", who == null ? Parameters.in(UUID.class) : Parameters.in(who.value()))
                .bind("role", actor.role().name())
                .bind("reason", reason.text())
                .bind("language", reason.language())
                .bind("detail", Json.of(json.writeValueAsString(reason.detail())))
                .map(row -> Columns.number(row, "id"))
                .one();
    }

    private Mono<Void> logged(IdeaId id, String kind, Stage stage, Actor actor) {
        return audit.write(
                actor.id(),
                "idea." + kind.toLowerCase(java.util.Locale.ROOT),
                "idea",
                id.toString(),
                Map.of("stage", stage.name(), "role", actor.role().name()));
    }

    private Mono<Void> letter(IdeaId id, Move move, long event) {
        if (move.publishes()) {
            return outbox.write(PUBLISHED, PUBLISHED + ":" + id, Map.of("idea", id.toString()));
        }
        return move.isNews() ? tell(event) : Mono.empty();
    }

    private Mono<Void> tell(long event) {
        return outbox.write(LETTER, LETTER + ":" + event, Map.of("event", Long.toString(event)));
    }

    Mono<IdeaEvent> event(long id) {
        return database.sql("select * from idea_event where id = :id")
                .bind("id", id)
                .map(this::event)
                .one();
    }

    /** In the order it happened; what passed between author and officials only when asked for. */
    Flux<IdeaEvent> of(IdeaId id, boolean withReview) {
        return database.sql("""
                        select *
                        from idea_event
                        where idea_id = :idea
                            and (:all or kind <> all(:private))
                        order by at, id
                        """)
                .bind("idea", id.value())
                .bind("all", withReview)
                .bind("private", Move.PRIVATE.stream().map(Move::name).toArray(String[]::new))
                .map(this::event)
                .all();
    }

    private IdeaEvent event(Readable row) {
        return new IdeaEvent(
                Columns.number(row, "id"),
                new IdeaId(Columns.number(row, "idea_id")),
                Columns.moment(row, "at"),
                Columns.text(row, "kind"),
                Stage.valueOf(Columns.text(row, "stage")),
                ActorRole.valueOf(Columns.text(row, "actor_role")),
                Columns.text(row, "reason"),
                Columns.text(row, "language"),
                json.readValue(Columns.get(row, "detail", Json.class).asString(), new TypeReference<>() {}));
    }
}
