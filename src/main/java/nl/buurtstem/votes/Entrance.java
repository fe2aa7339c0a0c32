package nl.buurtstem.votes;

import java.util.Locale;

/** What lets somebody vote. With both, whoever has an address and a letter could vote twice; who makes the round is told so. */
public enum Entrance {
    EMAIL,
    /** An address, and a postcode that the municipality's table puts in the area; without a table it is a declaration. */
    POSTCODE,
    LETTER,
    BOTH;

    boolean byEmail() {
        return this != LETTER;
    }

    boolean byLetter() {
        return this == LETTER || this == BOTH;
    }

    boolean asksPostcode() {
        return this == POSTCODE;
    }

    /** Message key of it. */
    public String word() {
        return "votes.entrance." + name().toLowerCase(Locale.ROOT);
    }
}
