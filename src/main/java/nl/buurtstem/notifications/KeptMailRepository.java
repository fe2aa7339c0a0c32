package nl.buurtstem.notifications;

import java.util.List;
import nl.buurtstem.residents.KeptData;
import nl.buurtstem.residents.KeptPart;
import nl.buurtstem.residents.KeptRows;
import nl.buurtstem.residents.Person;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Mail to a resident that waits or was sent in the last three months; what it says is not kept, and looked up when it leaves. When they
 * leave, what waits for them is not sent any more.
 */
@Repository
class KeptMailRepository implements KeptData {

    private final KeptRows rows;
    private final DatabaseClient database;

    KeptMailRepository(KeptRows rows, DatabaseClient database) {
        this.rows = rows;
        this.database = database;
    }

    @Override
    public String room() {
        return "notifications";
    }

    @Override
    public List<KeptPart> parts() {
        return List.of(KeptPart.along("mails", rows.of("""
                select kind, payload ->> 'about' as about, payload ->> 'as' as "because", created_at as written_at,
                    due_at as not_before, delivered_at as sent_at, given_up_at
                from outbox
                where payload ->> 'to' = cast(:who as text)
                order by id
                """)));
    }

    @Override
    public Mono<Void> forget(Person person) {
        return database.sql("delete from outbox where payload ->> 'to' = cast(:who as text)")
                .bind("who", person.id().value())
                .then();
    }
}
