package nl.buurtstem.votes;

import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.text;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.LocalDate;
import nl.buurtstem.installation.Columns;
import nl.buurtstem.votes.count.Head;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All SQL about trees of ballots and the key that signs them. */
@Repository
class TreeRepository {

    private final DatabaseClient database;
    private final Clock clock;

    TreeRepository(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Fixed rounds that were open on this day, and have no head of it yet. */
    Flux<Long> withoutHead(LocalDate day) {
        return database.sql("""
                        select r.id
                        from voting_round r
                        where r.stage = 'FIXED'
                        and (r.opens_at at time zone 'Europe/Amsterdam')::date <= :day
                        and not exists (select from ballot_head h where h.round_id = r.id and h.day >= :day)
                        order by r.id
                        """)
                .bind("day", day)
                .map(row -> Columns.number(row, "id"))
                .all();
    }

    /** Adds what came in to the round's tree. */
    Mono<Void> takeIn(long round) {
        return database.sql("select take_in_leaves(:round)")
                .bind("round", round)
                .then();
    }

    /** The leaves of the tree in their order, hexadecimal. */
    Flux<String> leaves(long round) {
        return database.sql(
                        "select encode(leaf, 'hex') as leaf from ballot_leaf where round_id = :round order by position")
                .bind("round", round)
                .map(row -> text(row, "leaf"))
                .all();
    }

    /** Keeps the head of its day; the first one stays. */
    Mono<Void> add(long round, Head head) {
        return database.sql("""
                        insert into ballot_head (round_id, day, size, root, signature)
                        values (:round, :day, :size, :root, :signature)
                        on conflict do nothing
                        """)
                .bind("round", round)
                .bind("day", LocalDate.parse(head.day()))
                .bind("size", head.size())
                .bind("root", head.root())
                .bind("signature", head.signature())
                .then();
    }

    /** From the first day to the last. */
    Flux<Head> heads(long round) {
        return database.sql("select day, size, root, signature from ballot_head where round_id = :round order by day")
                .bind("round", round)
                .map(row -> new Head(
                        Columns.get(row, "day", LocalDate.class).toString(),
                        integer(row, "size"),
                        text(row, "root"),
                        text(row, "signature")))
                .all();
    }

    /**
     * The installation's key.
     *
     * @param publicKey X.509, Base64
     * @param sealed the private part, as {@link nl.buurtstem.installation.Pepper#seal} gave it
     */
    record KeptKey(String publicKey, byte[] sealed) {}

    Mono<KeptKey> key() {
        return database.sql("select public_key, sealed from voting_key")
                .map(row -> {
                    ByteBuffer sealed = Columns.get(row, "sealed", ByteBuffer.class);
                    byte[] bytes = new byte[sealed.remaining()];
                    sealed.duplicate().get(bytes);
                    return new KeptKey(text(row, "public_key"), bytes);
                })
                .one();
    }

    /** Keeps this key unless there is one; gives the one there is. */
    Mono<KeptKey> keep(KeptKey made) {
        return database.sql("""
                        insert into voting_key (public_key, sealed, made_at) values (:public, :sealed, :now)
                        on conflict do nothing
                        """)
                .bind("public", made.publicKey())
                .bind("sealed", ByteBuffer.wrap(made.sealed()))
                .bind("now", clock.instant())
                .then()
                .then(key());
    }
}
