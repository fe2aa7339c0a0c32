package nl.buurtstem.live;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;

/**
 * One page that is open somewhere. What waits for it is never a message but a mark that a place on it is behind; what
 * that place gets is decided when it can be sent, so it is always the latest, and there are never more marks than places.
 */
final class OpenPage {

    /** A comment, which browsers ignore and proxies count as life; with the first comes when to return if the stream breaks. */
    private static final byte[] BEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);

    private static final byte[] HELLO = "retry: 3000\n\n".getBytes(StandardCharsets.UTF_8);
    private static final int BEAT_MARK = 63;

    private final String language;
    private final String network;
    private final Watched[] places;
    private final AtomicReferenceArray<String> shown;
    private final FluxSink<Mono<byte[]>> sink;
    private final Runnable hangUp;
    /** One bit for each place that is behind, and one for a sign of life. */
    private final AtomicLong marks = new AtomicLong();

    private final AtomicInteger working = new AtomicInteger();
    private volatile boolean greeted;
    private volatile boolean beating;

    /**
     * @param places what it shows; fewer than 63
     * @param shown the version of each that it shows
     * @param sink takes what is to be decided when it can be sent
     * @param hangUp breaks the connection off
     */
    OpenPage(
            String language,
            String network,
            Watched[] places,
            String[] shown,
            FluxSink<Mono<byte[]>> sink,
            Runnable hangUp) {
        this.language = language;
        this.network = network;
        this.places = places;
        this.shown = new AtomicReferenceArray<>(shown);
        this.sink = sink;
        this.hangUp = hangUp;
    }

    String network() {
        return network;
    }

    Watched[] places() {
        return places;
    }

    /** Begins, with a first sign of life. */
    void begin() {
        sink.onRequest(n -> handOut());
        beat();
    }

    /** Whether it shows something else there. */
    boolean differsFrom(Watched watched) {
        return isBehind(placeOf(watched));
    }

    /** Marks the place as behind, if it is. */
    void changed(Watched watched) {
        int place = placeOf(watched);
        if (isBehind(place)) {
            mark(place);
        }
    }

    private int placeOf(Watched watched) {
        int place = 0;
        while (places[place] != watched) {
            place++;
        }
        return place;
    }

    private boolean isBehind(int place) {
        Frames.Drawn drawn = places[place].drawn();
        if (drawn == null) {
            return false;
        }
        String shows = shown.get(place);
        if (!drawn.version().equals(shows)) {
            return true;
        }
        shown.compareAndSet(place, shows, drawn.version()); // the same text, once for all pages
        return false;
    }

    private void mark(int place) {
        marks.getAndUpdate(all -> all | 1L << place);
        handOut();
    }

    /** Hands out marks as far as they are asked for; whoever comes while another is at it leaves it to them. */
    private void handOut() {
        if (working.getAndIncrement() != 0) {
            return;
        }
        int turns = 1;
        while (turns != 0) {
            while (sink.requestedFromDownstream() > 0 && marks.get() != 0) {
                int place = Long.numberOfTrailingZeros(marks.get());
                marks.getAndUpdate(all -> all & ~(1L << place));
                sink.next(Mono.fromSupplier(() -> take(place)));
            }
            turns = working.addAndGet(-turns);
        }
    }

    /** Gives a sign of life. A page that did not take the last one does not keep up, and is dropped. */
    void beat() {
        if (beating) {
            hangUp.run();
            close();
        } else {
            beating = true;
            mark(BEAT_MARK);
        }
    }

    /** What to send for this mark now; null when the page was brought up to date meanwhile. */
    private byte @Nullable [] take(int place) {
        if (place == BEAT_MARK) {
            byte[] sign = greeted ? BEAT : HELLO;
            greeted = true;
            beating = false;
            return sign;
        }
        Frames.Drawn drawn = places[place].drawn();
        if (drawn == null || !isBehind(place)) {
            return null;
        }
        shown.set(place, drawn.version());
        if (isBehind(place)) {
            mark(place); // it changed again while we looked
        }
        return drawn.in(language);
    }

    /** Ends the stream; the browser comes back, to whichever node. */
    void close() {
        sink.complete();
    }
}
