package nl.buurtstem.walkshop;

import nl.buurtstem.areas.Point;
import nl.buurtstem.ideas.Prose;
import nl.buurtstem.kernel.Complaints;

/**
 * A stop on the route.
 *
 * @param number on paper, on the map and on the tablet, from 1
 * @param hint what to look at, perhaps empty
 */
public record WalkNode(long id, int number, String title, String hint, Point point) {

    public static final int TITLE_MAX = 80;
    public static final int HINT_MAX = 300;

    public WalkNode {
        title = Prose.line(title);
        hint = Prose.text(hint);
        Complaints complaints = new Complaints();
        Length.require(complaints, "title", title, 1, TITLE_MAX);
        Length.require(complaints, "hint", hint, 0, HINT_MAX);
        complaints.refuseIfAny();
    }
}
