package nl.buurtstem.discussion.subjects;

import java.util.Locale;

/** What people can influence; said before anybody joins in. */
public enum Influence {
    INFORM,
    CONSULT,
    ADVISE,
    DECIDE;

    /** Message key of its name; what it means stands under it with {@code .means}. */
    public String word() {
        return "subjects.influence." + name().toLowerCase(Locale.ROOT);
    }
}
