package nl.buurtstem.likes;

import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import java.util.Map;
import nl.buurtstem.residents.KeptData;
import nl.buurtstem.residents.Person;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * What this room keeps about a resident. When they leave, the likes stay counted and the database takes their name off
 * them; taking a like back is something they can do themselves before.
 */
@Component
class KeptLikes implements KeptData {

    private final DatabaseClient database;

    KeptLikes(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public String room() {
        return "likes";
    }

    @Override
    public Flux<Map<String, Object>> about(Person person) {
        return database.sql("""
                        select idea_id, channel, liked_at
                        from idea_like
                        where resident_id = :id
                        order by liked_at
                        """)
                .bind("id", person.id().value())
                .map(row -> Map.<String, Object>of(
                        "idea", number(row, "idea_id"),
                        "channel", text(row, "channel"),
                        "liked_at", moment(row, "liked_at").toString()))
                .all();
    }
}
