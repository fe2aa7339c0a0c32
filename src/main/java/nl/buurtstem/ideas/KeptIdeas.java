package nl.buurtstem.ideas;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.buurtstem.residents.KeptData;
import nl.buurtstem.residents.Person;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** What this room keeps about a resident. When they leave, their ideas stay and the database takes their name off them. */
@Component
class KeptIdeas implements KeptData {

    private final IdeaRepository ideas;

    KeptIdeas(IdeaRepository ideas) {
        this.ideas = ideas;
    }

    @Override
    public String room() {
        return "ideas";
    }

    @Override
    public String page() {
        return "/ideas/mine";
    }

    @Override
    public Flux<Map<String, Object>> about(Person person) {
        return ideas.by(person.id()).map(KeptIdeas::row);
    }

    private static Map<String, Object> row(Idea idea) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("idea", idea.id().value());
        row.put("stage", idea.stage().name());
        row.put("title", idea.title());
        row.put("goal", idea.goal());
        row.put("body", idea.body());
        row.put("language", idea.language());
        row.put("name", idea.authorName());
        row.put("channel", idea.channel().name());
        if (idea.receivedOn() != null) {
            row.put("received_on", idea.receivedOn().toString());
        }
        row.put("place", idea.placeName());
        row.put("lon", idea.point().lon());
        row.put("lat", idea.point().lat());
        row.put("created_at", idea.createdAt().toString());
        if (idea.photo() != null) {
            row.put("photo", idea.photo().path());
            row.put("photo_alt", idea.photoAlt());
        }
        return row;
    }
}
