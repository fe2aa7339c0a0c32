package nl.buurtstem.votes;

import nl.buurtstem.kernel.Refusal;

/** Every way norms and next rounds say no. */
enum StageRefusal implements Refusal {
    NOTHING_TO_GO_ON_WITH(Kind.NOT_NOW),
    WENT_ON_ALREADY(Kind.NOT_NOW),
    NORM_PERCENT(Kind.NOT_VALID),
    NORM_DOES_NOT_FIT(Kind.NOT_VALID),
    NORM_RESIDENTS(Kind.NOT_VALID);

    private final Kind kind;

    StageRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
