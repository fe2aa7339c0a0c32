package nl.buurtstem.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
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

/** Who may do what with what waits for whom: the whole table, cell by cell. */
class DeskRightTests {

    private static final AreaPath HERE = new AreaPath(30, 20, 10);
    private static final int ELSEWHERE = 21;

    private static final Map<String, Viewer> PEOPLE = Map.ofEntries(
            Map.entry("a guest", Viewer.GUEST),
            Map.entry("a resident", person()),
            Map.entry("an official of the neighbourhood", person(new Post(Role.OFFICIAL, HERE.neighbourhood()))),
            Map.entry("an official here", person(new Post(Role.OFFICIAL, HERE.district()))),
            Map.entry("an official of the whole municipality", person(new Post(Role.OFFICIAL, HERE.municipality()))),
            Map.entry("an official elsewhere", person(new Post(Role.OFFICIAL, ELSEWHERE))),
            Map.entry("a clerk here", person(new Post(Role.CLERK, HERE.district()))),
            Map.entry("a clerk elsewhere", person(new Post(Role.CLERK, ELSEWHERE))),
            Map.entry("a facilitator here", person(new Post(Role.FACILITATOR, HERE.district()))),
            Map.entry("an administrator here", person(new Post(Role.ADMINISTRATOR, HERE.municipality()))),
            Map.entry(
                    "a clerk here who is an official elsewhere",
                    person(new Post(Role.CLERK, HERE.district()), new Post(Role.OFFICIAL, ELSEWHERE))));

    private static final Set<String> WITH_A_DESK = Set.of(
            "an official of the neighbourhood",
            "an official here",
            "an official of the whole municipality",
            "an official elsewhere",
            "a clerk here",
            "a clerk elsewhere",
            "a facilitator here",
            "a clerk here who is an official elsewhere");

    /** Situation: for whom it waits. */
    private static final Map<Role, Set<String>> WORKERS = Map.of(
            Role.OFFICIAL,
            Set.of("an official of the neighbourhood", "an official here", "an official of the whole municipality"),
            Role.CLERK,
            Set.of("a clerk here", "a clerk here who is an official elsewhere"),
            Role.FACILITATOR,
            Set.of("a facilitator here"),
            Role.ADMINISTRATOR,
            Set.of("an administrator here"));

    @TestFactory
    Stream<DynamicTest> everyCellOfTheTable() {
        return Arrays.stream(DeskRight.values())
                .flatMap(right -> Arrays.stream(Role.values())
                        .flatMap(role -> PEOPLE.keySet().stream().map(who -> cell(right, role, who))));
    }

    private static DynamicTest cell(DeskRight right, Role role, String who) {
        boolean expected = right == DeskRight.OPEN
                ? WITH_A_DESK.contains(who)
                : WORKERS.get(role).contains(who);
        return DynamicTest.dynamicTest(
                right + ", waits for " + role + ", " + who + ": " + (expected ? "yes" : "no"),
                () -> assertThat(right.allows(PEOPLE.get(who), item(role))).isEqualTo(expected));
    }

    @TestFactory
    Stream<DynamicTest> whoTookItUponThemselvesSeesItWhereverTheyDoSuchWork() {
        return PEOPLE.entrySet().stream()
                .filter(one -> one.getValue() instanceof Person)
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    Person person = (Person) one.getValue();
                    WorkItem own = item(Role.OFFICIAL).ownedBy(person.id());
                    assertThat(DeskRight.WORK.allows(person, own)).isEqualTo(person.isSomewhere(Role.OFFICIAL));
                    assertThat(DeskRight.RECEIVE.allows(person, own))
                            .isEqualTo(WORKERS.get(Role.OFFICIAL).contains(one.getKey()));
                }));
    }

    private static WorkItem item(Role role) {
        return new WorkItem(
                new WorkKey("moderation", "idea", 17),
                new WorkKind("new", "moderation.work.new", "flag"),
                role,
                "Bomen op het plein",
                "nl",
                HERE,
                Instant.EPOCH,
                null,
                WorkItem.Why.of("moderation.work.why.new"),
                List.of(),
                "1.0",
                "/moderation/idea/17");
    }

    private static Person person(Post... posts) {
        return new Person(new ResidentId(UUID.randomUUID()), "Noor", "noor@example.org", "nl", List.of(posts));
    }
}
