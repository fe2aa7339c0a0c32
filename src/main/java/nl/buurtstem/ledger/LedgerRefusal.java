package nl.buurtstem.ledger;

import nl.buurtstem.kernel.Refusal;

/** Every way this room says no. */
public enum LedgerRefusal implements Refusal {
    NO_SUCH_WORK(Kind.UNKNOWN),
    NO_SUCH_LINE(Kind.UNKNOWN),
    OFFICIALS_ONLY(Kind.NOT_ALLOWED),
    SAID_ALREADY(Kind.NOT_NOW),
    WRITTEN_MEANWHILE(Kind.NOT_NOW),
    DONE_ALREADY(Kind.NOT_NOW),
    TAKEN_BACK_ALREADY(Kind.NOT_NOW),
    TEXT_LENGTH(Kind.NOT_VALID),
    LANGUAGE_UNKNOWN(Kind.NOT_VALID),
    AMOUNT_FORM(Kind.NOT_VALID),
    AMOUNT_RANGE(Kind.NOT_VALID),
    DAY_MISSING(Kind.NOT_VALID),
    DAY_AHEAD(Kind.NOT_VALID),
    DAY_NOT_LATER(Kind.NOT_VALID),
    PERIOD_TURNED(Kind.NOT_VALID),
    PERCENT_RANGE(Kind.NOT_VALID),
    ORDER_MISSING(Kind.NOT_VALID),
    LOWER_TOO_MUCH(Kind.NOT_VALID),
    OVER_WITHOUT_REASON(Kind.NOT_VALID),
    DONE_WITHOUT_REASON(Kind.NOT_VALID),
    NOT_BEGUN(Kind.NOT_VALID),
    NOT_SURE(Kind.NOT_VALID),
    DAY_BEFORE_VOTE(Kind.NOT_VALID),
    SUPPLIER_A_PERSON(Kind.NOT_VALID),
    PHOTO_ALT_MISSING(Kind.NOT_VALID),
    CHOICE_MISSING(Kind.NOT_VALID),
    HEAR_BY(Kind.NOT_VALID),
    COSTS_MONEY(Kind.NOT_VALID),
    VOTE_DECIDES(Kind.NOT_VALID),
    LESS_WITHOUT_REASON(Kind.NOT_VALID);

    private final Kind kind;

    LedgerRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
