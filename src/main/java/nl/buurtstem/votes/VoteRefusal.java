package nl.buurtstem.votes;

import nl.buurtstem.kernel.Refusal;

/** Every way this room says no. */
public enum VoteRefusal implements Refusal {
    NO_SUCH_ROUND(Kind.UNKNOWN),
    NO_SUCH_OPTION(Kind.UNKNOWN),
    STAFF_ONLY(Kind.NOT_ALLOWED),
    CHANGED_MEANWHILE(Kind.NOT_NOW),
    ROUND_FIXED(Kind.NOT_NOW),
    NOT_OPEN_YET(Kind.NOT_NOW),
    CLOSED(Kind.NOT_NOW),
    VOTED_ALREADY(Kind.NOT_NOW),
    LETTERS_ONLY(Kind.NOT_NOW),
    NO_LETTERS(Kind.NOT_NOW),
    NOTHING_TO_CHANGE(Kind.NOT_NOW),
    FORM_TOO_OLD(Kind.NOT_VALID),
    NO_SUCH_CODE(Kind.NOT_VALID),
    LETTER_USED(Kind.NOT_VALID),
    CODE_USED(Kind.NOT_VALID),
    POINTS_LEFT(Kind.NOT_VALID),
    TEXT_LENGTH(Kind.NOT_VALID),
    AREA_MISSING(Kind.NOT_VALID),
    LANGUAGE_UNKNOWN(Kind.NOT_VALID),
    WAY_MISSING(Kind.NOT_VALID),
    NUMBER_RANGE(Kind.NOT_VALID),
    NUMBER_WHOLE(Kind.NOT_VALID),
    BUDGET_MISSING(Kind.NOT_VALID),
    POINTS_MISSING(Kind.NOT_VALID),
    DATES_MISSING(Kind.NOT_VALID),
    DATES_TURNED(Kind.NOT_VALID),
    DATES_PAST(Kind.NOT_VALID),
    MOMENT_MISSING(Kind.NOT_VALID),
    SEASON_MISSING(Kind.NOT_VALID),
    WHEN_MISSING(Kind.NOT_VALID),
    INFLUENCE_MISSING(Kind.NOT_VALID),
    RESULT_MISSING(Kind.NOT_VALID),
    OPTIONS_MISSING(Kind.NOT_VALID),
    COST_MISSING(Kind.NOT_VALID),
    COST_OVER_BUDGET(Kind.NOT_VALID),
    PHOTO_ALT_MISSING(Kind.NOT_VALID),
    NO_SUCH_IDEA(Kind.NOT_VALID),
    BLANK_MEANT(Kind.NOT_VALID),
    BLANK_AND_CHOICE(Kind.NOT_VALID),
    NOT_A_POSTCODE(Kind.NOT_VALID),
    POSTCODE_ELSEWHERE(Kind.NOT_VALID),
    DECLARATION_MISSING(Kind.NOT_VALID);

    private final Kind kind;

    VoteRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
