package nl.buurtstem.agenda;

import nl.buurtstem.kernel.Refusal;

/** Every way this room says no. */
public enum AgendaRefusal implements Refusal {
    NO_SUCH_MEETING(Kind.UNKNOWN),
    NO_SUCH_ITEM(Kind.UNKNOWN),
    NO_SUCH_SELECTION(Kind.UNKNOWN),
    NOT_YOUR_COMMITTEE(Kind.NOT_ALLOWED),
    ALREADY_ON_AGENDA(Kind.NOT_NOW),
    ALREADY_ADVISED(Kind.NOT_NOW),
    ALREADY_DECIDED(Kind.NOT_NOW),
    ADVICE_FIRST(Kind.NOT_NOW),
    MEETING_NOT_HELD(Kind.NOT_NOW),
    MEETING_NOT_EMPTY(Kind.NOT_NOW),
    ITEM_DISCUSSED(Kind.NOT_NOW),
    MEETING_PASSED(Kind.NOT_NOW),
    MEETING_EXISTS(Kind.NOT_VALID),
    MEETING_MISSING(Kind.NOT_VALID),
    MOMENT_PAST(Kind.NOT_VALID),
    MOMENT_MISSING(Kind.NOT_VALID),
    PLACE_LENGTH(Kind.NOT_VALID),
    MINUTES_RANGE(Kind.NOT_VALID),
    POSITION_RANGE(Kind.NOT_VALID),
    REASON_LENGTH(Kind.NOT_VALID),
    ADVICE_MISSING(Kind.NOT_VALID),
    DECISION_MISSING(Kind.NOT_VALID),
    POSSIBLE_MISSING(Kind.NOT_VALID);

    private final Kind kind;

    AgendaRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
