package nl.buurtstem.moderation;

import static nl.buurtstem.installation.Columns.flag;
import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;
import static nl.buurtstem.installation.Columns.uuid;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.ResidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All SQL about flags and decisions. */
@Repository
class ModerationRepository {

    private static final String DECISION = """
            select id, subject_kind, subject_id, number, decision, rule, sentence, language,
                   neighbourhood_id, decided_by, decided_at, rules_version, on_appeal
            from moderation_decision
            """;

    private final DatabaseClient database;

    ModerationRepository(DatabaseClient database) {
        this.database = database;
    }

    /** What a flag or a latest decision is about. */
    record Key(String kind, long id) {}

    /** Adds the decision under this number and gives its id; empty when somebody else took that number. */
    Mono<Long> add(Subject subject, Decisions.Made made, Person by, Instant now) {
        Decision decision = made.decision();
        return database.sql("""
                        insert into moderation_decision
                            (subject_kind, subject_id, number, decision, rule, sentence, language,
                             neighbourhood_id, decided_by, decided_at, rules_version, on_appeal)
                        values (:kind, :id, :number, :decision, :rule, :sentence, :language, :neighbourhood, :by, :now,
                            :rules, :appeal)
                        on conflict (subject_kind, subject_id, number) do nothing
                        returning id
                        """)
                .bind("kind", subject.kind())
                .bind("id", subject.id())
                .bind("number", made.number())
                .bind("decision", decision.decision().name())
                .bind("rule", decision.rule().name())
                .bind("sentence", decision.sentence())
                .bind("language", decision.language())
                .bind("neighbourhood", subject.where().neighbourhood())
                .bind("by", by.id().value())
                .bind("now", now)
                .bind("rules", RuleBook.at(now).number())
                .bind("appeal", made.onAppeal())
                .map(row -> number(row, "id"))
                .one();
    }

    /** All decisions about this subject, the newest first. */
    Flux<Decided> decisions(String kind, long id) {
        return database.sql(DECISION + "where subject_kind = :kind and subject_id = :id order by number desc")
                .bind("kind", kind)
                .bind("id", id)
                .map(ModerationRepository::decided)
                .all();
    }

    Mono<Decided> decision(long id) {
        return database.sql(DECISION + "where id = :id")
                .bind("id", id)
                .map(ModerationRepository::decided)
                .one();
    }

    /** The newest decisions before this one. */
    Flux<Decided> log(long before, int most) {
        return database.sql(DECISION + "where id < :before order by id desc limit :most")
                .bind("before", before)
                .bind("most", most)
                .map(ModerationRepository::decided)
                .all();
    }

    /** How many decisions there are about each subject that has any. */
    Flux<Map.Entry<Key, Integer>> counts() {
        return database.sql("""
                        select subject_kind, subject_id, max(number) as decisions
                        from moderation_decision
                        group by subject_kind, subject_id
                        """)
                .map(row -> Map.entry(key(row), integer(row, "decisions")))
                .all();
    }

    /**
     * What was flagged of a subject and is not settled.
     *
     * @param gravest of the reasons
     * @param since the first flag
     */
    record Flagged(Key key, FlagReason gravest, int flags, Instant since) {}

    /** All open flags, by subject, the longest waiting first. */
    Flux<Flagged> openFlags() {
        return database.sql("""
                        select subject_kind, subject_id, count(*)::int as flags, min(flagged_at) as since,
                            (array_agg(reason order by array_position(:gravity, reason)))[1] as gravest
                        from flag
                        where settled_at is null
                        group by subject_kind, subject_id
                        order by since
                        """)
                .bind(
                        "gravity",
                        Arrays.stream(FlagReason.values()).map(Enum::name).toArray(String[]::new))
                .map(row -> new Flagged(
                        key(row),
                        FlagReason.valueOf(text(row, "gravest")),
                        integer(row, "flags"),
                        moment(row, "since")))
                .all();
    }

    /** Subjects that were hidden in a hurry and that nobody decided about since. */
    Flux<Key> hiddenInAHurry() {
        return database.sql("""
                        select d.subject_kind, d.subject_id
                        from moderation_decision d
                        where d.rule = 'URGENT'
                        and not exists (
                            select from moderation_decision later
                            where later.subject_kind = d.subject_kind
                            and later.subject_id = d.subject_id
                            and later.number > d.number)
                        order by d.decided_at
                        """).map(ModerationRepository::key).all();
    }

    /** Subjects with flags that nobody settled, the longest waiting first. */
    Flux<Key> flagged() {
        return database.sql("""
                        select subject_kind, subject_id
                        from flag
                        where settled_at is null
                        group by subject_kind, subject_id
                        order by min(flagged_at)
                        """).map(ModerationRepository::key).all();
    }

    /** The flags on this subject that nobody settled, oldest first. */
    Flux<Flag> openFlags(String kind, long id) {
        return database.sql("""
                        select reason, remark, language, flagged_at
                        from flag
                        where subject_kind = :kind and subject_id = :id and settled_at is null
                        order by flagged_at
                        """)
                .bind("kind", kind)
                .bind("id", id)
                .map(ModerationRepository::openFlag)
                .all();
    }

    private static Flag openFlag(Readable row) {
        return new Flag(
                FlagReason.valueOf(text(row, "reason")),
                text(row, "remark"),
                text(row, "language"),
                moment(row, "flagged_at"));
    }

    /** Adds a flag; false when this person or network flagged the same subject before. */
    Mono<Boolean> add(Subject subject, Flag flag, @Nullable ResidentId by, String flagger) {
        return database.sql("""
                        insert into flag
                            (subject_kind, subject_id, flagged_by, flagger_hash, language, reason, remark, flagged_at)
                        values (:kind, :id, :by, :flagger, :language, :reason, :remark, :at)
                        on conflict (subject_kind, subject_id, flagger_hash) do nothing
                        """)
                .bind("kind", subject.kind())
                .bind("id", subject.id())
                .bind("by", by == null ? Parameters.in(UUID.class) : Parameters.in(by.value()))
                .bind("flagger", flagger)
                .bind("language", flag.language())
                .bind("reason", flag.reason().name())
                .bind("remark", flag.remark())
                .bind("at", flag.at())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    /** Marks the open flags on this subject as settled by this decision. */
    Mono<Void> settle(Subject subject, long decision, Instant now) {
        return database.sql("""
                        update flag
                        set settled_at = :now, settled_by = :decision
                        where subject_kind = :kind and subject_id = :id and settled_at is null
                        """)
                .bind("now", now)
                .bind("decision", decision)
                .bind("kind", subject.kind())
                .bind("id", subject.id())
                .then();
    }

    /** The newest flags of this resident, each with what came of it. */
    Flux<OwnFlag> ownFlags(ResidentId resident, int most) {
        return database.sql("""
                        select f.subject_kind, f.subject_id, f.reason, f.remark, f.language, f.flagged_at, f.settled_at,
                            f.settled_by, d.decision
                        from flag f
                        left join moderation_decision d on d.id = f.settled_by
                        where f.flagged_by = :id
                        order by f.flagged_at desc
                        limit :most
                        """)
                .bind("id", resident.value())
                .bind("most", most)
                .map(ModerationRepository::ownFlag)
                .all();
    }

    private static OwnFlag ownFlag(Readable row) {
        String decision = row.get("decision", String.class);
        return new OwnFlag(
                text(row, "subject_kind"),
                number(row, "subject_id"),
                openFlag(row),
                row.get("settled_by", Long.class),
                row.get("settled_at", Instant.class),
                decision == null ? null : Decision.Kind.valueOf(decision),
                null);
    }

    /** Residents whose flags this decision settled. */
    Flux<ResidentId> flaggers(long decision) {
        return database.sql("select distinct flagged_by from flag where settled_by = :id and flagged_by is not null")
                .bind("id", decision)
                .map(row -> new ResidentId(uuid(row, "flagged_by")))
                .all();
    }

    static Key key(Readable row) {
        return new Key(text(row, "subject_kind"), number(row, "subject_id"));
    }

    private static Decided decided(Readable row) {
        UUID by = row.get("decided_by", UUID.class);
        return new Decided(
                number(row, "id"),
                text(row, "subject_kind"),
                number(row, "subject_id"),
                integer(row, "number"),
                new Decision(
                        Decision.Kind.valueOf(text(row, "decision")),
                        Rule.valueOf(text(row, "rule")),
                        text(row, "sentence"),
                        text(row, "language")),
                integer(row, "neighbourhood_id"),
                by == null ? null : new ResidentId(by),
                moment(row, "decided_at"),
                integer(row, "rules_version"),
                flag(row, "on_appeal"));
    }
}
