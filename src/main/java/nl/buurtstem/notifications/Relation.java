package nl.buurtstem.notifications;

import java.util.Locale;

/** What somebody has to do with what a mail is about: the reason why they get it. */
enum Relation {
    AUTHOR,
    SUPPORTER,
    FLAGGER,
    /** Of something that was said about an idea or a subject. */
    WRITER,
    /** Follows it, or what it lies in. */
    FOLLOWER,
    /** Of a decision about what they wrote. */
    APPELLANT,
    /** An official of the area. */
    STAFF;

    /** Message key of the sentence that says so. */
    String why() {
        return "notifications.why." + lower();
    }

    String lower() {
        return name().toLowerCase(Locale.ROOT);
    }
}
