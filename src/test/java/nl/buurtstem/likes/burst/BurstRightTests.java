package nl.buurtstem.likes.burst;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Post;
import nl.buurtstem.residents.ResidentId;
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.Viewer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Who may decide whether likes count: the whole table, cell by cell. */
class BurstRightTests {

    private static final AreaPath HERE = new AreaPath(30, 20, 10);
    private static final int ELSEWHERE = 21;
    private static final ResidentId AUTHOR = new ResidentId(UUID.randomUUID());
    private static final ResidentId SCRIBE = new ResidentId(UUID.randomUUID());
    private static final Post OFFICIAL = new Post(Role.OFFICIAL, HERE.district());

    private static final Map<String, Viewer> PEOPLE = Map.ofEntries(
            Map.entry("a guest", Viewer.GUEST),
            Map.entry("a resident", somebody()),
            Map.entry("the author", person(AUTHOR)),
            Map.entry("an official here", somebody(OFFICIAL)),
            Map.entry("an official of the whole municipality", somebody(new Post(Role.OFFICIAL, HERE.municipality()))),
            Map.entry("an official elsewhere", somebody(new Post(Role.OFFICIAL, ELSEWHERE))),
            Map.entry("an official here who wrote it", person(AUTHOR, OFFICIAL)),
            Map.entry("an official here who entered it", person(SCRIBE, OFFICIAL)),
            Map.entry("a clerk here", somebody(new Post(Role.CLERK, HERE.district()))),
            Map.entry("a facilitator here", somebody(new Post(Role.FACILITATOR, HERE.district()))),
            Map.entry("an administrator", somebody(new Post(Role.ADMINISTRATOR, HERE.municipality()))));

    private static final Set<String> JUDGES = Set.of("an official here", "an official of the whole municipality");

    @TestFactory
    Stream<DynamicTest> everyCellOfTheTable() {
        return Stream.of(true, false).flatMap(waits -> PEOPLE.keySet().stream().map(who -> cell(waits, who)));
    }

    private static DynamicTest cell(boolean waits, String who) {
        boolean expected = waits && JUDGES.contains(who);
        return DynamicTest.dynamicTest(
                (waits ? "waits, " : "decided, ") + who + ": " + (expected ? "yes" : "no"),
                () -> assertThat(BurstRight.DECIDE.allows(
                                PEOPLE.get(who), new BurstRight.Situation(HERE, AUTHOR, SCRIBE, waits)))
                        .isEqualTo(expected));
    }

    private static Person somebody(Post... posts) {
        return person(new ResidentId(UUID.randomUUID()), posts);
    }

    private static Person person(ResidentId id, Post... posts) {
        return new Person(id, "Noor", "noor@example.org", "nl", List.of(posts));
    }
}
