package nl.buurtstem.agenda;

import java.util.Locale;
import nl.buurtstem.ideas.Move;

/** What the municipality decided after the committee's advice. */
public enum Decision {
    ADOPTED(Move.ADOPT),
    PARTLY_ADOPTED(Move.ADOPT_PARTLY),
    DECLINED(Move.DECLINE);

    private final Move move;

    Decision(Move move) {
        this.move = move;
    }

    /** What it does to the idea. */
    Move move() {
        return move;
    }

    /** Message key of its name. */
    public String word() {
        return "agenda.decision." + name().toLowerCase(Locale.ROOT);
    }

    /**
     * The decision with its reason.
     *
     * @param possible what is possible instead; a decline cannot do without
     */
    public record Taken(Decision decision, String text, String possible, String language) {

        public Taken {
            text = Texts.reason(text);
            possible = possible.strip();
            if (decision == DECLINED && possible.length() < Texts.REASON_MIN) {
                throw AgendaRefusal.POSSIBLE_MISSING.because("min", Texts.REASON_MIN);
            }
        }
    }
}
