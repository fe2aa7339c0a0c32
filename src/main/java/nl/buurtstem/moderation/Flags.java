package nl.buurtstem.moderation;

import java.time.Clock;
import nl.buurtstem.installation.Pepper;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.ResidentId;
import nl.buurtstem.web.Limits;
import nl.buurtstem.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Anybody may ask an official to look at something: once per person, or per network and day, and subject. */
@Component
class Flags {

    private final ModerationRepository repository;
    private final Limits limits;
    private final Pepper pepper;
    private final Clock clock;

    Flags(ModerationRepository repository, Limits limits, Pepper pepper, Clock clock) {
        this.repository = repository;
        this.limits = limits;
        this.pepper = pepper;
        this.clock = clock;
    }

    /** Keeps the flag; false when they flagged the same subject before. */
    Mono<Boolean> add(Subject subject, FlagForm form, String language, Viewer viewer, String network) {
        Flag flag = form.read(language, clock.instant());
        String flagger = viewer instanceof Person person ? hash(person) : network;
        return spend(viewer, network).then(repository.add(subject, flag, idOf(viewer), flagger));
    }

    private Mono<Void> spend(Viewer viewer, String network) {
        Mono<Void> here = limits.spend("flag.network", network);
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
