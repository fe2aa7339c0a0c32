package nl.buurtstem.ledger;

import java.util.Locale;

/** What is said of a winner. */
enum Fate {
    /** It is carried out, and books are kept of it. */
    YES,
    /** It goes ahead, and costs nothing: a name, or a choice between things that are done anyway. */
    PLAIN,
    /** It does not go ahead. */
    NO,
    /** That is not decided yet. */
    LATER;

    /** In forms. */
    String css() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Message key of its name. */
    String word() {
        return "ledger.fate." + css();
    }
}
