package nl.buurtstem.moderation;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Who may do what in which situation: the whole table, cell by cell. */
class RightTests {

    private static final AreaPath HERE = new AreaPath(30, 20, 10);
    private static final int ELSEWHERE = 21;
    private static final UUID AUTHOR = UUID.randomUUID();
    private static final UUID SCRIBE = UUID.randomUUID();

    private static final Map<String, Viewer> PEOPLE = Map.ofEntries(
            Map.entry("a guest", Viewer.GUEST),
            Map.entry("a resident", person()),
            Map.entry("the author", author()),
            Map.entry("an official here", person(new Post(Role.OFFICIAL, HERE.district()))),
            Map.entry("an official of the whole municipality", person(new Post(Role.OFFICIAL, HERE.municipality()))),
            Map.entry("an official elsewhere", person(new Post(Role.OFFICIAL, ELSEWHERE))),
            Map.entry("an official here who wrote it", author(new Post(Role.OFFICIAL, HERE.district()))),
            Map.entry("an official here who entered it", scribe(new Post(Role.OFFICIAL, HERE.district()))),
            Map.entry("a clerk here", person(new Post(Role.CLERK, HERE.district()))),
            Map.entry("a facilitator here", person(new Post(Role.FACILITATOR, HERE.district()))),
            Map.entry("an administrator here", person(new Post(Role.ADMINISTRATOR, HERE.municipality()))));

    private static final Set<String> EVERYBODY = PEOPLE.keySet();
    private static final Set<String> OFFICIALS = Set.of(
            "an official here",
            "an official of the whole municipality",
            "an official here who wrote it",
            "an official here who entered it");
    private static final Set<String> JUDGES = Set.of("an official here", "an official of the whole municipality");

    /** One row of the table as the domain has it: who, and in which situations. */
    private record Row(Right right, Set<String> who, Situation... when) {}

    private static final List<Row> TABLE = List.of(
            new Row(Right.FLAG, EVERYBODY, Situation.VISIBLE),
            new Row(Right.LOOK, OFFICIALS, Situation.values()),
            new Row(Right.PUBLISH, JUDGES, Situation.IN_REVIEW),
            new Row(Right.ASK_CHANGE, JUDGES, Situation.IN_REVIEW),
            new Row(
                    Right.HIDE,
                    JUDGES,
                    Situation.IN_REVIEW,
                    Situation.CHANGES_ASKED,
                    Situation.VISIBLE,
                    Situation.HIDDEN),
            new Row(Right.RESTORE, JUDGES, Situation.HIDDEN),
            new Row(Right.KEEP, JUDGES, Situation.VISIBLE));

    @TestFactory
    Stream<DynamicTest> everyCellOfTheTable() {
        return TABLE.stream()
                .flatMap(row -> Arrays.stream(Situation.values())
                        .flatMap(situation -> PEOPLE.keySet().stream().map(who -> cell(row, situation, who))));
    }

    private static DynamicTest cell(Row row, Situation situation, String who) {
        boolean expected = row.who().contains(who) && Arrays.asList(row.when()).contains(situation);
        return DynamicTest.dynamicTest(
                row.right() + ", " + situation + ", " + who + ": " + (expected ? "yes" : "no"),
                () -> assertThat(row.right().allows(PEOPLE.get(who), subject(situation)))
                        .isEqualTo(expected));
    }

    @TestFactory
    Stream<DynamicTest> everyRightHasItsRow() {
        return Arrays.stream(Right.values())
                .map(right -> DynamicTest.dynamicTest(
                        right.name(),
                        () -> assertThat(TABLE).extracting(Row::right).containsOnlyOnce(right)));
    }

    private static Subject subject(Situation situation) {
        return new Subject(
                "idea",
                17,
                1,
                "Bomen op het plein",
                "nl",
                "/ideas/17",
                new ResidentId(AUTHOR),
                new ResidentId(SCRIBE),
                HERE,
                situation);
    }

    private static Person person(Post... posts) {
        return new Person(new ResidentId(UUID.randomUUID()), "Noor", "noor@example.org", "nl", List.of(posts));
    }

    private static Person author(Post... posts) {
        return new Person(new ResidentId(AUTHOR), "Amina", "amina@example.org", "nl", List.of(posts));
    }

    private static Person scribe(Post... posts) {
        return new Person(new ResidentId(SCRIBE), "Femke", "femke@example.org", "nl", List.of(posts));
    }
}
