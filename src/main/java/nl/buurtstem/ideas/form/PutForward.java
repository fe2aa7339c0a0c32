package nl.buurtstem.ideas.form;

import java.util.HashMap;
import java.util.Map;
import nl.buurtstem.areas.Point;
import nl.buurtstem.ideas.Idea;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.ideas.NewIdea;
import nl.buurtstem.ideas.Theme;
import nl.buurtstem.photos.PhotoId;
import nl.buurtstem.residents.Act;
import nl.buurtstem.residents.PendingAct;
import nl.buurtstem.residents.Person;
import nl.buurtstem.web.Limits;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** An idea is put forward: at once by somebody who is signed in, else as soon as they are. */
@Component
class PutForward implements PendingAct {

    private static final String KIND = "ideas.put_forward";

    private final Ideas ideas;
    private final Limits limits;

    PutForward(Ideas ideas, Limits limits) {
        this.ideas = ideas;
        this.limits = limits;
    }

    /**
     * Puts the idea forward.
     *
     * @param look whether a person must look at it first, whatever the area's settings say
     * @return where the browser goes, with what was done
     */
    Mono<String> now(Person author, NewIdea idea, boolean look) {
        return limits.spend("idea.person", author.id().value().toString())
                .then(look ? ideas.putForwardForReview(author, idea) : ideas.putForward(author, idea))
                .flatMap(id -> ideas.require(id, author))
                .map(PutForward::whereTo);
    }

    private static String whereTo(Idea idea) {
        String said = idea.stage().isPublic() ? "put_forward" : "put_forward_waits";
        return "/ideas/" + idea.id().value() + "?said=ideas.said." + said;
    }

    /** The same, to be kept for a guest. */
    Act later(NewIdea idea, boolean look) {
        Map<String, String> values = new HashMap<>();
        values.put("title", idea.title());
        values.put("goal", idea.goal());
        values.put("body", idea.body());
        values.put("theme", idea.theme().name());
        values.put("language", idea.language());
        values.put("lon", String.valueOf(idea.point().lon()));
        values.put("lat", String.valueOf(idea.point().lat()));
        values.put("placeName", idea.placeName());
        values.put("photoAlt", idea.photoAlt());
        values.put("look", String.valueOf(look));
        PhotoId photo = idea.photo();
        if (photo != null) {
            values.put("photo", photo.sha256());
        }
        return new Act(KIND, values);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mono<String> perform(Person person, Map<String, String> values) {
        return Mono.fromSupplier(() -> idea(new Kept(values)))
                .flatMap(idea -> now(person, idea, Boolean.parseBoolean(values.get("look"))));
    }

    private record Kept(Map<String, String> values) {

        String get(String name) {
            return values.getOrDefault(name, "");
        }
    }

    private static NewIdea idea(Kept kept) {
        return new NewIdea(
                kept.get("title"),
                kept.get("goal"),
                kept.get("body"),
                Theme.valueOf(kept.get("theme")),
                kept.get("language"),
                Point.of(kept.get("lon"), kept.get("lat")),
                kept.get("placeName"),
                kept.get("photo").isEmpty() ? null : new PhotoId(kept.get("photo")),
                kept.get("photoAlt"));
    }
}
