package nl.buurtstem.moderation;

import java.util.Map;
import nl.buurtstem.residents.KeptData;
import nl.buurtstem.residents.Person;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** What this room keeps about a resident: what they flagged. When they leave, the database takes their name off it. */
@Component
class KeptFlags implements KeptData {

    private final ModerationRepository repository;

    KeptFlags(ModerationRepository repository) {
        this.repository = repository;
    }

    @Override
    public String room() {
        return "moderation";
    }

    @Override
    public String page() {
        return "/moderation/mine";
    }

    @Override
    public Flux<Map<String, Object>> about(Person person) {
        return repository.flagsBy(person.id());
    }
}
