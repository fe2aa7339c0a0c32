package nl.buurtstem.likes;

import java.util.Map;
import nl.buurtstem.residents.KeptData;
import nl.buurtstem.residents.Person;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * What this room keeps about a resident. When they leave, the likes stay counted and the database takes their name off
 * them; taking a like back is something they can do themselves before.
 */
@Component
class KeptLikes implements KeptData {

    private final LikeRepository likes;

    KeptLikes(LikeRepository likes) {
        this.likes = likes;
    }

    @Override
    public String room() {
        return "likes";
    }

    @Override
    public Flux<Map<String, Object>> about(Person person) {
        return likes.by(person.id());
    }
}
