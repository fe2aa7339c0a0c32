package nl.buurtstem.demo;

import java.time.Instant;
import nl.buurtstem.demo.Story.Happening;
import nl.buurtstem.demo.Story.Tale;
import nl.buurtstem.demo.Talk.Utterance;
import nl.buurtstem.demo.Talk.Warmth;
import org.jspecify.annotations.Nullable;

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

    /** Somebody says something about the idea or subject with this key, or replies to something. */
    record Spoken(
            Instant at,
            String about,
            Utterance what,
            @Nullable Utterance to) implements Scene {}

    /** Somebody of the municipality says how heated a discussion is. */
    record Tempered(Instant at, String about, Warmth what) implements Scene {}

    /** The municipality asks about a subject. */
    record Opened(Instant at, Asked asked) implements Scene {}

    /** A subject is closed with what came of it. */
    record Concluded(Instant at, Asked asked) implements Scene {}

    /** The municipality changes in public what happens with the result of a subject. */
    record Reworded(Instant at, Asked asked) implements Scene {}

    /** Somebody of the municipality puts a subject into another language. */
    record Translated(Instant at, Asked asked, Asked.Worded what) implements Scene {}

    /** An official plans a chat session about a subject, from and until these moments. */
    record ChatBegun(Instant at, Asked asked, Sitting what, Instant from, Instant until) implements Scene {}

    /** Somebody adds a statement to it. */
    record Stated(Instant at, Asked asked, Sitting.Added what) implements Scene {}

    /** It is to end later. */
    record ChatLengthened(Instant at, Asked asked, Sitting what, Instant until) implements Scene {}

    /** People answer its statements. */
    record Answered(Instant at, Asked asked, Sitting what) implements Scene {}

    /** The program looks at what is due: a selection date, or the end of a window. */
    record Due(Instant at) implements Scene {}
}
