package nl.buurtstem.walkshop.report;

import nl.buurtstem.kernel.Refusal;

/** Every way an account says no. */
public enum ReportRefusal implements Refusal {
    NOT_YET(Kind.UNKNOWN),
    NO_SUCH_PHOTO(Kind.UNKNOWN),
    LEADERS_ONLY(Kind.NOT_ALLOWED),
    ADMINISTRATORS_ONLY(Kind.NOT_ALLOWED),
    WRITTEN_MEANWHILE(Kind.NOT_NOW),
    DAYS_RANGE(Kind.NOT_VALID),
    TEXT_LENGTH(Kind.NOT_VALID),
    NOTHING_MARKED(Kind.NOT_VALID);

    private final Kind kind;

    ReportRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
