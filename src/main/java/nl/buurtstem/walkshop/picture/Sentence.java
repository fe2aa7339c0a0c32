package nl.buurtstem.walkshop.picture;

import java.time.Instant;
import nl.buurtstem.moderation.Situation;
import nl.buurtstem.residents.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote with an answer.
 *
 * @param author null on paper, or when the account is gone
 * @param answer what they think; null when they took it back since
 */
public record Sentence(
        long id,
        long walkshop,
        long value,
        @Nullable ResidentId author,
        String text,
        String language,
        State state,
        Instant stagedAt,
        int revision,
        @Nullable Answer answer) {

    private static final int TITLE = 60;

    /** How it stands. */
    public enum State {
        VISIBLE,
        IN_REVIEW,
        HIDDEN,
        WITHDRAWN;

        Situation situation() {
            return switch (this) {
                case VISIBLE -> Situation.VISIBLE;
                case IN_REVIEW -> Situation.IN_REVIEW;
                case HIDDEN -> Situation.HIDDEN;
                case WITHDRAWN -> Situation.ELSEWHERE;
            };
        }
    }

    public String path() {
        return "/walkshops/" + walkshop + "/picture#value-" + value;
    }

    /** What to call it. */
    String title() {
        return text.length() <= TITLE ? text : text.substring(0, TITLE).strip() + "…";
    }
}
