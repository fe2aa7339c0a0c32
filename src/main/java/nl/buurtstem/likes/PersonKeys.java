package nl.buurtstem.likes;

import java.security.SecureRandom;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.installation.Pepper;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Turns an address into what this room knows a person by. Each idea has its own secret, sealed with the installation's;
 * once that is destroyed, nobody can tell any more who liked the idea.
 */
@Component
class PersonKeys {

    private static final String PURPOSE = "likes";
    private static final int BYTES = 32;
    private static final int REMEMBERED = 10_000;

    private final LikeRepository likes;
    private final Pepper pepper;
    private final SecureRandom random = new SecureRandom();
    private final Map<IdeaId, Pepper> opened = Collections.synchronizedMap(new Recent());

    PersonKeys(LikeRepository likes, Pepper pepper) {
        this.likes = likes;
        this.pepper = pepper;
    }

    /** The ideas that were liked last, so that most likes need not ask for their secret. */
    private static final class Recent extends LinkedHashMap<IdeaId, Pepper> {

        private static final long serialVersionUID = 1L;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<IdeaId, Pepper> eldest) {
            return size() > REMEMBERED;
        }
    }

    /** HMAC-SHA256 of the normalised text under the idea's own secret. */
    Mono<PersonKey> of(IdeaId idea, String person) {
        return secret(idea).map(secret -> key(secret, person));
    }

    /** The same, when the idea's secret is in memory: somebody liked it lately. */
    Mono<PersonKey> remembered(IdeaId idea, String person) {
        return Mono.fromSupplier(() -> opened.get(idea)).map(secret -> key(secret, person));
    }

    private static PersonKey key(Pepper secret, String person) {
        return PersonKey.of(secret.hash(PURPOSE, person.strip().toLowerCase(Locale.ROOT)));
    }

    private Mono<Pepper> secret(IdeaId idea) {
        Pepper known = opened.get(idea);
        return known != null ? Mono.just(known) : find(idea);
    }

    /** Not remembered when it was made just now: the transaction may still be undone. */
    private Mono<Pepper> find(IdeaId idea) {
        return likes.secret(idea)
                .map(this::open)
                .doOnNext(found -> opened.put(idea, found))
                .switchIfEmpty(Mono.defer(() -> likes.prepare(idea, fresh())).map(this::open));
    }

    private byte[] fresh() {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return pepper.seal(PURPOSE, secret);
    }

    private Pepper open(byte[] sealed) {
        return Pepper.of(pepper.open(PURPOSE, sealed));
    }
}
