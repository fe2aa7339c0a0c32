package nl.buurtstem.walkshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Post;
import nl.buurtstem.residents.ResidentId;
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.Viewer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what with a walkshop, cell by cell. Municipality 1 holds districts 2 and 3; the walkshop is of neighbourhood 20 in 2. */
class WalkshopRightTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # role        | at | stage     | READ  | READ_DESK | PREPARE | LEAD
        GUEST         | 1  | PREPARING | false | false     | false   | false
        GUEST         | 1  | READY     | true  | false     | false   | false
        GUEST         | 1  | WALKING   | true  | false     | false   | false
        GUEST         | 1  | BACK      | true  | false     | false   | false
        GUEST         | 1  | CLOSED    | true  | false     | false   | false
        RESIDENT      | 1  | PREPARING | false | false     | false   | false
        RESIDENT      | 1  | READY     | true  | false     | false   | false
        RESIDENT      | 1  | WALKING   | true  | false     | false   | false
        RESIDENT      | 1  | BACK      | true  | false     | false   | false
        RESIDENT      | 1  | CLOSED    | true  | false     | false   | false
        CLERK         | 1  | PREPARING | false | false     | false   | false
        CLERK         | 1  | READY     | true  | false     | false   | false
        CLERK         | 1  | CLOSED    | true  | false     | false   | false
        OFFICIAL      | 20 | PREPARING | true  | true      | false   | false
        OFFICIAL      | 1  | READY     | true  | true      | false   | false
        OFFICIAL      | 2  | WALKING   | true  | true      | false   | false
        OFFICIAL      | 2  | BACK      | true  | true      | false   | false
        OFFICIAL      | 2  | CLOSED    | true  | true      | false   | false
        OFFICIAL      | 3  | PREPARING | false | false     | false   | false
        OFFICIAL      | 3  | READY     | true  | false     | false   | false
        FACILITATOR   | 20 | PREPARING | true  | true      | true    | true
        FACILITATOR   | 2  | PREPARING | true  | true      | true    | true
        FACILITATOR   | 1  | READY     | true  | true      | true    | true
        FACILITATOR   | 1  | WALKING   | true  | true      | true    | true
        FACILITATOR   | 1  | BACK      | true  | true      | false   | true
        FACILITATOR   | 1  | CLOSED    | true  | true      | false   | true
        FACILITATOR   | 3  | PREPARING | false | false     | false   | false
        FACILITATOR   | 3  | READY     | true  | false     | false   | false
        FACILITATOR   | 21 | PREPARING | false | false     | false   | false
        ADMINISTRATOR | 1  | PREPARING | true  | true      | true    | true
        ADMINISTRATOR | 2  | READY     | true  | true      | true    | true
        ADMINISTRATOR | 1  | CLOSED    | true  | true      | false   | true
        ADMINISTRATOR | 3  | PREPARING | false | false     | false   | false
        """)
    void everyCell(
            String role, int at, WalkshopStage stage, boolean read, boolean desk, boolean prepare, boolean lead) {
        Viewer viewer = viewer(role, at);
        Walkshop walkshop = in(stage);
        assertThat(WalkshopRight.READ.allows(viewer, walkshop)).isEqualTo(read);
        assertThat(WalkshopRight.READ_DESK.allows(viewer, walkshop)).isEqualTo(desk);
        assertThat(WalkshopRight.PREPARE.allows(viewer, walkshop)).isEqualTo(prepare);
        assertThat(WalkshopRight.LEAD.allows(viewer, walkshop)).isEqualTo(lead);
    }

    private static Viewer viewer(String role, int area) {
        if (role.equals("GUEST")) {
            return Viewer.GUEST;
        }
        List<Post> posts = role.equals("RESIDENT") ? List.of() : List.of(new Post(Role.valueOf(role), area));
        return new Person(new ResidentId(new UUID(1, 2)), "Mila", "mila@zilveroog.example", "nl", posts);
    }

    static Walkshop in(WalkshopStage stage) {
        return new Walkshop(
                7,
                20,
                new AreaPath(20, 2, 1),
                "Rond de molen",
                "Wat mist u hier?",
                "nl",
                LocalDate.of(2026, 12, 3),
                null,
                "",
                stage,
                null,
                0);
    }
}
