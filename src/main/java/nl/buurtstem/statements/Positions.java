package nl.buurtstem.statements;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import nl.buurtstem.residents.Person;
import nl.buurtstem.web.Page;
import nl.buurtstem.web.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The door to what people think: taking a position, one's own way through the statements, and what came of it all. */
@Component
public class Positions {

    private final PositionRepository positions;
    private final Statements statements;
    private final SessionKeys keys;
    private final Clock clock;

    Positions(PositionRepository positions, Statements statements, SessionKeys keys, Clock clock) {
        this.positions = positions;
        this.statements = statements;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Takes this position; a second time changes nothing, another one replaces it.
     *
     * @throws nl.buurtstem.kernel.Refused when there is no such statement, or its session is not open
     */
    @Transactional
    public Mono<Statement> take(long statement, Position position, Person person) {
        return statements
                .requireOpen(statement, person)
                .delayUntil(found -> keys.of(found.session(), person)
                        .flatMap(key -> positions.take(found, key, person.id(), position))
                        .switchIfEmpty(Mono.error(() -> StatementRefusal.NOT_OPEN.because())));
    }

    /** This viewer's way through all statements; a guest has nothing done, and an order that changes with the day. */
    public Mono<Round> round(long session, Viewer viewer) {
        return viewer instanceof Person person
                ? keys.of(session, person)
                        .defaultIfEmpty(new byte[0])
                        .flatMap(key ->
                                positions.of(session, key).collectList().map(all -> Round.of(all, seed(key, session))))
                : statements
                        .in(session)
                        .map(statement -> new Own(statement, null, null))
                        .collectList()
                        .map(all -> Round.of(all, today()));
    }

    private static String seed(byte[] key, long session) {
        return key.length == 0 ? "chat " + session : HexFormat.of().formatHex(key);
    }

    private String today() {
        return LocalDate.ofInstant(clock.instant(), Page.ZONE).toString();
    }

    /** What people think so far; whether this viewer may see it, {@link Result#isShownTo} says. */
    public Mono<Result> result(long session) {
        return Mono.zip(positions.tallies(session).collectList(), positions.takers(session))
                .map(both -> Result.of(both.getT1(), both.getT2()));
    }
}
