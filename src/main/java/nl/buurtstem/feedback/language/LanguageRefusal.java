package nl.buurtstem.feedback.language;

import nl.buurtstem.kernel.Refusal;

/** Every way a word of the glossary is refused. */
enum LanguageRefusal implements Refusal {
    OFFICIALS_ONLY(Kind.NOT_ALLOWED),
    WORD_LENGTH(Kind.NOT_VALID),
    EXPLANATION_LENGTH(Kind.NOT_VALID),
    TEXT_LENGTH(Kind.NOT_VALID),
    CHANGED_MEANWHILE(Kind.NOT_VALID);

    private final Kind kind;

    LanguageRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
