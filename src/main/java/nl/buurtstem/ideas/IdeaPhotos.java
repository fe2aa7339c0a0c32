package nl.buurtstem.ideas;

import java.util.Collection;
import nl.buurtstem.photos.PhotoUse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Photos that belong to ideas are kept. */
@Component
class IdeaPhotos implements PhotoUse {

    private final IdeaRepository ideas;

    IdeaPhotos(IdeaRepository ideas) {
        this.ideas = ideas;
    }

    @Override
    public Flux<String> used(Collection<String> sha256) {
        return ideas.photosInUse(sha256);
    }
}
