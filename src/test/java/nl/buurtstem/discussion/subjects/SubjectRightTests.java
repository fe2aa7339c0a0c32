package nl.buurtstem.discussion.subjects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Post;
import nl.buurtstem.residents.ResidentId;
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.Viewer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who may do what with a subject, cell by cell: right, stage and role. Municipality 1 holds districts 2 and 3; the subject is about
 * 2. A dash is yes; else it says how it is refused: unknown, staff only, or not now.
 */
class SubjectRightTests {

    private static final AreaPath HERE = new AreaPath(2, 2, 1);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # role        | at | stage  | READ    | EDIT    | OPEN    | CLOSE   | GATHER  | TRANSLATE
        GUEST         | 1  | DRAFT  | unknown | unknown | unknown | unknown | unknown | unknown
        GUEST         | 1  | OPEN   | -       | staff   | staff   | staff   | staff   | staff
        GUEST         | 1  | CLOSED | -       | staff   | staff   | staff   | staff   | staff
        RESIDENT      | 1  | DRAFT  | unknown | unknown | unknown | unknown | unknown | unknown
        RESIDENT      | 1  | OPEN   | -       | staff   | staff   | staff   | staff   | staff
        RESIDENT      | 1  | CLOSED | -       | staff   | staff   | staff   | staff   | staff
        OFFICIAL      | 2  | DRAFT  | -       | -       | -       | now     | -       | -
        OFFICIAL      | 2  | OPEN   | -       | -       | now     | -       | -       | -
        OFFICIAL      | 2  | CLOSED | -       | now     | now     | now     | -       | -
        OFFICIAL      | 1  | DRAFT  | -       | -       | -       | now     | -       | -
        OFFICIAL      | 1  | OPEN   | -       | -       | now     | -       | -       | -
        OFFICIAL      | 1  | CLOSED | -       | now     | now     | now     | -       | -
        OFFICIAL      | 3  | DRAFT  | unknown | unknown | unknown | unknown | unknown | unknown
        OFFICIAL      | 3  | OPEN   | -       | staff   | staff   | staff   | staff   | staff
        OFFICIAL      | 3  | CLOSED | -       | staff   | staff   | staff   | staff   | staff
        FACILITATOR   | 2  | DRAFT  | -       | -       | -       | now     | -       | -
        FACILITATOR   | 2  | OPEN   | -       | -       | now     | -       | -       | -
        FACILITATOR   | 2  | CLOSED | -       | now     | now     | now     | -       | -
        FACILITATOR   | 3  | DRAFT  | unknown | unknown | unknown | unknown | unknown | unknown
        FACILITATOR   | 3  | OPEN   | -       | staff   | staff   | staff   | staff   | staff
        FACILITATOR   | 3  | CLOSED | -       | staff   | staff   | staff   | staff   | staff
        CLERK         | 2  | DRAFT  | unknown | unknown | unknown | unknown | unknown | unknown
        CLERK         | 2  | OPEN   | -       | staff   | staff   | staff   | staff   | staff
        CLERK         | 2  | CLOSED | -       | staff   | staff   | staff   | staff   | staff
        ADMINISTRATOR | 1  | DRAFT  | unknown | unknown | unknown | unknown | unknown | unknown
        ADMINISTRATOR | 1  | OPEN   | -       | staff   | staff   | staff   | staff   | staff
        ADMINISTRATOR | 1  | CLOSED | -       | staff   | staff   | staff   | staff   | staff
        """)
    void everyCell(
            String role,
            int at,
            SubjectStage stage,
            String read,
            String edit,
            String open,
            String close,
            String gather,
            String translate) {
        Subject subject = subject(stage);
        assertThat(Stream.of(SubjectRight.values()).map(right -> said(right.refuses(viewer(role, at), subject))))
                .containsExactly(read, edit, open, close, gather, translate);
    }

    private static String said(SubjectRefusal refusal) {
        return switch (refusal) {
            case null -> "-";
            case NO_SUCH_SUBJECT -> "unknown";
            case STAFF_ONLY -> "staff";
            case NOT_NOW -> "now";
            default -> refusal.name();
        };
    }

    @Test
    void whoMakesSubjectsMakesThemInTheirOwnAreas() {
        assertThat(SubjectRight.worksIn(viewer("OFFICIAL", 2), HERE)).isTrue();
        assertThat(SubjectRight.worksIn(viewer("OFFICIAL", 3), HERE)).isFalse();
        assertThat(SubjectRight.worksSomewhere(viewer("OFFICIAL", 3))).isTrue();
        assertThat(SubjectRight.worksSomewhere(viewer("CLERK", 2))).isFalse();
        assertThat(SubjectRight.worksSomewhere(Viewer.GUEST)).isFalse();
    }

    private static Viewer viewer(String role, int area) {
        if (role.equals("GUEST")) {
            return Viewer.GUEST;
        }
        List<Post> posts = role.equals("RESIDENT") ? List.of() : List.of(new Post(Role.valueOf(role), area));
        return new Person(new ResidentId(new UUID(1, 2)), "Noor", "noor@example.org", "nl", posts);
    }

    static Subject subject(SubjectStage stage) {
        return new Subject(
                7,
                "Hoe wordt het plein mooier?",
                "Wat mist u op het plein?",
                "Het plein wordt opnieuw bestraat.",
                "nl",
                2,
                HERE,
                Influence.ADVISE,
                "Het college besluit in mei.",
                null,
                false,
                stage,
                "",
                "nl",
                Instant.EPOCH,
                null,
                3);
    }
}
