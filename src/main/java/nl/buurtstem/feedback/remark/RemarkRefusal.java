package nl.buurtstem.feedback.remark;

import nl.buurtstem.kernel.Refusal;

/** Every way internal remarks say no. */
enum RemarkRefusal implements Refusal {
    /** The same answer as for a page that does not exist: nobody else needs to know that there is one. */
    NO_SUCH_PAGE(Kind.UNKNOWN),
    NO_SUCH_REMARK(Kind.UNKNOWN),
    NOT_YOURS(Kind.NOT_ALLOWED),
    TEXT_LENGTH(Kind.NOT_VALID);

    private final Kind kind;

    RemarkRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
