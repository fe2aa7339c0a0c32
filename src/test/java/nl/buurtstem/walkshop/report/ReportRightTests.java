package nl.buurtstem.walkshop.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Post;
import nl.buurtstem.residents.ResidentId;
import nl.buurtstem.residents.Role;
import nl.buurtstem.walkshop.Walkshop;
import nl.buurtstem.walkshop.WalkshopStage;
import nl.buurtstem.web.Viewer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what with an account, cell by cell. Municipality 1 holds districts 2 and 3; the walk was in 20, which lies in 2. */
class ReportRightTests {

    /** The stages in which it is allowed: P(reparing), R(eady), W(alking), B(ack), C(losed). */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # role        | at | READ | WRITE | LOOK
        GUEST         | 1  | BC   | -     | -
        RESIDENT      | 1  | BC   | -     | -
        FACILITATOR   | 20 | BC   | BC    | BC
        FACILITATOR   | 1  | BC   | BC    | BC
        FACILITATOR   | 3  | BC   | -     | -
        ADMINISTRATOR | 1  | BC   | BC    | BC
        ADMINISTRATOR | 3  | BC   | -     | -
        OFFICIAL      | 2  | BC   | -     | -
        CLERK         | 2  | BC   | -     | -
        """)
    void rights(String role, int at, String read, String write, String look) {
        Viewer viewer = viewer(role, at);
        assertThat(stages(ReportRight.READ, viewer)).isEqualTo(read);
        assertThat(stages(ReportRight.WRITE, viewer)).isEqualTo(write);
        assertThat(stages(ReportRight.LOOK, viewer)).isEqualTo(look);
    }

    private static String stages(ReportRight right, Viewer viewer) {
        String allowed = Arrays.stream(WalkshopStage.values())
                .filter(stage -> right.allows(viewer, walk(stage)))
                .map(stage -> stage.name().substring(0, 1))
                .collect(Collectors.joining());
        return allowed.isEmpty() ? "-" : allowed;
    }

    private static Walkshop walk(WalkshopStage stage) {
        return new Walkshop(
                7,
                20,
                new AreaPath(20, 2, 1),
                "Rondje Molenbuurt",
                "Wat maakt het hier fijn?",
                "nl",
                LocalDate.of(2026, 10, 3),
                null,
                "",
                stage,
                null,
                0);
    }

    private static Viewer viewer(String role, int at) {
        if (role.equals("GUEST")) {
            return Viewer.GUEST;
        }
        List<Post> posts = role.equals("RESIDENT") ? List.of() : List.of(new Post(Role.valueOf(role), at));
        return new Person(new ResidentId(new UUID(1, 2)), "Noor", "noor@zilveroog.example", "nl", posts);
    }
}
