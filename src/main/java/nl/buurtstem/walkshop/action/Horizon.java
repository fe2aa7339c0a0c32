package nl.buurtstem.walkshop.action;

import java.util.Locale;

/** Whether something can be done soon, or takes its time. */
public enum Horizon {
    SHORT,
    LONG;

    /** Message key of its name. */
    public String word() {
        return "action.horizon." + name().toLowerCase(Locale.ROOT);
    }
}
