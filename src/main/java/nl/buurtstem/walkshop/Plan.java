package nl.buurtstem.walkshop;

import nl.buurtstem.ideas.Prose;
import nl.buurtstem.kernel.Complaints;

/**
 * A plan that exists already.
 *
 * @param address where to read it; perhaps empty
 */
public record Plan(long id, String title, String text, String address) {

    public static final int TITLE_MAX = 120;
    public static final int TEXT_MAX = 600;
    public static final int ADDRESS_MAX = 300;

    public Plan {
        title = Prose.line(title);
        text = Prose.text(text);
        address = address.strip();
        Complaints complaints = new Complaints();
        Length.require(complaints, "title", title, 3, TITLE_MAX);
        Length.require(complaints, "text", text, 0, TEXT_MAX);
        Length.require(complaints, "address", address, 0, ADDRESS_MAX);
        complaints.require(
                address.isEmpty() || address.matches("https?://[^\\s\"<>]+"),
                "address",
                WalkshopRefusal.ADDRESS_UNREADABLE);
        complaints.refuseIfAny();
    }
}
