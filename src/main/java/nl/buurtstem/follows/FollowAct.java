package nl.buurtstem.follows;

import java.util.Map;
import java.util.Objects;
import nl.buurtstem.ideas.Theme;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Act;
import nl.buurtstem.residents.PendingAct;
import nl.buurtstem.residents.Person;
import nl.buurtstem.web.Limits;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The follow of a guest, kept until they are signed in; of a circle its square alone. */
@Component
class FollowAct implements PendingAct {

    private static final String KIND = "follows.follow";

    private final Follows follows;
    private final Limits limits;

    FollowAct(Follows follows, Limits limits) {
        this.follows = follows;
        this.limits = limits;
    }

    /** What to keep. */
    static Act of(Target what, Pace pace) {
        return new Act(
                KIND,
                Map.of(
                        "kind", what.kind().name(),
                        "subject", Long.toString(what.subject()),
                        "theme", what.themeName(),
                        "radius", Integer.toString(what.radius()),
                        "pace", pace.name()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mono<String> perform(Person person, Map<String, String> values) {
        Target what = target(values);
        return limits.spend("follow.person", person.id().value().toString())
                .then(follows.follow(person, what, Pace.valueOf(value(values, "pace"))))
                .map(follow -> way(what) + "?said=follows.said.followed")
                .onErrorReturn(Refused.class, way(what));
    }

    private static Target target(Map<String, String> values) {
        String theme = value(values, "theme");
        return new Target(
                Target.Kind.valueOf(value(values, "kind")),
                Long.parseLong(value(values, "subject")),
                theme.isEmpty() ? null : Theme.valueOf(theme),
                Integer.parseInt(value(values, "radius")));
    }

    private static String value(Map<String, String> values, String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    private static String way(Target what) {
        return switch (what.kind()) {
            case IDEA -> what.idea().path();
            case SUBJECT -> SubjectFollowPages.PATH + what.subject();
            case AREA, CIRCLE -> MyFollowsPages.PATH;
        };
    }
}
