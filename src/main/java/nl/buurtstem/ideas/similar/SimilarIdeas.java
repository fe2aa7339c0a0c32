package nl.buurtstem.ideas.similar;

import io.r2dbc.spi.Readable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtstem.areas.Point;
import nl.buurtstem.ideas.Conditions;
import nl.buurtstem.ideas.IdeaCard;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.installation.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/**
 * The door to likeness. Listed ideas within {@value #METRES} metres that share a word get a score of three parts:
 *
 * <ul>
 *   <li>0.60 for what they are about: half for the share of this text's topics that the other has, half for the share of
 *       the other's that this one has; in full for a topic in title or outcome, 0.4 when it is in the text only;
 *   <li>0.15 for the wording of the titles: the similarity of their trigrams;
 *   <li>0.25 for nearness: in full on the same spot, nothing at the edge.
 * </ul>
 *
 * <p>{@link #ENOUGH} is what two ideas get that share half of what they are about, half way to the edge, with titles in
 * other words: 0.60 × ½ + 0.15 × 0.1 + 0.25 × ½ ≈ 0.44. Ideas next to each other that share nothing stay far below it, and
 * so do those that share a quarter. Without a place the other two parts count for the whole.
 */
@Repository
public class SimilarIdeas {

    /** From how much on ideas are alike. */
    static final double ENOUGH = 0.44;

    private static final int METRES = 1500;
    private static final int CANDIDATES = 300;
    private static final int SHORTLIST = 20;

    /** The nearest with something in common, and of those the ones that have most of what this text is about. */
    private static final String SQL = """
            with topic as materialized (
                select head, weight, to_tsquery('public.buurtstem_dutch', front) as front,
                    to_tsquery('public.buurtstem_dutch', anywhere) as anywhere
                from unnest(:heads, :weights, :fronts, :anywheres) as given (head, weight, front, anywhere)
            ),
            candidate as materialized (
                select c.id, c.title, c.search, %1$s as metres
                from idea_card c
                where %2$s
                order by %3$s
                limit %4$d
            ),
            likeness as (
                select k.id, k.metres, similarity(k.title, :title) as wording,
                    least(1, sum(case
                            when k.search @@ t.front then t.weight
                            when k.search @@ t.anywhere then 0.4 * t.weight
                            else 0
                        end) / least(sum(t.weight), :plenty)) as about,
                    array_agg(t.head order by t.weight desc) filter (where k.search @@ t.anywhere) as shared
                from candidate k
                cross join topic t
                group by k.id, k.title, k.metres
            )
            select id, metres, about, wording, coalesce(shared, '{}') as shared
            from likeness
            where about > 0
            order by 4 * about + wording - coalesce(metres, 0) / 1000 desc, id
            limit %5$d
            """;

    private final DatabaseClient database;
    private final Ideas ideas;
    private final KnownPlaces places;

    SimilarIdeas(DatabaseClient database, Ideas ideas, KnownPlaces places) {
        this.database = database;
        this.ideas = ideas;
        this.places = places;
    }

    /**
     * An idea of the shortlist.
     *
     * @param about which part of the topics it has
     * @param wording how much its title looks like the other
     */
    private record Found(
            IdeaId id,
            double about,
            double wording,
            List<String> shared,
            @Nullable Double metres) {

        Similar with(IdeaCard card, double back) {
            double mutual = 0.60 * (about + back) / 2 + 0.15 * wording;
            double score = metres == null ? mutual / 0.75 : mutual + 0.25 * Math.max(0, 1 - metres / METRES);
            return new Similar(card, score, shared, metres == null ? null : (int) Math.round(metres));
        }
    }

    /** Listed ideas that are like this one, the most alike first; none as long as it says nothing. */
    public Flux<Similar> to(Draft draft, int most) {
        Set<String> known = places.words();
        Topics topics = Topics.of(draft.title(), draft.goal(), draft.body(), known);
        return topics.list().isEmpty()
                ? Flux.empty()
                : find(draft, topics.list())
                        .collectList()
                        .flatMapMany(found -> compared(found, topics, known))
                        .filter(similar -> similar.score() >= ENOUGH)
                        .sort(Comparator.comparing(Similar::score).reversed())
                        .take(most);
    }

    private Flux<Found> find(Draft draft, List<Topic> topics) {
        Point point = draft.point();
        IdeaId self = draft.self();
        Conditions where = Conditions.listed();
        if (point != null) {
            where.around(point, METRES);
        }
        where.and("c.search @@ to_tsquery('public.buurtstem_dutch', :anything)")
                .and("c.id <> :self")
                .with("self", self == null ? 0L : self.value())
                .with("title", draft.title())
                .with("anything", topics.stream().map(Topic::anywhere).collect(Collectors.joining(" | ")))
                .with("heads", topics.stream().map(Topic::head).toArray(String[]::new))
                .with("weights", topics.stream().map(Topic::weight).toArray(Double[]::new))
                .with("fronts", topics.stream().map(Topic::inFront).toArray(String[]::new))
                .with("anywheres", topics.stream().map(Topic::anywhere).toArray(String[]::new))
                .with("plenty", Topics.PLENTY);
        String sql = point == null
                ? SQL.formatted("null::float8", where.sql(), "c.published_at desc, c.id desc", CANDIDATES, SHORTLIST)
                : SQL.formatted(Conditions.DISTANCE, where.sql(), "metres, c.id", CANDIDATES, SHORTLIST);
        return where.bind(database.sql(sql)).map(SimilarIdeas::found).all();
    }

    private static Found found(Readable row) {
        return new Found(
                new IdeaId(Columns.number(row, "id")),
                Columns.decimal(row, "about"),
                Columns.decimal(row, "wording"),
                Arrays.asList(Columns.get(row, "shared", String[].class)),
                row.get("metres", Double.class));
    }

    private Flux<Similar> compared(List<Found> found, Topics topics, Set<String> known) {
        return ideas.cards(found.stream().map(Found::id).toList())
                .collectMap(IdeaCard::id)
                .flatMapIterable(cards -> found.stream()
                        .flatMap(one -> Stream.ofNullable(cards.get(one.id()))
                                .map(card -> one.with(
                                        card,
                                        Topics.of(card.title(), card.goal(), "", known)
                                                .sharedWith(topics))))
                        .toList());
    }
}
