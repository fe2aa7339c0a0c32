package nl.buurtstem.walkshop.report;

import java.util.Locale;

/** What a facilitator writes around an account. */
public enum Part {
    INTRODUCTION,
    CONCLUSION;

    /** Message key of its name. */
    public String word() {
        return "report." + path();
    }

    /** As in addresses and forms. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
