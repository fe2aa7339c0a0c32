package nl.buurtstem.ledger;

import java.util.Locale;

/** How far a work is, in a word. */
enum WorkState {
    PLANNED("adopted", "stage-adopted"),
    BUSY("in-progress", "stage-in-progress"),
    DONE("done", "stage-done");

    private final String tone;
    private final String icon;

    WorkState(String tone, String icon) {
        this.tone = tone;
        this.icon = icon;
    }

    /** The badge whose colours it has. */
    String tone() {
        return tone;
    }

    String icon() {
        return icon;
    }

    /** Message key of its name. */
    String word() {
        return "ledger.state." + name().toLowerCase(Locale.ROOT);
    }
}
