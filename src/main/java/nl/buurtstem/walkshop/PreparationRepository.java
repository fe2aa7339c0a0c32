package nl.buurtstem.walkshop;

import static nl.buurtstem.installation.Columns.number;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.buurtstem.areas.Point;
import nl.buurtstem.ideas.IdeaId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads everything that is prepared for a walkshop. */
@Repository
class PreparationRepository {

    private final DatabaseClient database;
    private final PartRows rows;

    PreparationRepository(DatabaseClient database, PartRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** Who walks how. */
    private record People(List<Walker> walkers, List<Pair> pairs, List<Lens> lenses) {}

    /** Where they walk. */
    private record Road(List<WalkNode> nodes, List<List<Point>> drawn) {}

    /** What they take along. */
    private record Bag(List<Card> cards, List<Map<String, String>> consent, List<Plan> plans, List<IdeaId> ideas) {}

    Mono<Preparation> of(Walkshop walkshop) {
        long id = walkshop.id();
        return Mono.zip(
                        list("select * from walkshop_step where walkshop_id = :id order by number", id, PartRows::step),
                        people(id),
                        list(
                                "select * from walkshop_theme where walkshop_id = :id order by number, key",
                                id,
                                rows::theme),
                        road(id),
                        bag(id))
                .map(all -> new Preparation(
                        walkshop,
                        all.getT1(),
                        all.getT2().walkers(),
                        all.getT2().pairs(),
                        all.getT2().lenses(),
                        all.getT3(),
                        all.getT4().nodes(),
                        all.getT4().drawn().stream().findFirst().orElse(List.of()),
                        all.getT5().cards(),
                        all.getT5().consent().stream().findFirst().orElse(Map.of()),
                        all.getT5().plans(),
                        all.getT5().ideas()));
    }

    private Mono<People> people(long id) {
        return Mono.zip(
                        list("select * from walkshop_person where walkshop_id = :id order by id", id, PartRows::walker),
                        list("select * from walkshop_pair where walkshop_id = :id order by id", id, PartRows::pair),
                        list("select * from walkshop_lens where walkshop_id = :id order by id", id, PartRows::lens))
                .map(all -> new People(all.getT1(), all.getT2(), all.getT3()));
    }

    private Mono<Road> road(long id) {
        return Mono.zip(
                        list("select * from walkshop_node where walkshop_id = :id order by number", id, PartRows::node),
                        list("select points from walkshop_route where walkshop_id = :id", id, rows::route))
                .map(all -> new Road(all.getT1(), all.getT2()));
    }

    private Mono<Bag> bag(long id) {
        return Mono.zip(
                        list("select * from walkshop_card where walkshop_id = :id order by number", id, rows::card),
                        list("select consent from walkshop where id = :id", id, row -> rows.spoken(row, "consent")),
                        list("select * from walkshop_plan where walkshop_id = :id order by id", id, PartRows::plan),
                        list(
                                "select idea_id from walkshop_idea where walkshop_id = :id order by idea_id",
                                id,
                                row -> new IdeaId(number(row, "idea_id"))))
                .map(all -> new Bag(all.getT1(), all.getT2(), all.getT3(), all.getT4()));
    }

    private <T> Mono<List<T>> list(String sql, long id, Function<Readable, T> read) {
        return database.sql(sql).bind("id", id).map(read).all().collectList();
    }
}
