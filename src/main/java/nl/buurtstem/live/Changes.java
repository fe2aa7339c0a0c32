package nl.buurtstem.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Ideas that changed since somebody last looked. However often one changed, it is one. */
@Component
class Changes {

    private final Set<Long> ideas = ConcurrentHashMap.newKeySet();

    void add(long idea) {
        ideas.add(idea);
    }

    void addAll(Collection<Long> more) {
        ideas.addAll(more);
    }

    /** Takes out so many at the most; what changes from now on is there again. */
    List<Long> take(int most) {
        List<Long> taken = new ArrayList<>();
        Iterator<Long> all = ideas.iterator();
        while (all.hasNext() && taken.size() < most) {
            taken.add(all.next());
            all.remove();
        }
        return taken;
    }

    boolean isEmpty() {
        return ideas.isEmpty();
    }
}
