package nl.buurtstem.feedback.draft;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.outbox.Outbox;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.ResidentId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door: answers that are being written. Who may write and read them, the caller has checked. */
@Component
public class Drafts {

    /** The kind of letter about a draft that was put before a colleague or sent back; it has the {@code draft} and its {@code version}. */
    public static final String LETTER = "feedback.draft";

    private final DraftRepository drafts;
    private final Outbox outbox;
    private final Clock clock;

    Drafts(DraftRepository drafts, Outbox outbox, Clock clock) {
        this.drafts = drafts;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Mono<Draft> find(long id) {
        return drafts.find(id);
    }

    /** All drafts of answers to this idea, the latest first. */
    public Flux<Draft> about(IdeaId idea) {
        return drafts.about(idea);
    }

    /** Drafts in these areas that wait for a colleague, the longest wait first. */
    public Flux<Draft> asked(Collection<Integer> areas, int most) {
        return drafts.asked(areas, most);
    }

    /**
     * Keeps this form in place of the version that its writer knows; 0: none yet. Gives the new version; empty when it was changed
     * elsewhere meanwhile.
     */
    public Mono<Integer> keep(IdeaId idea, Map<String, String> form, int version, Person writer) {
        return drafts.keep(idea, writer.id(), form, version, clock.instant());
    }

    /** Puts a kept draft before a colleague, or with null before all; they get mail. */
    @Transactional
    public Mono<Void> ask(IdeaId idea, @Nullable ResidentId colleague, Person writer) {
        return drafts.ask(idea, writer.id(), colleague, clock.instant()).flatMap(this::tell);
    }

    /** Sends it back to its writer, who gets mail; empty when it was changed meanwhile. */
    @Transactional
    public Mono<Draft> sendBack(Draft draft, String remark, Person reader) {
        return drafts.sendBack(draft, remark, reader.name(), clock.instant())
                .flatMap(back -> tell(back).thenReturn(back));
    }

    private Mono<Void> tell(Draft draft) {
        String about = draft.id() + ":" + draft.version();
        return outbox.write(
                LETTER,
                LETTER + ":" + about,
                Map.of("draft", Long.toString(draft.id()), "version", Integer.toString(draft.version())));
    }

    /** Once the answer is given, or not wanted any more. */
    public Mono<Void> forget(IdeaId idea, ResidentId writer) {
        return drafts.forget(idea, writer);
    }
}
