package nl.buurtstem.walkshop.picture;

import java.util.List;
import java.util.Map;
import nl.buurtstem.ideas.HomePanel;
import nl.buurtstem.ideas.Panel;
import nl.buurtstem.walkshop.Walkshop;
import nl.buurtstem.walkshop.Walkshops;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** On the home page: pictures of a neighbourhood of which people who did not walk can say now whether they are right. */
@Component
class PictureHome implements HomePanel {

    private static final int MOST = 3;

    private final PictureRepository pictures;
    private final Walkshops walkshops;

    PictureHome(PictureRepository pictures, Walkshops walkshops) {
        this.pictures = pictures;
        this.walkshops = walkshops;
    }

    /** A walk, and what is asked about it. */
    record Asked(Walkshop walkshop, PictureCheck check) {}

    @Override
    public Mono<Panel> show() {
        return pictures.open(MOST)
                .concatMap(check -> walkshops.find(check.walkshop()).map(walkshop -> new Asked(walkshop, check)))
                .filter(asked -> asked.walkshop().stage().isPublic())
                .collectList()
                .filter(all -> !all.isEmpty())
                .map(all -> new Panel("walkshop/picture/home", Map.of("all", List.copyOf(all))));
    }
}
