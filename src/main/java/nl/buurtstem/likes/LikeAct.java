package nl.buurtstem.likes;

import java.util.Map;
import java.util.Objects;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Act;
import nl.buurtstem.residents.PendingAct;
import nl.buurtstem.residents.Person;
import nl.buurtstem.web.Limits;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The like of a guest, kept until they are signed in. */
@Component
class LikeAct implements PendingAct {

    private static final String KIND = "likes.like";
    private static final String IDEA = "idea";
    private static final String NETWORK = "network";

    private final Likes likes;
    private final Limits limits;

    LikeAct(Likes likes, Limits limits) {
        this.likes = likes;
        this.limits = limits;
    }

    /** What to keep. */
    static Act of(IdeaId idea, String network) {
        return new Act(KIND, Map.of(IDEA, idea.toString(), NETWORK, network));
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** When the like is refused after all, its own page says how things stand. */
    @Override
    public Mono<String> perform(Person person, Map<String, String> values) {
        IdeaId idea = new IdeaId(Long.parseLong(Objects.requireNonNull(values.get(IDEA))));
        return limits.spend("like.person", person.id().value().toString())
                .then(likes.like(idea, person, values.get(NETWORK)))
                .map(support -> idea.path() + "?said=" + support.said())
                .onErrorReturn(Refused.class, idea.path() + "/like");
    }
}
