package nl.buurtstem.discussion.subjects;

import static nl.buurtstem.installation.Columns.flag;
import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Theme;
import nl.buurtstem.residents.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All SQL about subjects. */
@Repository
class SubjectRepository {

    /** A subject with the three areas it lies in: one above the neighbourhoods stands for what is below it as well. */
    private static final String SUBJECT = """
            select s.*, a.id as near,
                case a.level when 'NEIGHBOURHOOD' then a.parent_id else a.id end as middle,
                case a.level when 'NEIGHBOURHOOD' then p.parent_id when 'DISTRICT' then a.parent_id else a.id end as far
            from subject s
            join area a on a.id = s.area_id
            left join area p on p.id = a.parent_id
            """;

    private final DatabaseClient database;
    private final Clock clock;

    SubjectRepository(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Mono<Subject> find(long id) {
        return database.sql(SUBJECT + "where s.id = :id")
                .bind("id", id)
                .map(SubjectRepository::subject)
                .one();
    }

    Flux<Subject> all(Collection<Long> ids) {
        return database.sql(SUBJECT + "where s.id = any(:ids)")
                .bind("ids", ids.toArray(Long[]::new))
                .map(SubjectRepository::subject)
                .all();
    }

    /** Those in this stage, the last opened first, those with a lower number than {@code before}. */
    Flux<Subject> in(SubjectStage stage, long before, int most) {
        return database.sql(SUBJECT + "where s.stage = :stage and s.id < :before order by s.id desc limit :most")
                .bind("stage", stage.name())
                .bind("before", before)
                .bind("most", most)
                .map(SubjectRepository::subject)
                .all();
    }

    /** The open ones of these areas themselves. */
    Flux<Subject> openIn(Collection<Integer> areas) {
        return database.sql(SUBJECT + "where s.stage = 'OPEN' and s.area_id = any(:areas) order by s.id")
                .bind("areas", areas.toArray(Integer[]::new))
                .map(SubjectRepository::subject)
                .all();
    }

    /** Drafts in these areas and those below them, the newest first. */
    Flux<Subject> drafts(Collection<Integer> areas, int most) {
        return database.sql("select * from (" + SUBJECT + """
                        where s.stage = 'DRAFT') d
                        where array[d.near, d.middle, d.far] && :areas
                        order by d.id desc
                        limit :most
                        """)
                .bind("areas", areas.toArray(Integer[]::new))
                .bind("most", most)
                .map(SubjectRepository::subject)
                .all();
    }

    Mono<Long> add(NewSubject subject, Person by) {
        return bound(database.sql("""
                        insert into subject (title, question, body, language, area_id, influence, result_use, theme, gathers, made_by, made_at)
                        values (:title, :question, :body, :language, :area, :influence, :use, :theme, :gathers, :by, :now)
                        returning id
                        """), subject)
                .bind("by", by.id().value())
                .bind("now", clock.instant())
                .map(row -> number(row, "id"))
                .one();
    }

    /** Writes what it says now if nobody changed it meanwhile; gives the new revision, or nothing. */
    Mono<Integer> edit(long id, int revision, NewSubject subject) {
        return bound(database.sql("""
                        update subject
                        set title = :title, question = :question, body = :body, language = :language, area_id = :area,
                            influence = :influence, result_use = :use, theme = :theme, gathers = :gathers, revision = revision + 1
                        where id = :id and revision = :revision and stage in ('DRAFT', 'OPEN')
                        returning revision
                        """), subject)
                .bind("id", id)
                .bind("revision", revision)
                .map(row -> integer(row, "revision"))
                .one();
    }

    private static GenericExecuteSpec bound(GenericExecuteSpec sql, NewSubject subject) {
        return sql.bind("title", subject.title())
                .bind("question", subject.question())
                .bind("body", subject.body())
                .bind("language", subject.language())
                .bind("area", subject.area())
                .bind("influence", word(subject.influence()))
                .bind("use", subject.resultUse())
                .bind("theme", word(subject.theme()))
                .bind("gathers", subject.gathers());
    }

    private static io.r2dbc.spi.Parameter word(@Nullable Enum<?> word) {
        return word == null ? Parameters.in(String.class) : Parameters.in(word.name());
    }

    /** Keeps what an open subject said until now, and why that changes. */
    Mono<Void> keep(Subject before, String reason, String language, Person by) {
        return database.sql("""
                        insert into subject_change (subject_id, revision, title, question, body, language, influence, result_use,
                            reason, reason_language, changed_by, changed_at)
                        values (:id, :revision, :title, :question, :body, :language, :influence, :use,
                            :reason, :reasonLanguage, :by, :now)
                        """)
                .bind("id", before.id())
                .bind("revision", before.revision())
                .bind("title", before.title())
                .bind("question", before.question())
                .bind("body", before.body())
                .bind("language", before.language())
                .bind("influence", word(before.influence()))
                .bind("use", before.resultUse())
                .bind("reason", reason)
                .bind("reasonLanguage", language)
                .bind("by", by.id().value())
                .bind("now", clock.instant())
                .then();
    }

    /** How it changed while it was open, the latest first. */
    Flux<SubjectChange> changes(long id) {
        return database.sql("select * from subject_change where subject_id = :id order by revision desc limit 50")
                .bind("id", id)
                .map(row -> new SubjectChange(
                        moment(row, "changed_at"),
                        new Says(
                                text(row, "title"),
                                text(row, "question"),
                                text(row, "body"),
                                Influence.valueOf(text(row, "influence")),
                                text(row, "result_use")),
                        text(row, "language"),
                        text(row, "reason"),
                        text(row, "reason_language")))
                .all();
    }

    /** Publishes what this revision of the draft says; empty when it changed meanwhile. */
    Mono<Long> open(long id, int revision) {
        return database.sql("""
                        update subject set stage = 'OPEN', opened_at = :now, revision = revision + 1
                        where id = :id and revision = :revision and stage = 'DRAFT'
                        returning id
                        """)
                .bind("id", id)
                .bind("revision", revision)
                .bind("now", clock.instant())
                .map(row -> number(row, "id"))
                .one();
    }

    /** Closes it with what came of it; empty when it is not open. */
    Mono<Long> close(long id, String summary, String language) {
        return database.sql("""
                        update subject
                        set stage = 'CLOSED', closed_at = :now, summary = :summary, summary_language = :language, revision = revision + 1
                        where id = :id and stage = 'OPEN'
                        returning id
                        """)
                .bind("id", id)
                .bind("summary", summary)
                .bind("language", language)
                .bind("now", clock.instant())
                .map(row -> number(row, "id"))
                .one();
    }

    Mono<Void> gather(long id, IdeaId idea, Person by) {
        return database.sql("""
                        insert into subject_idea (subject_id, idea_id, added_by, added_at)
                        values (:id, :idea, :by, :now)
                        on conflict do nothing
                        """)
                .bind("id", id)
                .bind("idea", idea.value())
                .bind("by", by.id().value())
                .bind("now", clock.instant())
                .then();
    }

    Mono<Void> letGo(long id, IdeaId idea) {
        return database.sql("delete from subject_idea where subject_id = :id and idea_id = :idea")
                .bind("id", id)
                .bind("idea", idea.value())
                .then();
    }

    /** Those chosen by hand, in the order in which they were. */
    Flux<IdeaId> chosen(long id) {
        return database.sql("select idea_id from subject_idea where subject_id = :id order by added_at, idea_id")
                .bind("id", id)
                .map(row -> new IdeaId(number(row, "idea_id")))
                .all();
    }

    /** Public ideas of this theme in this area, the newest first. */
    Flux<IdeaId> ofTheme(Theme theme, int area, int most) {
        return database.sql("""
                        select id from idea_card
                        where listed and theme = :theme and :area in (neighbourhood_id, district_id, municipality_id)
                        order by published_at desc, id desc
                        limit :most
                        """)
                .bind("theme", theme.name())
                .bind("area", area)
                .bind("most", most)
                .map(row -> new IdeaId(number(row, "id")))
                .all();
    }

    /** Public ideas with this number or these words. */
    Flux<IdeaId> search(String words, int most) {
        return database.sql("""
                        select id from idea_card
                        where listed
                            and (id::text = :words or search @@ websearch_to_tsquery('public.buurtstem_dutch', :words))
                        order by published_at desc, id desc
                        limit :most
                        """)
                .bind("words", words.strip())
                .bind("most", most)
                .map(row -> new IdeaId(number(row, "id")))
                .all();
    }

    private static Subject subject(Readable row) {
        String influence = row.get("influence", String.class);
        String theme = row.get("theme", String.class);
        return new Subject(
                number(row, "id"),
                text(row, "title"),
                text(row, "question"),
                text(row, "body"),
                text(row, "language"),
                integer(row, "area_id"),
                new AreaPath(integer(row, "near"), integer(row, "middle"), integer(row, "far")),
                influence == null ? null : Influence.valueOf(influence),
                text(row, "result_use"),
                theme == null ? null : Theme.valueOf(theme),
                flag(row, "gathers"),
                SubjectStage.valueOf(text(row, "stage")),
                text(row, "summary"),
                text(row, "summary_language"),
                row.get("opened_at", Instant.class),
                row.get("closed_at", Instant.class),
                integer(row, "revision"));
    }
}
