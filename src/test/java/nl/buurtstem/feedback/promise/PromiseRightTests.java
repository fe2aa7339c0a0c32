package nl.buurtstem.feedback.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Post;
import nl.buurtstem.residents.ResidentId;
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.Viewer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Who may say what came of a promise: the whole table, cell by cell. */
class PromiseRightTests {

    private static final AreaPath HERE = new AreaPath(30, 20, 10);
    private static final int ELSEWHERE = 21;
    private static final ResidentId MAKER = new ResidentId(UUID.randomUUID());
    private static final ResidentId ANOTHER = new ResidentId(UUID.randomUUID());

    private static final Map<String, List<Post>> ROLES = Map.of(
            "a resident", List.of(),
            "an official here", List.of(new Post(Role.OFFICIAL, HERE.district())),
            "an official of the municipality", List.of(new Post(Role.OFFICIAL, HERE.municipality())),
            "an official elsewhere", List.of(new Post(Role.OFFICIAL, ELSEWHERE)),
            "a clerk here", List.of(new Post(Role.CLERK, HERE.district())),
            "a facilitator here", List.of(new Post(Role.FACILITATOR, HERE.district())),
            "an administrator", List.of(new Post(Role.ADMINISTRATOR, HERE.municipality())));

    private static final Map<String, Set<String>> MAY = Map.of(
            "their own", Set.of("an official here", "an official of the municipality", "an official elsewhere"),
            "a colleague's", Set.of("an official here", "an official of the municipality"),
            "of somebody who left", Set.of("an official here", "an official of the municipality"));

    @TestFactory
    Stream<DynamicTest> everyCellOfTheTable() {
        return MAY.keySet().stream().flatMap(promise -> ROLES.keySet().stream().map(who -> cell(promise, who)));
    }

    private static DynamicTest cell(String promise, String who) {
        boolean expected = MAY.get(promise).contains(who);
        return DynamicTest.dynamicTest(
                promise + ", " + who + ": " + (expected ? "yes" : "no"),
                () -> assertThat(PromiseRight.allows(
                                new Person(MAKER, "Bas", "bas@example.org", "nl", ROLES.get(who)),
                                promise(promise),
                                HERE))
                        .isEqualTo(expected));
    }

    @TestFactory
    Stream<DynamicTest> guestsMayNot() {
        return MAY.keySet().stream()
                .map(promise -> DynamicTest.dynamicTest(
                        promise,
                        () -> assertThat(PromiseRight.allows(Viewer.GUEST, promise(promise), HERE))
                                .isFalse()));
    }

    private static Promise promise(String whose) {
        ResidentId by = whose.equals("their own") ? MAKER : whose.equals("a colleague's") ? ANOTHER : null;
        LocalDate day = LocalDate.parse("2026-12-18");
        return new Promise(
                1, new IdeaId(7), "Er staat een linde.", "nl", "team Groen", "Noor", day, Instant.EPOCH, by, List.of());
    }
}
