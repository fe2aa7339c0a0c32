package nl.buurtstem.discussion;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.buurtstem.photos.PhotoId;
import nl.buurtstem.residents.KeptData;
import nl.buurtstem.residents.Person;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * What this room keeps about a resident. When they leave, what they said stays and the database takes their name off it; what
 * they thought of what others said goes.
 */
@Component
class KeptContributions implements KeptData {

    private final ThreadRepository threads;
    private final ContributionRepository contributions;

    KeptContributions(ThreadRepository threads, ContributionRepository contributions) {
        this.threads = threads;
        this.contributions = contributions;
    }

    @Override
    public String room() {
        return "discussion";
    }

    @Override
    public String page() {
        return "/discussion/mine";
    }

    @Override
    public Flux<Map<String, Object>> about(Person person) {
        return Flux.concat(
                threads.by(person.id(), Long.MAX_VALUE, Integer.MAX_VALUE).map(KeptContributions::row),
                contributions.reactionsOf(person.id()));
    }

    private static Map<String, Object> row(Contribution said) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("contribution", said.id());
        row.put("about", said.topic().path());
        row.put("side", said.side().name());
        row.put("state", said.state().name());
        row.put("body", said.body());
        row.put("language", said.language());
        row.put("written_at", said.writtenAt().toString());
        PhotoId photo = said.photo();
        if (photo != null) {
            row.put("photo", photo.path());
            row.put("photo_alt", said.photoAlt());
        }
        return row;
    }
}
