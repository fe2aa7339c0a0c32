package nl.buurtstem.walkshop.picture;

import java.util.Locale;

/** What a neighbourhood says of a value. */
public enum Outcome {
    /** Too few answered to say anything. */
    TOO_FEW,
    /** Most say it is right: a shared value. */
    SHARED,
    /** Neither most say it is right nor most that it is not. */
    DIVIDED,
    /** Most say it is not right. */
    NOT_SHARED;

    /** Message key of its name. */
    public String word() {
        return "picture.outcome." + name().toLowerCase(Locale.ROOT);
    }
}
