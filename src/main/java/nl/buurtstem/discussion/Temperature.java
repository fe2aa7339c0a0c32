package nl.buurtstem.discussion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How heated a topic is, since when and why.
 *
 * @param id 0 as long as nobody ever set one
 * @param reason in plain words, for everybody
 * @param language of the reason
 * @param name of who set it; only for colleagues
 * @param at when; null as long as nobody ever set one
 */
public record Temperature(
        long id,
        Degree degree,
        String reason,
        String language,
        Voice voice,
        String name,
        @Nullable Instant at) {

    /** Nobody ever set one. */
    static final Temperature NEVER_SET = new Temperature(0, Degree.CALM, "", "", Voice.OFFICIAL, "", null);
}
