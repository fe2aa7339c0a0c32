package nl.buurtstem.ideas;

import java.util.Collection;
import java.util.List;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.areas.Placed;
import nl.buurtstem.areas.Point;
import nl.buurtstem.installation.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Ideas lie in three nested areas, whatever their stage; when borders change, they learn in which. */
@Repository
class IdeaPlaces implements Placed {

    private final DatabaseClient database;

    IdeaPlaces(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return "IDEA";
    }

    @Override
    public Flux<Thing> in(Collection<Integer> municipalities) {
        return database.sql("""
                        select id, lon, lat, neighbourhood_id, district_id, municipality_id
                        from idea
                        where municipality_id = any(:municipalities)
                        """)
                .bind("municipalities", municipalities.toArray(Integer[]::new))
                .map(row -> new Thing(
                        Columns.number(row, "id"),
                        new Point(Columns.decimal(row, "lon"), Columns.decimal(row, "lat")),
                        new AreaPath(
                                Columns.integer(row, "neighbourhood_id"),
                                Columns.integer(row, "district_id"),
                                Columns.integer(row, "municipality_id"))))
                .all();
    }

    @Override
    public Mono<Void> move(List<Moved> some) {
        return database.sql("""
                        update idea
                        set neighbourhood_id = m.neighbourhood, district_id = m.district, municipality_id = m.municipality
                        from unnest(:ids, :neighbourhoods, :districts, :municipalities)
                            as m (id, neighbourhood, district, municipality)
                        where idea.id = m.id
                        """)
                .bind("ids", some.stream().map(Moved::id).toArray(Long[]::new))
                .bind(
                        "neighbourhoods",
                        some.stream().map(moved -> moved.now().neighbourhood()).toArray(Integer[]::new))
                .bind(
                        "districts",
                        some.stream().map(moved -> moved.now().district()).toArray(Integer[]::new))
                .bind(
                        "municipalities",
                        some.stream().map(moved -> moved.now().municipality()).toArray(Integer[]::new))
                .then();
    }

    @Override
    public Flux<Called> called(Collection<Long> ids) {
        return database.sql("select id, title, language from idea_card where id = any(:ids)")
                .bind("ids", ids.toArray(Long[]::new))
                .map(row -> new Called(
                        Columns.number(row, "id"),
                        Columns.text(row, "title"),
                        Columns.text(row, "language"),
                        new IdeaId(Columns.number(row, "id")).path()))
                .all();
    }
}
