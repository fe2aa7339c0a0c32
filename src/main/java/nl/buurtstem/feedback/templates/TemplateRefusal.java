package nl.buurtstem.feedback.templates;

import nl.buurtstem.kernel.Refusal;

/** Every way a template is refused. */
enum TemplateRefusal implements Refusal {
    OFFICIALS_ONLY(Kind.NOT_ALLOWED),
    NO_SUCH_TEMPLATE(Kind.UNKNOWN),
    NAME_LENGTH(Kind.NOT_VALID),
    NAME_TAKEN(Kind.NOT_VALID),
    TEXT_LENGTH(Kind.NOT_VALID),
    EMPTY(Kind.NOT_VALID),
    PLACEHOLDER_UNKNOWN(Kind.NOT_VALID),
    CHANGED_MEANWHILE(Kind.NOT_VALID);

    private final Kind kind;

    TemplateRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
