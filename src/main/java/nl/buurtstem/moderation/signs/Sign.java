package nl.buurtstem.moderation.signs;

import java.util.Locale;

/** What can stand out in a text; where two lie over each other, the first one here counts. */
public enum Sign {
    EMAIL,
    ACCOUNT,
    PLATE,
    ADDRESS,
    PHONE,
    BSN,
    LINK,
    THREAT,
    INSULT;

    /** Whether it tells how to reach or recognise somebody. */
    public boolean isPersonal() {
        return ordinal() <= BSN.ordinal();
    }

    /** Where its name stands. */
    public String word() {
        return "moderation.signs." + name().toLowerCase(Locale.ROOT);
    }
}
