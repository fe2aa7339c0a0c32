package nl.buurtstem.walkshop.field;

import java.util.Locale;

/**
 * Why a record cannot be taken in, however often it is sent: the tablet keeps it and says that it needs help. Everything else is taken in,
 * and what is odd about it is made harmless when it is read ({@link Reading}).
 */
enum Flaw {
    /** The text is no JSON object. */
    NOT_JSON,
    /** The text has another hash than was said with it. */
    HASH,
    /** The number outside is not the number inside, or none. */
    RECORD_ID,
    /** It was made for another walkshop. */
    WALKSHOP,
    /** It was made on another tablet than the one that sends it. */
    DEVICE,
    /** Its place in the order of its tablet is missing. */
    SEQ,
    /** This version of the program has no such kind, and the record says that it should. */
    KIND,
    /** It says no version of its form. */
    SCHEMA_VERSION,
    /** It supersedes itself, or something that is no record. */
    SUPERSEDES,
    /** An attachment without a hash can never arrive. */
    ATTACHMENT,
    TOO_LARGE,
    /** The database would not have it. */
    NOT_STORABLE;

    /** As a tablet reads it. */
    String reason() {
        return name().toLowerCase(Locale.ROOT);
    }

    Flawed found() {
        return new Flawed(this);
    }

    /** A record turned out to have a flaw. */
    static final class Flawed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Flaw flaw;

        Flawed(Flaw flaw) {
            super(flaw.reason(), null, false, false);
            this.flaw = flaw;
        }

        Flaw flaw() {
            return flaw;
        }
    }
}
