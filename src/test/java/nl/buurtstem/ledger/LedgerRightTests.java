package nl.buurtstem.ledger;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Who may do what with the ledger, cell by cell. Municipality 1 holds districts 2 and 3; 20 and 21 are neighbourhoods of 2. */
class LedgerRightTests {

    private static final AreaPath NEIGHBOURHOOD = new AreaPath(20, 2, 1);
    private static final AreaPath DISTRICT = new AreaPath(2, 2, 1);
    private static final AreaPath MUNICIPALITY = new AreaPath(1, 1, 1);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # role          | works in | neighbourhood | district | municipality
        GUEST           | 0        | false         | false    | false
        RESIDENT        | 0        | false         | false    | false
        OFFICIAL        | 1        | true          | true     | true
        OFFICIAL        | 2        | true          | true     | false
        OFFICIAL        | 20       | true          | false    | false
        OFFICIAL        | 21       | false         | false    | false
        OFFICIAL        | 3        | false         | false    | false
        CLERK           | 1        | false         | false    | false
        FACILITATOR     | 1        | false         | false    | false
        ADMINISTRATOR   | 1        | false         | false    | false
        """)
    void onlyOfficialsOfTheAreaWriteAndSayWhatHappens(
            String role, int area, boolean neighbourhood, boolean district, boolean municipality) {
        for (LedgerRight right : LedgerRight.values()) {
            assertThat(right.allows(viewer(role, area), NEIGHBOURHOOD)).isEqualTo(neighbourhood);
            assertThat(right.allows(viewer(role, area), DISTRICT)).isEqualTo(district);
            assertThat(right.allows(viewer(role, area), MUNICIPALITY)).isEqualTo(municipality);
        }
    }

    private static Viewer viewer(String role, int area) {
        if (role.equals("GUEST")) {
            return Viewer.GUEST;
        }
        List<Post> posts = role.equals("RESIDENT") ? List.of() : List.of(new Post(Role.valueOf(role), area));
        return new Person(new ResidentId(new UUID(1, 2)), "Mila", "mila@zilveroog.example", "nl", posts);
    }
}
