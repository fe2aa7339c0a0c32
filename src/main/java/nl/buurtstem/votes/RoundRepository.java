package nl.buurtstem.votes;

import static nl.buurtstem.installation.Columns.number;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.buurtstem.ideas.Theme;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All SQL about rounds. */
@Repository
class RoundRepository {

    /** A round with the three areas it lies in, and the parts of its budget as {@code GREEN=5000 PLAY=2000}. */
    private static final String ROUND = """
            select r.*, a.id as near,
                case a.level when 'NEIGHBOURHOOD' then a.parent_id else a.id end as middle,
                case a.level when 'NEIGHBOURHOOD' then p.parent_id when 'DISTRICT' then a.parent_id else a.id end as far,
                coalesce((select string_agg(part.theme || '=' || part.most, ' ' order by part.theme)
                    from voting_round_part part where part.round_id = r.id), '') as parts
            from voting_round r
            join area a on a.id = r.area_id
            left join area p on p.id = a.parent_id
            """;

    private final DatabaseClient database;
    private final Clock clock;

    RoundRepository(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Mono<VotingRound> find(long id) {
        return database.sql(ROUND + "where r.id = :id")
                .bind("id", id)
                .map(RoundRows::round)
                .one();
    }

    /** Announced and fixed ones, those that close first at the top; those without a date at the end. */
    Flux<VotingRound> ahead() {
        return database.sql(ROUND + """
                        where r.stage in ('ANNOUNCED', 'FIXED')
                        order by r.closes_at nulls last, r.season_year, r.id
                        limit 200
                        """).map(RoundRows::round).all();
    }

    /** The announced and fixed ones of these areas themselves. */
    Flux<VotingRound> aheadIn(Collection<Integer> areas) {
        return database.sql(ROUND + """
                        where r.stage in ('ANNOUNCED', 'FIXED') and r.area_id = any(:areas)
                        order by r.id
                        """)
                .bind("areas", areas.toArray(Integer[]::new))
                .map(RoundRows::round)
                .all();
    }

    /** Counted ones, the last first, those with a lower number than {@code before}. */
    Flux<VotingRound> counted(long before, int most) {
        return database.sql(ROUND + "where r.stage = 'COUNTED' and r.id < :before order by r.id desc limit :most")
                .bind("before", before)
                .bind("most", most)
                .map(RoundRows::round)
                .all();
    }

    /** Counted and stopped ones, the last first, those with a lower number than {@code before}. */
    Flux<VotingRound> over(long before, int most) {
        return database.sql(ROUND + """
                        where r.stage in ('COUNTED', 'STOPPED') and r.id < :before
                        order by r.id desc
                        limit :most
                        """)
                .bind("before", before)
                .bind("most", most)
                .map(RoundRows::round)
                .all();
    }

    /** Drafts in these areas and those below them, the newest first; those thrown away last. */
    Flux<VotingRound> drafts(Collection<Integer> areas) {
        return database.sql("select * from (" + ROUND + """
                        where r.stage in ('DRAFT', 'THROWN')) d
                        where array[d.near, d.middle, d.far] && :areas
                        order by d.stage, d.id desc
                        limit 100
                        """)
                .bind("areas", areas.toArray(Integer[]::new))
                .map(RoundRows::round)
                .all();
    }

    /** Fixed ones whose time is over. */
    Flux<Long> due() {
        return database.sql(
                        "select id from voting_round where stage = 'FIXED' and closes_at <= :now order by closes_at, id")
                .bind("now", clock.instant())
                .map(row -> number(row, "id"))
                .all();
    }

    /** Those in which somebody may have voted. */
    Flux<Long> voted() {
        return database.sql("select id from voting_round where stage in ('FIXED', 'STOPPED', 'COUNTED') order by id")
                .map(row -> number(row, "id"))
                .all();
    }

    Mono<Long> add(NewRound round) {
        return RoundRows.bound(database.sql("""
                        insert into voting_round (question, body, language, area_id, influence, result_use, way, winners, budget, points, most,
                            age, residence, entrance, secret, season, season_year, opens_at, closes_at, made_at)
                        values (:question, :body, :language, :area, :influence, :use, :way, :winners, :budget, :points, :most,
                            :age, :residence, :entrance, :secret, :season, :year, :opens, :closes, :now)
                        returning id
                        """), round)
                .bind("now", clock.instant())
                .map(row -> number(row, "id"))
                .one();
    }

    /** Writes what changed if nobody else changed it meanwhile; gives its number, or nothing. */
    Mono<Long> edit(long id, int revision, NewRound round) {
        return RoundRows.bound(database.sql("""
                        update voting_round
                        set question = :question, body = :body, language = :language, area_id = :area, influence = :influence,
                            result_use = :use, way = :way, winners = :winners, budget = :budget, points = :points, most = :most,
                            age = :age, residence = :residence, entrance = :entrance, secret = :secret, season = :season, season_year = :year,
                            opens_at = :opens, closes_at = :closes, revision = revision + 1,
                            norm_of = case when :way = 'POLL' or norm_of = 'SUPPORT' and :way in ('POINTS', 'RANKED', 'RANKED_PAIRS') then null else norm_of end,
                            norm_percent = case when :way = 'POLL' or norm_of = 'SUPPORT' and :way in ('POINTS', 'RANKED', 'RANKED_PAIRS') then null else norm_percent end
                        where id = :id and revision = :revision and stage in ('DRAFT', 'ANNOUNCED')
                        returning id
                        """), round)
                .bind("id", id)
                .bind("revision", revision)
                .map(row -> number(row, "id"))
                .one();
    }

    /** Something that belongs to it changes; gives its number, or nothing when it is fixed. */
    Mono<Long> revise(long id) {
        return database.sql("""
                        update voting_round set revision = revision + 1
                        where id = :id and stage in ('DRAFT', 'ANNOUNCED')
                        returning id
                        """).bind("id", id).map(row -> number(row, "id")).one();
    }

    /** Makes these the parts of its budget. */
    Mono<Void> divide(long id, Map<Theme, Integer> parts) {
        Mono<Void> gone = database.sql("delete from voting_round_part where round_id = :id")
                .bind("id", id)
                .then();
        return gone.thenMany(Flux.fromIterable(parts.entrySet())
                        .concatMap(part -> database.sql(
                                        "insert into voting_round_part (round_id, theme, most) values (:id, :theme, :most)")
                                .bind("id", id)
                                .bind("theme", part.getKey().name())
                                .bind("most", part.getValue())
                                .then()))
                .then();
    }

    /** Brings it to another stage if it still is what they saw; gives its number, or nothing. */
    Mono<Long> move(long id, int revision, List<RoundStage> from, RoundStage to) {
        return database.sql("""
                        update voting_round set stage = :to, revision = revision + 1
                        where id = :id and revision = :revision and stage = any(:from)
                        returning id
                        """)
                .bind("id", id)
                .bind("revision", revision)
                .bind("from", from.stream().map(RoundStage::name).toArray(String[]::new))
                .bind("to", to.name())
                .map(row -> number(row, "id"))
                .one();
    }

    /** The same to where nothing changes any more. */
    Mono<Long> fix(long id, int revision, String lot, long residents) {
        return database.sql("""
                        update voting_round set stage = 'FIXED', lot = :lot, norm_residents = case when norm_of is not null then :residents end,
                            revision = revision + 1
                        where id = :id and revision = :revision and stage in ('DRAFT', 'ANNOUNCED')
                        returning id
                        """)
                .bind("id", id)
                .bind("revision", revision)
                .bind("lot", lot)
                .bind("residents", (int) residents)
                .map(row -> number(row, "id"))
                .one();
    }
}
