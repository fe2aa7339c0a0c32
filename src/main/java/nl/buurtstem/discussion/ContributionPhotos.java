package nl.buurtstem.discussion;

import java.util.Collection;
import nl.buurtstem.photos.PhotoUse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Photos that belong to contributions are kept. */
@Component
class ContributionPhotos implements PhotoUse {

    private final ContributionRepository contributions;

    ContributionPhotos(ContributionRepository contributions) {
        this.contributions = contributions;
    }

    @Override
    public Flux<String> used(Collection<String> sha256) {
        return contributions.photosInUse(sha256);
    }
}
