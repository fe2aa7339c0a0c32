package nl.buurtstem.feedback;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.buurtstem.ideas.ActorRole;
import nl.buurtstem.ideas.Move;
import nl.buurtstem.ideas.Reason;
import nl.buurtstem.ideas.Stage;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.translations.Translation;
import org.jspecify.annotations.Nullable;

/**
 * What an official answers. It says what can be done or what cannot, and why; who promises work names a person and a
 * day. It carries out what was decided; deciding is the clerk's record.
 *
 * @param move what it does to the idea; null: it stays where it is
 * @param possible what can be done
 * @param impossible what cannot
 * @param planned when, in words
 * @param who who does it
 * @param whyHere why here, or why not here
 * @param contact a name and how to reach them
 * @param hearBy when it is ready, or "you hear from us by"
 * @param language in which it is written
 */
public record NewAnswer(
        @Nullable Move move,
        String possible,
        String impossible,
        String planned,
        String who,
        String why,
        String whyHere,
        String contact,
        @Nullable LocalDate hearBy,
        Help help,
        String language) {

    static final int WHY_MIN = 10;
    static final int TEXT_MAX = 2000;
    static final int LINE_MAX = 300;
    private static final Set<Move> BY_ANSWER = EnumSet.of(Move.START, Move.FINISH);

    public NewAnswer {
        possible = possible.strip();
        impossible = impossible.strip();
        planned = planned.strip();
        who = who.strip();
        why = why.strip();
        whyHere = whyHere.strip();
        contact = contact.strip();
        Complaints complaints = new Complaints();
        complaints.require(!possible.isEmpty() || !impossible.isEmpty(), "possible", FeedbackRefusal.NEITHER_NOR);
        atMost(complaints, "possible", possible, TEXT_MAX);
        atMost(complaints, "impossible", impossible, TEXT_MAX);
        if (why.length() < WHY_MIN || why.length() > TEXT_MAX) {
            complaints.add("why", FeedbackRefusal.WHY_LENGTH.because("min", WHY_MIN, "max", TEXT_MAX));
        }
        atMost(complaints, "whyHere", whyHere, TEXT_MAX);
        atMost(complaints, "planned", planned, LINE_MAX);
        complaints.require(help != Help.PASSED_ON || !who.isEmpty(), "who", FeedbackRefusal.WHO_MISSING);
        atMost(complaints, "who", who, LINE_MAX);
        complaints.require(move != Move.START || !contact.isEmpty(), "contact", FeedbackRefusal.CONTACT_MISSING);
        atMost(complaints, "contact", contact, LINE_MAX);
        complaints.require(move != Move.START || hearBy != null, "hearBy", FeedbackRefusal.DATE_MISSING);
        complaints.refuseIfAny();
    }

    private static void atMost(Complaints complaints, String field, String text, int max) {
        if (text.length() > max) {
            complaints.add(field, FeedbackRefusal.TEXT_LENGTH.because("max", max));
        }
    }

    /** What an answer can do to an idea in this stage. */
    public static List<Move> movesFrom(Stage stage) {
        return Arrays.stream(Move.values())
                .filter(BY_ANSWER::contains)
                .filter(move -> move.isOpenTo(ActorRole.OFFICIAL, stage))
                .toList();
    }

    /** What it says, whatever it did to the idea. */
    NewAnswer staying() {
        return new NewAnswer(null, possible, impossible, planned, who, why, whyHere, contact, hearBy, help, language);
    }

    /** The same in the words of somebody who translated it; what has no words stays as it is. */
    NewAnswer in(Translation words) {
        return new NewAnswer(
                null,
                in(words, "possible", possible),
                in(words, "impossible", impossible),
                in(words, "planned", planned),
                in(words, "who", who),
                in(words, "why", why),
                in(words, "whyHere", whyHere),
                contact,
                hearBy,
                help,
                words.language());
    }

    private static String in(Translation words, String part, String text) {
        String said = words.of(part, text);
        return said == null ? text : said;
    }

    /** What the timeline says of it. */
    Reason reason(DayMove day) {
        Map<String, String> detail = new LinkedHashMap<>(day.detail());
        detail.put(Reason.Key.POSSIBLE, possible);
        detail.put(Reason.Key.CONTACT, contact);
        detail.put(Reason.Key.DATE, hearBy == null ? "" : hearBy.toString());
        detail.values().removeIf(String::isEmpty);
        return new Reason(why, language, detail);
    }
}
