package nl.buurtstem.ideas;

import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.Point;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.Cast;

/** Ideas for tests. */
public final class Samples {

    public static final String GOAL = "Ouderen kunnen onderweg even uitrusten.";
    public static final String BODY = "Zet een bank neer met een leuning, op een plek in de schaduw.";

    private Samples() {}

    public static NewIdea idea(String title, Point point) {
        return idea(title, BODY, Theme.GREEN, point);
    }

    public static NewIdea idea(String title, String body, Theme theme, Point point) {
        return new NewIdea(title, GOAL, body, theme, "nl", point, "Molenstraat", null, "");
    }

    public static Point at(Areas areas, String place) {
        return areas.placeNamed(place).orElseThrow().point();
    }

    public static Person official(Cast cast) {
        return cast.staff("Ottoline", Role.OFFICIAL, "ZO");
    }

    public static Actor asOfficial(Cast cast) {
        return Actor.staff(official(cast), ActorRole.OFFICIAL);
    }

    public static Reason because(String text) {
        return Reason.of(text, "nl");
    }
}
