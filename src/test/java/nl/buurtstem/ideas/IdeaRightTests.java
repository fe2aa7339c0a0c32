package nl.buurtstem.ideas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.areas.Point;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Post;
import nl.buurtstem.residents.ResidentId;
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.Viewer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Who may do what with an idea, and in which situation: the whole table, cell by cell. */
class IdeaRightTests {

    private static final AreaPath HERE = new AreaPath(30, 20, 10);
    private static final int ELSEWHERE = 21;
    private static final ResidentId AUTHOR = new ResidentId(UUID.randomUUID());
    private static final Instant THEN = Instant.parse("2026-11-01T12:00:00Z");

    private static final Map<String, Viewer> PEOPLE = Map.of(
            "a guest", Viewer.GUEST,
            "a resident", person(new ResidentId(UUID.randomUUID())),
            "the author", person(AUTHOR),
            "a facilitator here", staff(Role.FACILITATOR, HERE.district()),
            "a facilitator elsewhere", staff(Role.FACILITATOR, ELSEWHERE),
            "an official here", staff(Role.OFFICIAL, HERE.municipality()),
            "an official elsewhere", staff(Role.OFFICIAL, ELSEWHERE),
            "a clerk here", staff(Role.CLERK, HERE.district()),
            "an administrator here", staff(Role.ADMINISTRATOR, HERE.municipality()));

    private enum Situation {
        ONLINE_WAITING(Stage.IN_REVIEW, false, true),
        ONLINE_CHANGES_ASKED(Stage.CHANGES_ASKED, false, true),
        ONLINE_COLLECTING(Stage.COLLECTING, false, true),
        ONLINE_HIDDEN(Stage.HIDDEN, false, true),
        ENTERED_WAITING(Stage.IN_REVIEW, true, true),
        ENTERED_CHANGES_ASKED(Stage.CHANGES_ASKED, true, true),
        ENTERED_HIDDEN(Stage.HIDDEN, true, true),
        UNREACHABLE_WAITING(Stage.IN_REVIEW, true, false),
        UNREACHABLE_CHANGES_ASKED(Stage.CHANGES_ASKED, true, false),
        UNREACHABLE_COLLECTING(Stage.COLLECTING, true, false),
        UNREACHABLE_HIDDEN(Stage.HIDDEN, true, false),
        AUTHOR_LEFT(Stage.COLLECTING, false, false);

        private final Stage stage;
        private final boolean entered;
        private final boolean authorKnown;

        Situation(Stage stage, boolean entered, boolean authorKnown) {
            this.stage = stage;
            this.entered = entered;
            this.authorKnown = authorKnown;
        }

        private Idea idea() {
            return new Idea(
                    new IdeaId(17),
                    authorKnown ? AUTHOR : null,
                    "",
                    "nl",
                    "Bomen op het plein",
                    Samples.GOAL,
                    Samples.BODY,
                    Theme.GREEN,
                    entered ? Channel.PAPER : Channel.ONLINE,
                    entered ? LocalDate.of(2026, 10, 30) : null,
                    null,
                    stage,
                    null,
                    new Point(5.22, 52.545),
                    "",
                    HERE,
                    null,
                    "",
                    null,
                    null,
                    null,
                    THEN,
                    null,
                    THEN,
                    1,
                    null,
                    0);
        }
    }

    /** One row of the table: who has a right, by situation; an author only where they are known. */
    private static Set<String> who(IdeaRight right, Situation situation) {
        boolean waiting = situation.stage.isBeforePublication();
        Set<String> who = new java.util.HashSet<>();
        if (situation.authorKnown) {
            who.add("the author");
        }
        switch (right) {
            case READ -> {
                who.add("an official here");
                if (situation.entered && waiting) {
                    who.add("a facilitator here");
                }
            }
            case CHANGE -> {
                if (situation.entered && !situation.authorKnown) {
                    who.add("a facilitator here");
                }
            }
        }
        return who;
    }

    @TestFactory
    Stream<DynamicTest> everyCellOfTheTable() {
        return Arrays.stream(IdeaRight.values())
                .flatMap(right -> Arrays.stream(Situation.values())
                        .flatMap(situation -> PEOPLE.keySet().stream().map(who -> cell(right, situation, who))));
    }

    private static DynamicTest cell(IdeaRight right, Situation situation, String who) {
        boolean expected = who(right, situation).contains(who);
        return DynamicTest.dynamicTest(
                right + ", " + situation + ", " + who + ": " + (expected ? "yes" : "no"),
                () -> assertThat(right.allows(PEOPLE.get(who), situation.idea()))
                        .isEqualTo(expected));
    }

    @TestFactory
    Stream<DynamicTest> onlyFacilitatorsOfTheAreaEnterIdeasForOthers() {
        return PEOPLE.keySet().stream()
                .map(who -> DynamicTest.dynamicTest(
                        who,
                        () -> assertThat(IdeaRight.mayEnter(PEOPLE.get(who), HERE))
                                .isEqualTo(who.equals("a facilitator here"))));
    }

    private static Person person(ResidentId id, Post... posts) {
        return new Person(id, "Noor", "noor@example.org", "nl", List.of(posts));
    }

    private static Person staff(Role role, int area) {
        return person(new ResidentId(UUID.randomUUID()), new Post(role, area));
    }
}
