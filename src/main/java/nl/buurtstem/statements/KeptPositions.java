package nl.buurtstem.statements;

import java.util.Map;
import nl.buurtstem.residents.KeptData;
import nl.buurtstem.residents.Person;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** What this room keeps about a resident. When they leave, positions stay counted and the database takes their name off them and off what they stated. */
@Component
class KeptPositions implements KeptData {

    private final PositionRepository positions;
    private final StatementRepository statements;

    KeptPositions(PositionRepository positions, StatementRepository statements) {
        this.positions = positions;
        this.statements = statements;
    }

    @Override
    public String room() {
        return "statements";
    }

    @Override
    public Flux<Map<String, Object>> about(Person person) {
        return Flux.concat(
                positions.by(person.id()),
                statements
                        .by(person.id())
                        .map(statement -> Map.<String, Object>of(
                                "chat", statement.session(),
                                "stated", statement.text(),
                                "state", statement.state().name(),
                                "language", statement.language())));
    }
}
