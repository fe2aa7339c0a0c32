package nl.buurtstem.ledger;

import static nl.buurtstem.installation.Columns.get;
import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.spi.Parameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.buurtstem.ledger.FollowUp.Word;
import org.jspecify.annotations.Nullable;
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

    /** Everything that was said after this round, the first first. */
    Mono<List<FollowUp>> of(long round) {
        return words(round)
                .collectList()
                .flatMap(words -> database.sql("select * from ledger_follow_up where round_id = :round order by number")
                        .bind("round", round)
                        .map(row -> new FollowUp(
                                round,
                                integer(row, "number"),
                                text(row, "text"),
                                text(row, "language"),
                                moment(row, "said_at"),
                                List.of()))
                        .all()
                        .map(said -> said.with(words))
                        .collectList());
    }

    private Flux<Word> words(long round) {
        return database.sql("""
                        select option_id, number, 'NO' as says, reason, null::date as hear_by
                        from ledger_left_out
                        where round_id = :round
                        union all
                        select option_id, number, says, '', hear_by
                        from ledger_word
                        where round_id = :round
                        order by number, option_id
                        """)
                .bind("round", round)
                .map(row -> new Word(
                        number(row, "option_id"),
                        integer(row, "number"),
                        Fate.valueOf(text(row, "says")),
                        text(row, "reason"),
                        row.get("hear_by", LocalDate.class)))
                .all();
    }

    /** Options of this round of which it is decided what becomes of them. */
    Flux<Long> decided(long round) {
        return database.sql("""
                        select option_id from ledger_work where round_id = :round
                        union all
                        select option_id from ledger_left_out where round_id = :round
                        union all
                        select option_id from ledger_word where round_id = :round and says = 'PLAIN'
                        """)
                .bind("round", round)
                .map(row -> number(row, "option_id"))
                .all();
    }

    /** Those of these rounds after which something was said. */
    Flux<Long> said(Collection<Long> rounds) {
        return database.sql("select distinct round_id from ledger_follow_up where round_id = any(:rounds)")
                .bind("rounds", rounds.toArray(Long[]::new))
                .map(row -> number(row, "round_id"))
                .all();
    }

    /** A round of whose winners some are not decided yet, and the first day by which one hears of one of them. */
    record Undecided(long round, LocalDate hearBy) {}

    Flux<Undecided> undecided(Collection<Long> rounds) {
        return database.sql("""
                        select round_id, min(hear_by) as hear_by
                        from (
                            select round_id, option_id, max(hear_by) as hear_by
                            from ledger_word w
                            where round_id = any(:rounds)
                                and not exists (select from ledger_work where option_id = w.option_id)
                                and not exists (select from ledger_left_out where option_id = w.option_id)
                            group by round_id, option_id
                            having bool_and(says = 'LATER')) open
                        group by round_id
                        """)
                .bind("rounds", rounds.toArray(Long[]::new))
                .map(row -> new Undecided(number(row, "round_id"), get(row, "hear_by", LocalDate.class)))
                .all();
    }

    /** Writes down what was said, as the one of this number; empty when somebody else did so first. */
    Mono<Integer> add(long round, int number, NewFollowUp said) {
        return database.sql("""
                        insert into ledger_follow_up (round_id, number, text, language, said_at)
                        values (:round, :number, :text, :language, :now)
                        on conflict do nothing
                        returning number
                        """)
                .bind("round", round)
                .bind("number", number)
                .bind("text", said.text())
                .bind("language", said.language())
                .bind("now", clock.instant())
                .map(row -> integer(row, "number"))
                .one();
    }

    Mono<Void> leaveOut(long round, int number, NewFollowUp.LeftOut left) {
        return database.sql(
                        "insert into ledger_left_out (option_id, round_id, number, reason) values (:option, :round, :number, :reason)")
                .bind("option", left.option())
                .bind("round", round)
                .bind("number", number)
                .bind("reason", left.reason())
                .then();
    }

    /** That a winner goes ahead and costs nothing, or that one hears of it by this day. */
    Mono<Void> word(long round, int number, long option, Fate fate, @Nullable LocalDate hearBy) {
        return database.sql("""
                        insert into ledger_word (option_id, round_id, number, says, hear_by)
                        values (:option, :round, :number, :says, :by)
                        """)
                .bind("option", option)
                .bind("round", round)
                .bind("number", number)
                .bind("says", fate.name())
                .bind("by", hearBy == null ? Parameters.in(LocalDate.class) : Parameters.in(hearBy))
                .then();
    }
}
