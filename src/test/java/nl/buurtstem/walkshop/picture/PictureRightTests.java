package nl.buurtstem.walkshop.picture;

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
import nl.buurtstem.walkshop.action.ActionRight;
import nl.buurtstem.walkshop.picture.PictureRight.Phase;
import nl.buurtstem.web.Viewer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what after a walk, cell by cell. Municipality 1 holds districts 2 and 3; the walk was in 2. */
class PictureRightTests {

    private static final AreaPath HERE = new AreaPath(20, 2, 1);

    /** For a picture the phases in which it is allowed, B(efore), O(pen), C(losed); for an agenda, which knows no phases, a plus. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # role         | at | ASK | LENGTHEN | ENTER | ANSWER | ADD | FOLLOW_UP | MAKE_IDEA
        GUEST          | 1  | -   | -        | -     | -      | -   | -         | -
        RESIDENT       | 1  | -   | -        | -     | O      | -   | -         | -
        FACILITATOR    | 20 | B   | O        | O     | O      | +   | +         | +
        FACILITATOR    | 2  | B   | O        | O     | O      | +   | +         | +
        FACILITATOR    | 1  | B   | O        | O     | O      | +   | +         | +
        FACILITATOR    | 3  | -   | -        | -     | O      | -   | -         | -
        ADMINISTRATOR  | 1  | B   | O        | O     | O      | +   | +         | -
        ADMINISTRATOR  | 3  | -   | -        | -     | O      | -   | -         | -
        OFFICIAL       | 2  | -   | -        | -     | O      | -   | +         | -
        OFFICIAL       | 3  | -   | -        | -     | O      | -   | -         | -
        CLERK          | 2  | -   | -        | -     | O      | -   | -         | -
        """)
    void rights(
            String role,
            int at,
            String ask,
            String lengthen,
            String enter,
            String answer,
            String add,
            String follow,
            String idea) {
        Viewer viewer = viewer(role, at);
        assertThat(phases(PictureRight.ASK, viewer)).isEqualTo(ask);
        assertThat(phases(PictureRight.LENGTHEN, viewer)).isEqualTo(lengthen);
        assertThat(phases(PictureRight.ENTER, viewer)).isEqualTo(enter);
        assertThat(phases(PictureRight.ANSWER, viewer)).isEqualTo(answer);
        assertThat(ActionRight.ADD.allows(viewer, HERE)).isEqualTo(add.equals("+"));
        assertThat(ActionRight.FOLLOW_UP.allows(viewer, HERE)).isEqualTo(follow.equals("+"));
        assertThat(ActionRight.MAKE_IDEA.allows(viewer, HERE)).isEqualTo(idea.equals("+"));
    }

    private static String phases(PictureRight right, Viewer viewer) {
        String allowed = Arrays.stream(Phase.values())
                .filter(phase -> right.allows(viewer, HERE, phase))
                .map(phase -> phase.name().substring(0, 1))
                .collect(Collectors.joining());
        return allowed.isEmpty() ? "-" : allowed;
    }

    private static Viewer viewer(String role, int at) {
        if (role.equals("GUEST")) {
            return Viewer.GUEST;
        }
        List<Post> posts = role.equals("RESIDENT") ? List.of() : List.of(new Post(Role.valueOf(role), at));
        return new Person(new ResidentId(new UUID(1, 2)), "Noor", "noor@zilveroog.example", "nl", posts);
    }
}
