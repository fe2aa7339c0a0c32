package nl.buurtstem.live;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;

/**
 * One page that is open somewhere. What waits for it is never a message but a mark that a place on it is behind; what
 * that place gets is decided when it can be sent, so it is always the latest, and there are never more marks than places.
 */
final class OpenPage {

    /** Stands for a sign of life instead of a place. */
    private static final int BEAT = -1;

    private final String language;
    private final String network;
    private final Watched[] places;
    private final @Nullable String[] shown;
    private final AtomicIntegerArray waiting;
    private final FluxSink<Mono<byte[]>> marks;
    private final Runnable hangUp;

    /**
     * @param places what it shows
     * @param shown the version of each that it shows
     * @param marks takes what is to be decided when it can be sent
     * @param hangUp breaks the connection off
     */
    OpenPage(
            String language,
            String network,
            Watched[] places,
            String[] shown,
            FluxSink<Mono<byte[]>> marks,
            Runnable hangUp) {
        this.language = language;
        this.network = network;
        this.places = places;
        this.shown = shown;
        this.waiting = new AtomicIntegerArray(places.length + 1);
        this.marks = marks;
        this.hangUp = hangUp;
    }

    String network() {
        return network;
    }

    Watched[] places() {
        return places;
    }

    /** Marks the place as behind, if it is. */
    void changed(Watched watched) {
        for (int place = 0; place < places.length; place++) {
            if (places[place] == watched && isBehind(place)) {
                mark(place, place);
            }
        }
    }

    private boolean isBehind(int place) {
        Frames.Drawn drawn = places[place].drawn();
        return drawn != null && !drawn.version().equals(shown[place]);
    }

    private boolean mark(int place, int slot) {
        boolean first = waiting.compareAndSet(slot, 0, 1);
        if (first) {
            marks.next(Mono.fromSupplier(() -> take(place)));
        }
        return first;
    }

    /** Gives a sign of life. A page that did not take the last one does not keep up, and is dropped. */
    void beat() {
        if (!mark(BEAT, places.length)) {
            hangUp.run();
            close();
        }
    }

    /** What to send for this mark now; null when the page was brought up to date meanwhile. */
    private byte @Nullable [] take(int place) {
        if (place == BEAT) {
            waiting.set(places.length, 0);
            return Beat.BYTES;
        }
        waiting.set(place, 0);
        Frames.Drawn drawn = places[place].drawn();
        if (drawn == null || drawn.version().equals(shown[place])) {
            return null;
        }
        shown[place] = drawn.version();
        return drawn.in(language);
    }

    /** Ends the stream; the browser comes back, to whichever node. */
    void close() {
        marks.complete();
    }

    /** A comment, which browsers ignore and proxies count as life. */
    private static final class Beat {

        static final byte[] BYTES = {':', '\n', '\n'};
    }
}
