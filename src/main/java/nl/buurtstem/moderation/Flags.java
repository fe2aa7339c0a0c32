package nl.buurtstem.moderation;

import java.time.Clock;
import nl.buurtstem.installation.Pepper;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.ResidentId;
import nl.buurtstem.web.Limits;
import nl.buurtstem.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Anybody may ask an official to look at something: once per person, or per network and day, and subject. */
@Component
public class Flags {

    private static final int MOST = 50;

    private final ModerationRepository repository;
    private final Subjects subjects;
    private final Limits limits;
    private final Pepper pepper;
    private final Clock clock;

    Flags(ModerationRepository repository, Subjects subjects, Limits limits, Pepper pepper, Clock clock) {
        this.repository = repository;
        this.subjects = subjects;
        this.limits = limits;
        this.pepper = pepper;
        this.clock = clock;
    }

    /**
     * This person asks that somebody looks at what everybody can read; false when they did so before.
     *
     * @param reason one of the reasons a form offers, such as {@code SPAM}
     */
    public Mono<Boolean> flag(String kind, long id, String reason, String remark, Person by) {
        return subjects.requireVisible(kind, id)
                .flatMap(subject -> add(subject, new FlagForm(reason, remark), by.language(), by, ""));
    }

    /** Keeps the flag; false when they flagged the same subject before. */
    Mono<Boolean> add(Subject subject, FlagForm form, String language, Viewer viewer, String network) {
        Flag flag = form.read(language, clock.instant());
        String flagger = viewer instanceof Person person ? hash(person) : network;
        return spend(viewer, network).then(repository.add(subject, flag, idOf(viewer), flagger));
    }

    /** What this resident flagged, the newest first, and what came of it. */
    public Flux<OwnFlag> of(Person person) {
        return repository
                .ownFlags(person.id(), MOST)
                .concatMap(own -> subjects.requireVisible(own.kind(), own.id())
                        .map(own::about)
                        .onErrorResume(Refused.class, refused -> Mono.just(own)));
    }

    private Mono<Void> spend(Viewer viewer, String network) {
        Mono<Void> here = network.isEmpty() ? Mono.empty() : limits.spend("flag.network", network);
        return viewer instanceof Person person
                ? limits.spend("flag.person", person.id().value().toString()).then(here)
                : here;
    }

    private String hash(Person person) {
        return pepper.hex("flag", person.id().value().toString());
    }

    private static @Nullable ResidentId idOf(Viewer viewer) {
        return viewer instanceof Person person ? person.id() : null;
    }
}
