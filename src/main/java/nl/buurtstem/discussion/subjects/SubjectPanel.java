package nl.buurtstem.discussion.subjects;

import java.util.List;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Panel;
import nl.buurtstem.web.Viewer;
import reactor.core.publisher.Mono;

/** The socket through which other rooms show themselves on the page of a subject, under its ideas. */
public interface SubjectPanel {

    /** Panels stand from low to high. */
    int order();

    /**
     * What to show; empty for nothing.
     *
     * @param ideas those that belong to the subject and this viewer may see
     */
    Mono<Panel> show(Subject subject, List<IdeaId> ideas, Viewer viewer);
}
