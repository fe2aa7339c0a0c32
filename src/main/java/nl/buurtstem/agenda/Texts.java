package nl.buurtstem.agenda;

/** How long texts for this room may be. */
final class Texts {

    static final int REASON_MIN = 10;
    static final int REASON_MAX = 2000;
    static final int PLACE_MAX = 200;

    private Texts() {}

    /** A reason in plain words. */
    static String reason(String text) {
        String stripped = text.strip();
        if (stripped.length() < REASON_MIN || stripped.length() > REASON_MAX) {
            throw AgendaRefusal.REASON_LENGTH.because("min", REASON_MIN, "max", REASON_MAX);
        }
        return stripped;
    }
}
