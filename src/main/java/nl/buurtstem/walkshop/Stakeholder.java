package nl.buurtstem.walkshop;

import java.util.Locale;

/** The four kinds of people a neighbourhood is made of. */
public enum Stakeholder {
    RESIDENT,
    MUNICIPALITY,
    /** Housing association, school, police, welfare. */
    ORGANISATION,
    ENTREPRENEUR;

    /** Message key of its name. */
    public String word() {
        return "walkshop.kind." + name().toLowerCase(Locale.ROOT);
    }

    /** Message key of what one of them is called. */
    public String one() {
        return word() + ".one";
    }
}
