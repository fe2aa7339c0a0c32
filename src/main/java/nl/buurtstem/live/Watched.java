package nl.buurtstem.live;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** An idea that open pages of this node show, and how it was when it was last read. */
final class Watched {

    private final long idea;
    private final Set<OpenPage> pages = ConcurrentHashMap.newKeySet();
    private volatile Frames.@Nullable Drawn drawn;

    Watched(long idea) {
        this.idea = idea;
    }

    long idea() {
        return idea;
    }

    /** Null: not read yet, or not public. */
    Frames.@Nullable Drawn drawn() {
        return drawn;
    }

    void add(OpenPage page) {
        pages.add(page);
    }

    /** True when nobody is left. */
    boolean remove(OpenPage page) {
        pages.remove(page);
        return pages.isEmpty();
    }

    /** This is how it is now: every page that shows something else will be sent it. */
    void is(Frames.Drawn now) {
        Frames.Drawn before = drawn;
        if (before == null || !before.version().equals(now.version())) {
            drawn = now;
        }
        pages.forEach(page -> page.changed(this));
    }
}
