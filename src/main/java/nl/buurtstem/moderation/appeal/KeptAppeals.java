package nl.buurtstem.moderation.appeal;

import java.util.Map;
import nl.buurtstem.residents.KeptData;
import nl.buurtstem.residents.Person;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** What is kept of a resident's appeals. When they leave, the database takes their name off them. */
@Component
class KeptAppeals implements KeptData {

    private static final int MOST = 1000;

    private final AppealRepository repository;

    KeptAppeals(AppealRepository repository) {
        this.repository = repository;
    }

    @Override
    public String room() {
        return "appeals";
    }

    @Override
    public Flux<Map<String, Object>> about(Person person) {
        return repository
                .by(person.id(), MOST)
                .map(appeal -> Map.of(
                        "decision", appeal.decision(),
                        "as", appeal.side().name(),
                        "words", appeal.words(),
                        "appealed_at", appeal.at().toString()));
    }
}
