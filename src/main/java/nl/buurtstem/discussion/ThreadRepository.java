package nl.buurtstem.discussion;

import static nl.buurtstem.discussion.ContributionRows.CONTRIBUTION;
import static nl.buurtstem.discussion.ContributionRows.READABLE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import nl.buurtstem.installation.Columns;
import nl.buurtstem.residents.ResidentId;
import nl.buurtstem.web.Viewer;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All SQL that reads many contributions. */
@Repository
class ThreadRepository {

    private final DatabaseClient database;

    ThreadRepository(DatabaseClient database) {
        this.database = database;
    }

    /** The sides of a topic, each with its newest first and at most so many; those older than where one has read to. */
    Flux<Contribution> sides(Topic topic, List<Side> sides, Cursor from, int most, Viewer viewer) {
        return database.sql(
                        CONTRIBUTION + """
                        where c.id = any(array(
                            select newest.id
                            from unnest(:sides, :befores) as s (side, before)
                            cross join lateral (
                                select c.id from contribution c
                                where c.parent_id is null and c.side = s.side and c.id < s.before
                                and """ + READABLE + "and c." + topic.kind().column() + """
                                     = :topic
                                order by c.id desc
                                limit :most) newest))
                        order by c.id desc
                        """)
                .bind("topic", topic.id())
                .bind("sides", sides.stream().map(Side::name).toArray(String[]::new))
                .bind("befores", sides.stream().map(from::of).toArray(Long[]::new))
                .bind("most", most)
                .bind("viewer", ContributionRepository.viewer(viewer))
                .map(ContributionRows::contribution)
                .all();
    }

    /** The last few replies to each of these, the oldest of them first. */
    Flux<Contribution> replies(Collection<Long> parents, int most, Viewer viewer) {
        if (parents.isEmpty()) {
            return Flux.empty();
        }
        return database.sql(CONTRIBUTION + """
                        join lateral (
                            select count(*) as later from contribution l
                            where l.parent_id = c.parent_id and l.id > c.id and l.state = 'VISIBLE') l on l.later < :most
                        where c.parent_id = any(:parents) and
                        """ + READABLE + "order by c.id")
                .bind("parents", parents.toArray(Long[]::new))
                .bind("most", most)
                .bind("viewer", ContributionRepository.viewer(viewer))
                .map(ContributionRows::contribution)
                .all();
    }

    /** Replies to this one in their order, those after {@code after}. */
    Flux<Contribution> repliesAfter(long parent, long after, int most, Viewer viewer) {
        return database.sql(CONTRIBUTION + "where c.parent_id = :parent and c.id > :after and " + READABLE
                        + "order by c.id limit :most")
                .bind("parent", parent)
                .bind("after", after)
                .bind("most", most)
                .bind("viewer", ContributionRepository.viewer(viewer))
                .map(ContributionRows::contribution)
                .all();
    }

    /** How much everybody can read of each side. */
    Mono<Counts> counts(Topic topic) {
        return database.sql("""
                        select count(*) filter (where side = 'FOR')::int as pro,
                            count(*) filter (where side = 'AGAINST')::int as contra,
                            count(*) filter (where side = 'QUESTION')::int as questions,
                            count(*) filter (where side = 'REPLY')::int as replies
                        from contribution
                        where state = 'VISIBLE' and
                        """ + topic.kind().column() + " = :topic")
                .bind("topic", topic.id())
                .map(row -> new Counts(
                        Columns.integer(row, "pro"),
                        Columns.integer(row, "contra"),
                        Columns.integer(row, "questions"),
                        Columns.integer(row, "replies")))
                .one();
    }

    /** Everything this resident said, the newest first. */
    Flux<Contribution> by(ResidentId author, long before, int most) {
        return database.sql(CONTRIBUTION
                        + "where c.author_id = cast(:viewer as uuid) and c.id < :before order by c.id desc limit :most")
                .bind("viewer", author.value())
                .bind("before", before)
                .bind("most", most)
                .map(ContributionRows::contribution)
                .all();
    }

    /** What waits for a first look in these areas and those below them, the oldest first. */
    Flux<Contribution> waiting(Collection<Integer> areas, Viewer official) {
        return database.sql(CONTRIBUTION + """
                        where c.state = 'IN_REVIEW' and array[c.neighbourhood_id, c.district_id, c.municipality_id] && :areas
                        order by c.staged_at, c.id
                        """)
                .bind("areas", areas.toArray(Integer[]::new))
                .bind("viewer", ContributionRepository.viewer(official))
                .map(ContributionRows::contribution)
                .all();
    }

    /** These, whatever their state, as far as they lie in these areas and those below them. */
    Flux<Contribution> among(Collection<Long> ids, Collection<Integer> areas, Viewer official) {
        return database.sql(CONTRIBUTION + """
                        where c.id = any(:ids) and array[c.neighbourhood_id, c.district_id, c.municipality_id] && :areas
                        order by c.id
                        """)
                .bind("ids", ids.toArray(Long[]::new))
                .bind("areas", areas.toArray(Integer[]::new))
                .bind("viewer", ContributionRepository.viewer(official))
                .map(ContributionRows::contribution)
                .all();
    }

    /** Questions in these areas that nobody of the municipality replied to, the oldest first. */
    Flux<Contribution> unanswered(Collection<Integer> areas, int most, Viewer official) {
        return database.sql(CONTRIBUTION + """
                        where c.side = 'QUESTION' and c.state = 'VISIBLE'
                            and array[c.neighbourhood_id, c.district_id, c.municipality_id] && :areas
                            and not exists (
                                select from contribution p
                                where p.parent_id = c.id and p.state = 'VISIBLE' and p.voice in ('OFFICIAL', 'FACILITATOR'))
                        order by c.id
                        limit :most
                        """)
                .bind("areas", areas.toArray(Integer[]::new))
                .bind("most", most)
                .bind("viewer", ContributionRepository.viewer(official))
                .map(ContributionRows::contribution)
                .all();
    }

    /** What was published about a topic in this time and can still be read, in its order. */
    Flux<Contribution> publishedBetween(Topic topic, Instant from, Instant until) {
        return database.sql(CONTRIBUTION + "where c." + topic.kind().column() + """
                         = :topic and c.state = 'VISIBLE' and c.published_at >= :from and c.published_at < :until
                        order by c.published_at, c.id
                        """)
                .bind("topic", topic.id())
                .bind("from", from)
                .bind("until", until)
                .bind("viewer", ContributionRepository.viewer(Viewer.GUEST))
                .map(ContributionRows::contribution)
                .all();
    }

    /** Who wrote these. */
    Flux<Contribution> all(List<Long> ids) {
        return database.sql(CONTRIBUTION + "where c.id = any(:ids)")
                .bind("ids", ids.toArray(Long[]::new))
                .bind("viewer", ContributionRepository.viewer(Viewer.GUEST))
                .map(ContributionRows::contribution)
                .all();
    }
}
