package nl.buurtstem.notifications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One mail to one person.
 *
 * @param messageId without angle brackets; the same for every try
 * @param to address of the receiver
 * @param language tag of the language it is written in
 * @param at the moment of what it tells
 * @param stop absolute address that ends mail of this sort when it is posted to; null for mail that is no subscription
 */
public record Mail(
        String messageId,
        String to,
        String language,
        String subject,
        String text,
        String html,
        Instant at,
        @Nullable String stop) {

    /** Mail that one cannot unsubscribe from. */
    public Mail(String messageId, String to, String language, String subject, String text, String html, Instant at) {
        this(messageId, to, language, subject, text, html, at, null);
    }

    /** The address stays out of every log. */
    @Override
    public String toString() {
        return "Mail " + messageId;
    }
}
