package nl.buurtstem.votes;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.buurtstem.discussion.subjects.Influence;
import nl.buurtstem.ideas.Theme;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.web.Page;
import org.jspecify.annotations.Nullable;

/** The form that makes a round. */
final class RoundForm {

    static final String PART = "part-";

    private RoundForm() {}

    static Typed blank(String language) {
        return new Typed(Map.of(
                "language",
                language,
                "residence",
                "yes",
                "winners",
                "1",
                "entrance",
                "EMAIL",
                "opensTime",
                "09:00",
                "closesTime",
                "20:00"));
    }

    static Typed of(VotingRound round) {
        NewRound is = round.is();
        Map<String, String> fields = new HashMap<>();
        fields.put("question", is.question());
        fields.put("body", is.body());
        fields.put("language", is.language());
        fields.put("area", String.valueOf(is.area()));
        put(fields, "influence", is.influence());
        fields.put("resultUse", is.resultUse());
        fields.put("way", is.way().name());
        sizes(fields, is.sizes());
        put(fields, "age", is.voters().age());
        put(fields, "entrance", is.voters().entrance());
        put(fields, "residence", is.voters().residence() ? "yes" : null);
        put(fields, "shown", is.secret() ? null : "yes");
        put(fields, "season", is.when().season());
        put(fields, "year", is.when().year());
        moment(fields, "opens", is.when().opensAt());
        moment(fields, "closes", is.when().closesAt());
        fields.put("revision", String.valueOf(round.revision()));
        return new Typed(fields);
    }

    private static void sizes(Map<String, String> fields, NewRound.Sizes sizes) {
        put(fields, "winners", sizes.winners());
        put(fields, "budget", sizes.budget());
        put(fields, "points", sizes.points());
        put(fields, "most", sizes.most());
        sizes.parts().forEach((theme, most) -> put(fields, PART + theme.name(), most));
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value instanceof Enum<?> word ? word.name() : value.toString());
        }
    }

    private static void moment(Map<String, String> fields, String name, @Nullable Instant moment) {
        if (moment != null) {
            var local = moment.atZone(Page.ZONE);
            fields.put(name + "Day", local.toLocalDate().toString());
            fields.put(name + "Time", local.toLocalTime().toString());
        }
    }

    /**
     * The round, or everything that is wrong with it.
     *
     * @param areas those one may choose
     */
    static NewRound read(Typed typed, List<Integer> areas, List<String> languages) {
        Complaints complaints = new Complaints();
        Integer area =
                areas.stream().filter(id -> typed.is("area", id)).findFirst().orElse(null);
        complaints.require(area != null, "area", VoteRefusal.AREA_MISSING);
        complaints.require(languages.contains(typed.value("language")), "language", VoteRefusal.LANGUAGE_UNKNOWN);
        Way way = typed.named("way", Way.values());
        complaints.require(way != null, "way", VoteRefusal.WAY_MISSING);
        Influence influence = typed.named("influence", Influence.values());
        Readiness.promise(complaints, influence, way);
        NewRound.Sizes sizes = sizes(typed, complaints);
        NewRound.When when = when(typed, complaints);
        Integer age = typed.number(complaints, "age", 6, 99);
        Entrance entrance = typed.named("entrance", Entrance.values());
        NewRound round = null;
        try {
            round = new NewRound(
                    typed.value("question"),
                    typed.value("body"),
                    typed.value("language"),
                    area == null ? 0 : area,
                    influence,
                    typed.value("resultUse"),
                    way == null ? Way.POLL : way,
                    sizes,
                    new NewRound.Voters(age, typed.has("residence"), entrance == null ? Entrance.EMAIL : entrance),
                    !typed.has("shown"),
                    when);
        } catch (Refused refused) {
            for (Complaint complaint : refused.complaints()) {
                complaints.add(complaint.field(), new Refused(complaint));
            }
        }
        complaints.refuseIfAny();
        return Objects.requireNonNull(round);
    }

    private static NewRound.Sizes sizes(Typed typed, Complaints complaints) {
        Integer winners = typed.number(complaints, "winners", 1, 20);
        Map<Theme, Integer> parts = new EnumMap<>(Theme.class);
        for (Theme theme : Theme.values()) {
            Integer most = typed.number(complaints, PART + theme.name(), 0, 100_000_000);
            if (most != null) {
                parts.put(theme, most);
            }
        }
        return new NewRound.Sizes(
                winners == null ? 1 : winners,
                typed.number(complaints, "budget", 1, 100_000_000),
                typed.number(complaints, "points", 2, 100),
                typed.number(complaints, "most", 1, 50),
                parts);
    }

    private static NewRound.When when(Typed typed, Complaints complaints) {
        Season season = typed.named("season", Season.values());
        Integer year = typed.number(complaints, "year", 2000, 2200);
        complaints.require(season == null || year != null, "year", VoteRefusal.SEASON_MISSING);
        return new NewRound.When(
                season,
                season == null ? null : year,
                typed.moment(complaints, "opens"),
                typed.moment(complaints, "closes"));
    }
}
