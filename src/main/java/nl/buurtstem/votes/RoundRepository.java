package nl.buurtstem.votes;

import static nl.buurtstem.installation.Columns.flag;
import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.discussion.subjects.Influence;
import nl.buurtstem.ideas.Theme;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
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
                .map(RoundRepository::round)
                .one();
    }

    /** Announced and fixed ones, those that close first at the top; those without a date at the end. */
    Flux<VotingRound> ahead() {
        return database.sql(ROUND + """
                        where r.stage in ('ANNOUNCED', 'FIXED')
                        order by r.closes_at nulls last, r.season_year, r.id
                        limit 200
                        """).map(RoundRepository::round).all();
    }

    /** The announced and fixed ones of these areas themselves. */
    Flux<VotingRound> aheadIn(Collection<Integer> areas) {
        return database.sql(ROUND + """
                        where r.stage in ('ANNOUNCED', 'FIXED') and r.area_id = any(:areas)
                        order by r.id
                        """)
                .bind("areas", areas.toArray(Integer[]::new))
                .map(RoundRepository::round)
                .all();
    }

    /** Counted ones, the last first, those with a lower number than {@code before}. */
    Flux<VotingRound> counted(long before, int most) {
        return database.sql(ROUND + "where r.stage = 'COUNTED' and r.id < :before order by r.id desc limit :most")
                .bind("before", before)
                .bind("most", most)
                .map(RoundRepository::round)
                .all();
    }

    /** Drafts in these areas and those below them, the newest first. */
    Flux<VotingRound> drafts(Collection<Integer> areas) {
        return database.sql("select * from (" + ROUND + """
                        where r.stage = 'DRAFT') d
                        where array[d.near, d.middle, d.far] && :areas
                        order by d.id desc
                        limit 100
                        """)
                .bind("areas", areas.toArray(Integer[]::new))
                .map(RoundRepository::round)
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
        return database.sql("select id from voting_round where stage in ('FIXED', 'COUNTED') order by id")
                .map(row -> number(row, "id"))
                .all();
    }

    Mono<Long> add(NewRound round) {
        return bound(database.sql("""
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
        return bound(database.sql("""
                        update voting_round
                        set question = :question, body = :body, language = :language, area_id = :area, influence = :influence,
                            result_use = :use, way = :way, winners = :winners, budget = :budget, points = :points, most = :most,
                            age = :age, residence = :residence, entrance = :entrance, secret = :secret, season = :season, season_year = :year,
                            opens_at = :opens, closes_at = :closes, revision = revision + 1
                        where id = :id and revision = :revision and stage in ('DRAFT', 'ANNOUNCED')
                        returning id
                        """), round)
                .bind("id", id)
                .bind("revision", revision)
                .map(row -> number(row, "id"))
                .one();
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
    Mono<Long> fix(long id, int revision, String lot) {
        return database.sql("""
                        update voting_round set stage = 'FIXED', lot = :lot, revision = revision + 1
                        where id = :id and revision = :revision and stage in ('DRAFT', 'ANNOUNCED')
                        returning id
                        """)
                .bind("id", id)
                .bind("revision", revision)
                .bind("lot", lot)
                .map(row -> number(row, "id"))
                .one();
    }

    private static GenericExecuteSpec bound(GenericExecuteSpec sql, NewRound round) {
        NewRound.When when = round.when();
        NewRound.Sizes sizes = round.sizes();
        return sql.bind("question", round.question())
                .bind("body", round.body())
                .bind("language", round.language())
                .bind("area", round.area())
                .bind("influence", word(round.influence()))
                .bind("use", round.resultUse())
                .bind("way", round.way().name())
                .bind("winners", sizes.winners())
                .bind("budget", whole(sizes.budget()))
                .bind("points", whole(sizes.points()))
                .bind("most", whole(sizes.most()))
                .bind("age", whole(round.voters().age()))
                .bind("residence", round.voters().residence())
                .bind("entrance", round.voters().entrance().name())
                .bind("secret", round.secret())
                .bind("season", word(when.season()))
                .bind("year", whole(when.year()))
                .bind("opens", moment(when.opensAt()))
                .bind("closes", moment(when.closesAt()));
    }

    private static Parameter word(@Nullable Enum<?> word) {
        return word == null ? Parameters.in(String.class) : Parameters.in(word.name());
    }

    private static Parameter whole(@Nullable Integer number) {
        return number == null ? Parameters.in(Integer.class) : Parameters.in(number);
    }

    private static Parameter moment(@Nullable Instant moment) {
        return moment == null ? Parameters.in(Instant.class) : Parameters.in(moment);
    }

    private static VotingRound round(Readable row) {
        return new VotingRound(
                number(row, "id"),
                said(row),
                new AreaPath(integer(row, "near"), integer(row, "middle"), integer(row, "far")),
                RoundStage.valueOf(text(row, "stage")),
                row.get("lot", String.class),
                row.get("counted_at", Instant.class),
                integer(row, "revision"));
    }

    private static NewRound said(Readable row) {
        String influence = row.get("influence", String.class);
        String season = row.get("season", String.class);
        return new NewRound(
                text(row, "question"),
                text(row, "body"),
                text(row, "language"),
                integer(row, "area_id"),
                influence == null ? null : Influence.valueOf(influence),
                text(row, "result_use"),
                Way.valueOf(text(row, "way")),
                new NewRound.Sizes(
                        integer(row, "winners"),
                        row.get("budget", Integer.class),
                        row.get("points", Integer.class),
                        row.get("most", Integer.class),
                        parts(text(row, "parts"))),
                new NewRound.Voters(
                        row.get("age", Integer.class), flag(row, "residence"), Entrance.valueOf(text(row, "entrance"))),
                flag(row, "secret"),
                new NewRound.When(
                        season == null ? null : Season.valueOf(season),
                        row.get("season_year", Integer.class),
                        row.get("opens_at", Instant.class),
                        row.get("closes_at", Instant.class)));
    }

    private static Map<Theme, Integer> parts(String text) {
        Map<Theme, Integer> parts = new EnumMap<>(Theme.class);
        for (String part : text.isEmpty() ? new String[0] : text.split(" ")) {
            String[] pair = part.split("=");
            parts.put(Theme.valueOf(pair[0]), Integer.valueOf(pair[1]));
        }
        return parts;
    }
}
