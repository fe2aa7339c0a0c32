package nl.buurtstem.testing;

import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.Point;
import nl.buurtstem.ideas.Actor;
import nl.buurtstem.ideas.ActorRole;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.ideas.Move;
import nl.buurtstem.ideas.NewIdea;
import nl.buurtstem.ideas.Reason;
import nl.buurtstem.ideas.Theme;
import nl.buurtstem.residents.Person;
import reactor.core.publisher.Mono;

/** Ideas for tests, complete and correct, at a landmark of the demo island. */
public final class SomeIdeas {

    private SomeIdeas() {}

    /** An idea with this title on Marktplein (district ML). */
    public static NewIdea onTheSquare(Areas areas, String title) {
        return at(areas, title, "Marktplein");
    }

    /** Put forward by this author, read by an official, and published. */
    public static Mono<IdeaId> publish(Ideas ideas, NewIdea idea, Person author) {
        Actor official = new Actor(null, ActorRole.OFFICIAL);
        return ideas.putForwardForReview(author, idea)
                .flatMap(id -> ideas.move(id, Move.PUBLISH, Reason.of("Past bij de regels.", "nl"), official));
    }

    /** An idea with this title at the landmark or street of this name. */
    public static NewIdea at(Areas areas, String title, String place) {
        return at(areas.placeNamed(place).orElseThrow().point(), title, place);
    }

    /** An idea with this title and text on Marktplein. */
    public static NewIdea saying(Areas areas, String title, String text) {
        NewIdea usual = onTheSquare(areas, title);
        return new NewIdea(
                title, usual.goal(), text, usual.theme(), usual.language(), usual.point(), usual.placeName(), null, "");
    }

    /** An idea with this title in the middle of this area. */
    public static NewIdea in(Areas areas, Area area, String title) {
        return at(areas.middle(area.id()), title, area.name());
    }

    private static NewIdea at(Point point, String title, String place) {
        return new NewIdea(
                title,
                "Meer groen en schaduw voor iedereen.",
                "Er staat nu geen enkele boom. In de zomer is het er te heet om te zitten.",
                Theme.GREEN,
                "nl",
                point,
                place,
                null,
                "");
    }
}
