package nl.buurtstem.translations;

import nl.buurtstem.kernel.Refusal;

/** Every way this room says no. */
enum TranslationRefusal implements Refusal {
    NOTHING_TO_TRANSLATE(Kind.UNKNOWN),
    PART_LENGTH(Kind.NOT_VALID),
    ORIGINAL_CHANGED(Kind.NOT_VALID),
    TRANSLATED_MEANWHILE(Kind.NOT_VALID);

    private final Kind kind;

    TranslationRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
