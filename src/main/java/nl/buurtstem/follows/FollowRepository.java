package nl.buurtstem.follows;

import static nl.buurtstem.installation.Columns.flag;
import static nl.buurtstem.installation.Columns.get;
import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;
import static nl.buurtstem.installation.Columns.uuid;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Collection;
import java.util.UUID;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Theme;
import nl.buurtstem.residents.ResidentId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All SQL about who follows what, and how they want their mail. */
@Repository
class FollowRepository {

    private final DatabaseClient database;
    private final Clock clock;

    FollowRepository(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Follows it; somebody who does already keeps their pace, unless that was never, and a circle gets its new width. */
    Mono<Follow> add(ResidentId who, Target what, Pace pace) {
        return database.sql("""
                        insert into follow (resident_id, kind, subject, theme, radius, pace, followed_at)
                        values (:who, :kind, :subject, :theme, :radius, :pace, :now)
                        on conflict (resident_id, kind, subject, theme) do update
                        set radius = excluded.radius,
                            pace = case when follow.pace = 'NEVER' then excluded.pace else follow.pace end
                        returning *
                        """)
                .bind("who", who.value())
                .bind("kind", what.kind().name())
                .bind("subject", what.subject())
                .bind("theme", what.themeName())
                .bind("radius", what.radius())
                .bind("pace", pace.name())
                .bind("now", clock.instant())
                .map(FollowRepository::follow)
                .one();
    }

    /** From all columns of the table. */
    static Follow follow(Readable row) {
        String theme = text(row, "theme");
        return new Follow(
                number(row, "id"),
                new ResidentId(uuid(row, "resident_id")),
                new Target(
                        Target.Kind.valueOf(text(row, "kind")),
                        number(row, "subject"),
                        theme.isEmpty() ? null : Theme.valueOf(theme),
                        integer(row, "radius")),
                Pace.valueOf(text(row, "pace")),
                moment(row, "followed_at"));
    }

    /** A row of wishes for whoever has none yet. */
    Mono<Void> welcome(ResidentId who) {
        return database.sql("insert into follow_wishes (resident_id) values (:who) on conflict do nothing")
                .bind("who", who.value())
                .then();
    }

    /** The same for many, those who left meanwhile excepted. */
    Mono<Void> welcome(Collection<ResidentId> some) {
        return some.isEmpty()
                ? Mono.empty()
                : database.sql("""
                                insert into follow_wishes (resident_id)
                                select id from resident where id = any(:ids)
                                on conflict do nothing
                                """)
                        .bind("ids", some.stream().map(ResidentId::value).toArray(UUID[]::new))
                        .then();
    }

    Mono<Long> count(ResidentId who) {
        return database.sql("select count(*) as n from follow where resident_id = :who")
                .bind("who", who.value())
                .map(row -> number(row, "n"))
                .one();
    }

    /** In the order they began. */
    Flux<Follow> of(ResidentId who) {
        return database.sql("select * from follow where resident_id = :who order by followed_at, id")
                .bind("who", who.value())
                .map(FollowRepository::follow)
                .all();
    }

    Mono<Follow> find(ResidentId who, long id) {
        return database.sql("select * from follow where resident_id = :who and id = :id")
                .bind("who", who.value())
                .bind("id", id)
                .map(FollowRepository::follow)
                .one();
    }

    Mono<Follow> find(ResidentId who, Target what) {
        return database.sql("""
                        select *
                        from follow
                        where resident_id = :who and kind = :kind and subject = :subject and theme = :theme
                        """)
                .bind("who", who.value())
                .bind("kind", what.kind().name())
                .bind("subject", what.subject())
                .bind("theme", what.themeName())
                .map(FollowRepository::follow)
                .one();
    }

    /** How many people hear of an area because they follow it. */
    record Followed(int area, long people) {}

    /** Of these areas, or a theme in them; without those who stopped the mail. */
    Flux<Followed> followers(Collection<Integer> areas) {
        return database.sql("""
                        select subject::integer as area, count(distinct resident_id) as people
                        from follow
                        where kind = 'AREA' and subject = any(:areas) and pace <> 'NEVER'
                        group by subject
                        order by subject
                        """)
                .bind("areas", areas.stream().map(Integer::longValue).toArray(Long[]::new))
                .map(row -> new Followed(integer(row, "area"), number(row, "people")))
                .all();
    }

    Mono<Follow> pace(ResidentId who, long id, Pace pace) {
        return database.sql("update follow set pace = :pace where resident_id = :who and id = :id returning *")
                .bind("who", who.value())
                .bind("id", id)
                .bind("pace", pace.name())
                .map(FollowRepository::follow)
                .one();
    }

    Mono<Void> paceOfAll(ResidentId who, Pace pace) {
        return database.sql("update follow set pace = :pace where resident_id = :who")
                .bind("who", who.value())
                .bind("pace", pace.name())
                .then();
    }

    Mono<Void> remove(ResidentId who, long id) {
        return database.sql("delete from follow where resident_id = :who and id = :id")
                .bind("who", who.value())
                .bind("id", id)
                .then();
    }

    Mono<Void> remove(ResidentId who, Target what) {
        return database.sql("""
                        delete from follow
                        where resident_id = :who and kind = :kind and subject = :subject and theme = :theme
                        """)
                .bind("who", who.value())
                .bind("kind", what.kind().name())
                .bind("subject", what.subject())
                .bind("theme", what.themeName())
                .then();
    }

    Mono<Wishes> wishes(ResidentId who) {
        return database.sql("select * from follow_wishes where resident_id = :who")
                .bind("who", who.value())
                .map(FollowRepository::wishesOf)
                .one();
    }

    /** From the columns of the table. */
    static Wishes wishesOf(Readable row) {
        QuietHours quiet =
                new QuietHours(get(row, "quiet_from", LocalTime.class), get(row, "quiet_until", LocalTime.class));
        return new Wishes(quiet, integer(row, "most"), flag(row, "likes"));
    }

    Mono<Void> wish(ResidentId who, Wishes wishes) {
        return database.sql("""
                        insert into follow_wishes (resident_id, quiet_from, quiet_until, most, likes)
                        values (:who, :from, :until, :most, :likes)
                        on conflict (resident_id) do update
                        set quiet_from = excluded.quiet_from,
                            quiet_until = excluded.quiet_until,
                            most = excluded.most,
                            likes = excluded.likes
                        """)
                .bind("who", who.value())
                .bind("from", wishes.quiet().from())
                .bind("until", wishes.quiet().until())
                .bind("most", wishes.most())
                .bind("likes", wishes.likes())
                .then();
    }

    /** No mail about ideas they like; nothing happens when they left. */
    Mono<Void> muteLikes(ResidentId who) {
        return database.sql("""
                        insert into follow_wishes (resident_id, likes)
                        select id, false from resident where id = :who
                        on conflict (resident_id) do update set likes = false
                        """).bind("who", who.value()).then();
    }

    /** Who said themselves how they want to hear of this idea, or wants no mail about what they like. */
    Flux<ResidentId> chose(IdeaId idea) {
        return database.sql("""
                        select resident_id from follow where kind = 'IDEA' and subject = :idea
                        union
                        select resident_id from follow_wishes where not likes
                        """)
                .bind("idea", idea.value())
                .map(row -> new ResidentId(uuid(row, "resident_id")))
                .all();
    }
}
