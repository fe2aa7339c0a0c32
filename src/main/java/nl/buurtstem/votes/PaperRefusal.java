package nl.buurtstem.votes;

import nl.buurtstem.kernel.Refusal;

/** Every way a desk for voting on paper says no. */
enum PaperRefusal implements Refusal {
    NO_PAPER(Kind.NOT_NOW),
    DESK_OVER(Kind.NOT_NOW),
    FIRST_READER(Kind.NOT_NOW),
    READ_ALREADY(Kind.NOT_NOW),
    MORE_THAN_GIVEN(Kind.NOT_NOW),
    DESK_UNTIL(Kind.NOT_VALID),
    PLACE_MISSING(Kind.NOT_VALID),
    NOT_DECLARED(Kind.NOT_VALID),
    PERSON_VOTED(Kind.NOT_VALID),
    NOT_AN_ADDRESS(Kind.NOT_VALID),
    NO_SUCH_PAPER(Kind.NOT_VALID),
    TICK_STAYS(Kind.NOT_VALID),
    PAPER_NOT_FREE(Kind.NOT_VALID),
    REASON_MISSING(Kind.NOT_VALID);

    private final Kind kind;

    PaperRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
