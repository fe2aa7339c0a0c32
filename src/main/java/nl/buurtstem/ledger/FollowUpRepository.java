package nl.buurtstem.ledger;

import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All SQL about what was said after counts. */
@Repository
class FollowUpRepository {

    private final DatabaseClient database;
    private final Clock clock;

    FollowUpRepository(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Mono<FollowUp> find(long round) {
        return database.sql("select option_id, reason from ledger_left_out where round_id = :round")
                .bind("round", round)
                .map(row -> Map.entry(number(row, "option_id"), text(row, "reason")))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .flatMap(left -> find(round, left));
    }

    private Mono<FollowUp> find(long round, Map<Long, String> left) {
        return database.sql("select * from ledger_follow_up where round_id = :round")
                .bind("round", round)
                .map(row -> new FollowUp(round, text(row, "text"), text(row, "language"), moment(row, "said_at"), left))
                .one();
    }

    /** Those of these rounds after which something was said. */
    Flux<Long> said(Collection<Long> rounds) {
        return database.sql("select round_id from ledger_follow_up where round_id = any(:rounds)")
                .bind("rounds", rounds.toArray(Long[]::new))
                .map(row -> number(row, "round_id"))
                .all();
    }

    /** Writes it down; empty when somebody else did so first. */
    Mono<Long> add(long round, NewFollowUp said) {
        return database.sql("""
                        insert into ledger_follow_up (round_id, text, language, said_at)
                        values (:round, :text, :language, :now)
                        on conflict do nothing
                        returning round_id
                        """)
                .bind("round", round)
                .bind("text", said.text())
                .bind("language", said.language())
                .bind("now", clock.instant())
                .map(row -> number(row, "round_id"))
                .one();
    }

    Mono<Void> leaveOut(long round, NewFollowUp.LeftOut left) {
        return database.sql(
                        "insert into ledger_left_out (option_id, round_id, reason) values (:option, :round, :reason)")
                .bind("option", left.option())
                .bind("round", round)
                .bind("reason", left.reason())
                .then();
    }
}
