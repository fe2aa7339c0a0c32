package nl.buurtstem.areas.postcodes;

import nl.buurtstem.kernel.Refusal;

/** What can be wrong with a file of postcodes. */
enum PostcodeRefusal implements Refusal {
    NO_FILE(Kind.NOT_VALID),
    EMPTY_FILE(Kind.NOT_VALID),
    TOO_MANY_LINES(Kind.NOT_VALID),
    /** Names the {@code line}. */
    LINE_CELLS(Kind.NOT_VALID),
    /** Names the {@code line} and its {@code text}. */
    LINE_POSTCODE(Kind.NOT_VALID),
    LINE_TURNED(Kind.NOT_VALID),
    LINE_AREA(Kind.NOT_VALID),
    AND_MORE(Kind.NOT_VALID),
    /** A vote relies on the table. */
    IN_USE(Kind.NOT_VALID);

    private final Kind kind;

    PostcodeRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
