package nl.buurtstem.discussion.subjects;

import java.util.Collection;
import java.util.Map;
import nl.buurtstem.ideas.Panel;
import reactor.core.publisher.Mono;

/** The socket through which other rooms mark subjects in a list: something can be done there now. */
public interface SubjectMark {

    /** What to show on the cards of these, by their numbers; nothing for those without. */
    Mono<Map<Long, Panel>> show(Collection<Subject> subjects);
}
