package nl.buurtstem.walkshop;

import java.util.List;
import java.util.Map;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.discussion.subjects.Subject;
import nl.buurtstem.discussion.subjects.SubjectPanel;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Panel;
import nl.buurtstem.walkshop.WalkshopPages.Line;
import nl.buurtstem.web.Viewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** On the page of a subject: the walks that belong to it, and for who leads walks there the way to begin one. */
@Component
class WalksOfSubjects implements SubjectPanel {

    private static final int ORDER = 30;
    private static final int SHOWN = 20;

    private final WalkshopRepository walkshops;
    private final Areas areas;

    WalksOfSubjects(WalkshopRepository walkshops, Areas areas) {
        this.walkshops = walkshops;
        this.areas = areas;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Mono<Panel> show(Subject subject, List<IdeaId> ideas, Viewer viewer) {
        boolean leads = subject.isOpen() && WalkshopRight.leadsIn(viewer, subject.where());
        return walkshops
                .about(subject.id(), SHOWN)
                .map(one -> new Line(one, areas.area(one.area()).name()))
                .collectList()
                .filter(lines -> leads || !lines.isEmpty())
                .map(lines -> new Panel(
                        "walkshop/subject", Map.of("subject", subject, "lines", List.copyOf(lines), "leads", leads)));
    }
}
