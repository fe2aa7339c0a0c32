package nl.buurtstem.areas;

/** How often an agenda is filled. */
public enum Rhythm {
    WEEKLY,
    FORTNIGHTLY,
    MONTHLY
}
