package nl.buurtstem.testing;

import nl.buurtstem.areas.Areas;
import nl.buurtstem.ideas.NewIdea;
import nl.buurtstem.ideas.Theme;

/** Ideas for tests, complete and correct, at a landmark of the demo island. */
public final class SomeIdeas {

    private SomeIdeas() {}

    /** An idea with this title on Marktplein (district ML). */
    public static NewIdea onTheSquare(Areas areas, String title) {
        return at(areas, title, "Marktplein");
    }

    /** An idea with this title at the landmark or street of this name. */
    public static NewIdea at(Areas areas, String title, String place) {
        return new NewIdea(
                title,
                "Meer groen en schaduw voor iedereen.",
                "Er staat nu geen enkele boom. In de zomer is het er te heet om te zitten.",
                Theme.GREEN,
                "nl",
                areas.placeNamed(place).orElseThrow().point(),
                place,
                null,
                "");
    }
}
