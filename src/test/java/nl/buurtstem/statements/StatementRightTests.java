package nl.buurtstem.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Post;
import nl.buurtstem.residents.ResidentId;
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.Viewer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may do what in which phase, cell by cell. Municipality 1 holds districts 2 and 3; the subject lies in 2. */
class StatementRightTests {

    private static final AreaPath HERE = new AreaPath(20, 2, 1);
    private static final ResidentId ME = new ResidentId(new UUID(1, 2));
    private static final ResidentId SOMEBODY = new ResidentId(new UUID(3, 4));

    /** In each cell the phases in which it is allowed: P(lanned), O(pen), C(losed), L(apsed); a dash for none. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # role         | at | BEGIN | CHANGE | END | TAKE | ADD | REWRITE | own REWRITE | READ_HIDDEN | own READ_HIDDEN
        GUEST          | 1  | -     | -      | -   | -    | -   | -       | -           | -           | -
        RESIDENT       | 1  | -     | -      | -   | O    | O   | -       | O           | -           | POCL
        OFFICIAL       | 20 | POCL  | P      | O   | O    | O   | -       | O           | POCL        | POCL
        OFFICIAL       | 2  | POCL  | P      | O   | O    | O   | -       | O           | POCL        | POCL
        OFFICIAL       | 1  | POCL  | P      | O   | O    | O   | -       | O           | POCL        | POCL
        OFFICIAL       | 3  | -     | -      | -   | O    | O   | -       | O           | -           | POCL
        FACILITATOR    | 2  | -     | -      | -   | O    | O   | -       | O           | -           | POCL
        CLERK          | 2  | -     | -      | -   | O    | O   | -       | O           | -           | POCL
        ADMINISTRATOR  | 1  | -     | -      | -   | O    | O   | -       | O           | -           | POCL
        """)
    void rights(
            String role,
            int at,
            String begin,
            String change,
            String end,
            String take,
            String add,
            String rewrite,
            String ownRewrite,
            String read,
            String ownRead) {
        Viewer viewer = viewer(role, at);
        assertThat(phases(StatementRight.BEGIN, viewer, null)).isEqualTo(begin);
        assertThat(phases(StatementRight.CHANGE, viewer, null)).isEqualTo(change);
        assertThat(phases(StatementRight.END, viewer, null)).isEqualTo(end);
        assertThat(phases(StatementRight.TAKE, viewer, null)).isEqualTo(take);
        assertThat(phases(StatementRight.ADD, viewer, null)).isEqualTo(add);
        assertThat(phases(StatementRight.REWRITE, viewer, SOMEBODY)).isEqualTo(rewrite);
        assertThat(phases(StatementRight.REWRITE, viewer, ME)).isEqualTo(ownRewrite);
        assertThat(phases(StatementRight.READ_HIDDEN, viewer, SOMEBODY)).isEqualTo(read);
        assertThat(phases(StatementRight.READ_HIDDEN, viewer, ME)).isEqualTo(ownRead);
    }

    private static String phases(StatementRight right, Viewer viewer, ResidentId author) {
        String allowed = Arrays.stream(Phase.values())
                .filter(phase -> right.allows(viewer, HERE, phase, author))
                .map(phase -> phase.name().substring(0, 1))
                .collect(Collectors.joining());
        return allowed.isEmpty() ? "-" : allowed;
    }

    private static Viewer viewer(String role, int at) {
        if (role.equals("GUEST")) {
            return Viewer.GUEST;
        }
        List<Post> posts = role.equals("RESIDENT") ? List.of() : List.of(new Post(Role.valueOf(role), at));
        return new Person(ME, "Noor", "noor@zilveroog.example", "nl", posts);
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void whatPeopleThinkIsSeenAfterAnsweringEverythingOrAtTheEnd(Phase phase) {
        assertThat(Result.isShownTo(phase, true)).isEqualTo(phase == Phase.OPEN || phase == Phase.CLOSED);
        assertThat(Result.isShownTo(phase, false)).isEqualTo(phase == Phase.CLOSED);
    }
}
