package nl.buurtstem.walkshop.field;

import static nl.buurtstem.installation.Columns.text;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.buurtstem.live.Live;
import nl.buurtstem.live.LiveSource;
import nl.buurtstem.live.LiveState;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells open pages at the desk that something came in. Streams are public and pages at the desk are not, so a stream says no more than that
 * there is something to ask for: the page then asks for it as whoever looks at it.
 */
@Component
public class FieldNews implements LiveSource {

    /** Walkshops stand among what is watched under numbers that no idea reaches and that a script can still count with. */
    private static final long FIRST = 8_000_000_000_000_000L;

    /** The boards that show what came in stand behind them. */
    private static final long BOARDS = 8_500_000_000_000_000L;

    private final Live live;
    private final DatabaseClient database;

    FieldNews(Live live, DatabaseClient database) {
        this.live = live;
        this.database = database;
    }

    /** Under which number open pages watch this walkshop. */
    public static long number(long walkshop) {
        return FIRST + walkshop;
    }

    /** Under which number open pages watch the board of this walkshop. */
    public static long board(long walkshop) {
        return BOARDS + walkshop;
    }

    /** Something came in, or was decided: desk and board show it within a second or two. */
    public Mono<Void> of(long walkshop) {
        return live.changed(number(walkshop)).then(live.changed(board(walkshop)));
    }

    @Override
    public Flux<LiveState> now(Collection<Long> watched) {
        List<Long> walkshops = watched.stream()
                .filter(id -> id > FIRST && id < BOARDS)
                .map(id -> id - FIRST)
                .toList();
        return walkshops.isEmpty() ? Flux.empty() : states(walkshops);
    }

    private Flux<LiveState> states(List<Long> walkshops) {
        return database.sql("""
                        select w.id, left(md5(concat_ws(' ', w.stage,
                            (select count(*) from walk_record r where r.walkshop_id = w.id),
                            (select count(*) from walk_attachment a where a.walkshop_id = w.id),
                            (select count(*) from walk_quarantine q where q.walkshop_id = w.id),
                            (select count(*) from walk_copy c where c.walkshop_id = w.id),
                            (select count(*) from walk_quarantine_choice c join walk_quarantine q on q.id = c.quarantine_id
                             where q.walkshop_id = w.id),
                            (select count(*) from walk_late_choice c join walk_record r on r.record_id = c.record_id where r.walkshop_id = w.id),
                            (select string_agg(concat_ws('/', device_id, joined_at, said_at, revoked_at), ' ' order by device_id)
                             from walk_tablet t where t.walkshop_id = w.id))), 12) as version
                        from walkshop w
                        where w.id = any(:walkshops)
                        """)
                .bind("walkshops", walkshops.toArray(Long[]::new))
                .map(row -> new LiveState(
                        number(nl.buurtstem.installation.Columns.number(row, "id")),
                        text(row, "version"),
                        Map.of(),
                        List.of()))
                .all();
    }
}
