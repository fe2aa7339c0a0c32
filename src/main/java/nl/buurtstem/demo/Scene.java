package nl.buurtstem.demo;

import java.time.Instant;
import nl.buurtstem.demo.Story.Happening;
import nl.buurtstem.demo.Story.Tale;

/** One thing that is done at one moment of the demo's past. */
sealed interface Scene {

    Instant at();

    /** Somebody puts an idea forward. */
    record Submitted(Instant at, Tale tale) implements Scene {}

    /** An official, the clerk or a committee does something about an idea. */
    record Happened(Instant at, Tale tale, Happening what) implements Scene {}

    /** Somebody likes an idea; {@code number} counts its likes from 1. */
    record Liked(Instant at, Tale tale, int number) implements Scene {}

    /** The clerk plans a meeting of the committee of the district with this key. */
    record Convened(Instant at, String district, Instant startsAt) implements Scene {}

    /** The program looks at what is due: a selection date, or the end of a window. */
    record Due(Instant at) implements Scene {}
}
