package nl.buurtstem.demo;

import java.util.List;
import nl.buurtstem.walkshop.Domain;
import nl.buurtstem.walkshop.Stakeholder;
import nl.buurtstem.walkshop.WalkshopStage;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A walk through a neighbourhood; as written in {@code demo/walkshops.yaml}. Days count from today.
 *
 * @param ready the day on which it became public; null when it is still prepared
 * @param stage in which it is today
 * @param steps how many of its steps are done
 */
record Walk(
        String title,
        String question,
        String area,
        String by,
        int made,
        @Nullable Integer ready,
        int day,
        String startsAt,
        String meetingPlace,
        WalkshopStage stage,
        int steps,
        List<Somebody> people,
        List<Stop> stops,
        List<Known> plans) {

    /** Who walks along; the lens is a key of the default set. */
    record Somebody(
            String name,
            Stakeholder kind,
            @Nullable Domain domain,
            String work,
            String pair,
            @Nullable String lens) {}

    /** Metres from a street or landmark. */
    record Stop(String near, int east, int north, String title, String hint) {}

    /** A plan that exists already. */
    record Known(String title, String text) {}

    static List<Walk> read(JsonMapper json) {
        return Story.list("walkshops.yaml", json, new TypeReference<>() {});
    }
}
