package nl.buurtstem.walkshop.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Post;
import nl.buurtstem.residents.ResidentId;
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.Viewer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may say how long walks keep what, cell by cell. Municipality 1 holds districts 2 and 3, and 20 lies in 2. */
class TermsRightTests {

    private static final List<AreaPath> AREAS =
            List.of(new AreaPath(1, 1, 1), new AreaPath(2, 2, 1), new AreaPath(3, 3, 1), new AreaPath(20, 2, 1));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # role        | at | may change these areas
        GUEST         | 1  | -
        RESIDENT      | 1  | -
        FACILITATOR   | 1  | -
        OFFICIAL      | 1  | -
        CLERK         | 1  | -
        ADMINISTRATOR | 1  | 1 2 3 20
        ADMINISTRATOR | 2  | 2 20
        ADMINISTRATOR | 3  | 3
        ADMINISTRATOR | 20 | 20
        """)
    void rights(String role, int at, String areas) {
        Viewer viewer = viewer(role, at);
        String allowed = AREAS.stream()
                .filter(area -> Terms.may(viewer, area))
                .map(area -> "" + area.neighbourhood())
                .collect(Collectors.joining(" "));
        assertThat(allowed.isEmpty() ? "-" : allowed).isEqualTo(areas);
        assertThat(Terms.mayAnywhere(viewer)).isEqualTo(!allowed.isEmpty());
    }

    private static Viewer viewer(String role, int at) {
        if (role.equals("GUEST")) {
            return Viewer.GUEST;
        }
        List<Post> posts = Stream.of(role)
                .filter(name -> !name.equals("RESIDENT"))
                .map(name -> new Post(Role.valueOf(name), at))
                .toList();
        return new Person(new ResidentId(new UUID(1, 2)), "Noor", "noor@zilveroog.example", "nl", posts);
    }
}
