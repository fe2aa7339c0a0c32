package nl.buurtstem.walkshop;

import java.util.Locale;
import java.util.Map;
import nl.buurtstem.kernel.Complaints;

/**
 * A question to ask somebody on the way.
 *
 * @param question by language, in one at least
 */
public record Card(long id, int number, Kind kind, Map<String, String> question) {

    public static final int QUESTION_MAX = 300;

    /** Whether people answer in their own words, or with yes or no. */
    public enum Kind {
        OPEN,
        CLOSED;

        /** Message key of its name. */
        public String word() {
            return "walkshop.card." + name().toLowerCase(Locale.ROOT);
        }
    }

    public Card {
        Complaints complaints = new Complaints();
        question = Spoken.read(complaints, "question", question, QUESTION_MAX);
        complaints.require(!question.isEmpty(), "question", WalkshopRefusal.LANGUAGE_EMPTY);
        complaints.refuseIfAny();
    }

    public String in(String language) {
        return Spoken.in(question, language);
    }
}
