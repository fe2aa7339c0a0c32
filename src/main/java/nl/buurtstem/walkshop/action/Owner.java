package nl.buurtstem.walkshop.action;

import java.util.Locale;

/** Who sees to an action. */
public enum Owner {
    RESIDENT,
    MUNICIPALITY,
    HOUSING_ASSOCIATION,
    ENTREPRENEUR,
    TOGETHER;

    /** Message key of its name. */
    public String word() {
        return "action.owner." + name().toLowerCase(Locale.ROOT);
    }
}
