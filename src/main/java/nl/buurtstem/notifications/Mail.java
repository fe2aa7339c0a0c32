package nl.buurtstem.notifications;

/**
 * One mail to one person.
 *
 * @param messageId without angle brackets; the same for every try
 * @param to address of the receiver
 * @param language tag of the language it is written in
 */
public record Mail(String messageId, String to, String language, String subject, String text, String html) {

    /** The address stays out of every log. */
    @Override
    public String toString() {
        return "Mail " + messageId;
    }
}
