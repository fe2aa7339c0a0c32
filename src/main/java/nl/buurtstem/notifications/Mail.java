package nl.buurtstem.notifications;

import java.time.Instant;

/**
 * One mail to one person.
 *
 * @param messageId without angle brackets; the same for every try
 * @param to address of the receiver
 * @param language tag of the language it is written in
 * @param at the moment of what it tells
 */
public record Mail(String messageId, String to, String language, String subject, String text, String html, Instant at) {

    /** The address stays out of every log. */
    @Override
    public String toString() {
        return "Mail " + messageId;
    }
}
