package nl.buurtstem.walkshop.picture;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.buurtstem.moderation.Originals;
import nl.buurtstem.moderation.signs.Reading;
import nl.buurtstem.residents.ResidentId;
import nl.buurtstem.walkshop.picture.Pictures.Picture;
import nl.buurtstem.walkshop.picture.Sentence.State;
import nl.buurtstem.walkshop.together.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What people write with their answers; what stands out in it waits for a reader. */
@Component
class Sentences {

    /** What they are called in moderation, the audit log and among originals. */
    static final String KIND = "picture";

    private final SentenceRepository sentences;
    private final PictureRepository pictures;
    private final Originals originals;

    Sentences(SentenceRepository sentences, PictureRepository pictures, Originals originals) {
        this.sentences = sentences;
        this.pictures = pictures;
        this.originals = originals;
    }

    /** In the caller's transaction; says whether one of them waits. */
    Mono<Boolean> take(long walkshop, byte[] key, Voice voice, @Nullable ResidentId author) {
        return sentences
                .withdraw(walkshop, key, voice.sentences().keySet())
                .thenMany(Flux.fromIterable(voice.sentences().entrySet()))
                .concatMap(one -> take(walkshop, one, key, voice, author))
                .any(one -> one.state() == State.IN_REVIEW);
    }

    private Mono<Sentence> take(
            long walkshop, Map.Entry<Long, String> one, byte[] key, Voice voice, @Nullable ResidentId author) {
        State state = stateOf(one.getValue());
        return sentences
                .take(walkshop, one.getKey(), key, author, one.getValue(), voice.language(), state)
                .delayUntil(kept -> originals.keep(KIND, kept.id(), kept.revision(), Map.of("text", kept.text())));
    }

    /** Personal data, a link or a threat are read first. */
    static State stateOf(String text) {
        Reading reading = Reading.of(List.of(text));
        return reading.isHeld() || !reading.snippets().isEmpty() ? State.IN_REVIEW : State.VISIBLE;
    }

    /** What this person said, as a form shows it. */
    Mono<Typed> said(Picture picture, byte[] key) {
        long walkshop = picture.walkshop().id();
        return Mono.zip(
                        pictures.walked(walkshop, key),
                        pictures.answers(walkshop, key),
                        sentences.by(walkshop, key).collectList())
                .map(all -> {
                    Map<String, String> fields = new HashMap<>();
                    fields.put("walked", all.getT1() ? "yes" : "no");
                    all.getT2().forEach((value, answer) -> fields.put("answer-" + value, answer.name()));
                    all.getT3().forEach(one -> fields.put("text-" + one.value(), one.text()));
                    return Typed.begun(fields);
                });
    }

    /** What everybody reads, by value. */
    Mono<Map<Long, Collection<Sentence>>> visible(long walkshop) {
        return sentences.visible(walkshop).collectMultimap(Sentence::value);
    }

    /** Carries out what moderation decided, in its transaction; refuses when it stands otherwise meanwhile. */
    Mono<Void> moved(long id, Set<State> from, @Nullable State to) {
        return sentences
                .move(id, from, to)
                .switchIfEmpty(Mono.error(() -> PictureRefusal.NOT_NOW.because()))
                .then();
    }
}
