package nl.buurtstem.follows;

import java.util.Locale;
import nl.buurtstem.residents.ResidentId;

/**
 * Mail that is to come no more.
 *
 * @param follow its number, when it is about one; else 0
 */
record Stop(What what, ResidentId who, long follow) {

    /** Which mail. */
    enum What {
        /** Because of one thing they follow. */
        FOLLOW,
        /** About ideas they like. */
        LIKES,
        /** Because of anything they follow or like. */
        ALL
    }

    /** Message key of what is stopped, where it has no name of its own. */
    String word() {
        return "follows.stop." + what.name().toLowerCase(Locale.ROOT);
    }
}
