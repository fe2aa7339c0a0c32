package nl.buurtstem.discussion;

import nl.buurtstem.web.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Everything that can be talked about, whichever kind it is. */
@Component
class Topics {

    private final ObjectProvider<TopicSource> sources;

    Topics(ObjectProvider<TopicSource> sources) {
        this.sources = sources;
    }

    /** The topic, as far as this viewer may see it; refuses otherwise. */
    Mono<Ground> require(Topic topic, Viewer viewer) {
        return Mono.defer(() -> source(topic).require(topic.id(), viewer));
    }

    /** The topic whoever asks; refuses when there is none. */
    Mono<Ground> find(Topic topic) {
        return Mono.defer(() -> source(topic).find(topic.id()))
                .switchIfEmpty(Mono.error(() -> DiscussionRefusal.NO_SUCH_TOPIC.because()));
    }

    /** Somebody said something about it that everybody can read. */
    Mono<Void> talkedAbout(Topic topic) {
        return Mono.defer(() -> source(topic).talkedAbout(topic.id()));
    }

    private TopicSource source(Topic topic) {
        return sources.stream()
                .filter(source -> source.kind() == topic.kind())
                .findFirst()
                .orElseThrow(DiscussionRefusal.NO_SUCH_TOPIC::because);
    }
}
