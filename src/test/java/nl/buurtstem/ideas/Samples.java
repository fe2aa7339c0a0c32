package nl.buurtstem.ideas;

import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.Point;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.Cast;

/** Ideas for tests. */
final class Samples {

    static final String GOAL = "Ouderen kunnen onderweg even uitrusten.";
    static final String BODY = "Zet een bank neer met een leuning, op een plek in de schaduw.";

    private Samples() {}

    static NewIdea idea(String title, Point point) {
        return idea(title, BODY, Theme.GREEN, point);
    }

    static NewIdea idea(String title, String body, Theme theme, Point point) {
        return new NewIdea(title, GOAL, body, theme, "nl", point, "Molenstraat", null, "");
    }

    static Point at(Areas areas, String place) {
        return areas.placeNamed(place).orElseThrow().point();
    }

    static Person official(Cast cast) {
        return cast.staff("Ottoline", Role.OFFICIAL, "ZO");
    }

    static Actor asOfficial(Cast cast) {
        return Actor.staff(official(cast), ActorRole.OFFICIAL);
    }

    static Reason because(String text) {
        return Reason.of(text, "nl");
    }
}
