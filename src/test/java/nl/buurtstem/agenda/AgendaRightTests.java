package nl.buurtstem.agenda;

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

/** Who may do what with a committee's agenda, cell by cell. Municipality 1 holds districts 2 and 3. */
class AgendaRightTests {

    private static final AreaPath IDEA_IN_2 = new AreaPath(20, 2, 1);
    private static final AreaPath COMMITTEE_OF_2 = new AreaPath(2, 2, 1);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # role          | nominate | convene | arrange | advise | decide
        GUEST           | false    | false   | false   | false  | false
        RESIDENT        | false    | false   | false   | false  | false
        OFFICIAL        | false    | false   | false   | false  | false
        CLERK           | true     | true    | true    | true   | true
        FACILITATOR     | true     | false   | false   | false  | false
        ADMINISTRATOR   | false    | false   | false   | false  | false
        """)
    void eachRoleMayDoThisInItsOwnDistrictAndInNoOther(
            String role, boolean nominate, boolean convene, boolean arrange, boolean advise, boolean decide) {
        assertRights(viewer(role, 2), IDEA_IN_2, nominate, convene, arrange, advise, decide);
        assertRights(viewer(role, 2), COMMITTEE_OF_2, nominate, convene, arrange, advise, decide);
        assertRights(viewer(role, 1), COMMITTEE_OF_2, nominate, convene, arrange, advise, decide);
        assertRights(viewer(role, 3), IDEA_IN_2, false, false, false, false, false);
        assertRights(viewer(role, 3), COMMITTEE_OF_2, false, false, false, false, false);
    }

    private static void assertRights(Viewer viewer, AreaPath where, boolean... expected) {
        AgendaRight[] rights = AgendaRight.values();
        for (int i = 0; i < rights.length; i++) {
            assertThat(rights[i].allows(viewer, where))
                    .as("%s at %s", rights[i], where)
                    .isEqualTo(expected[i]);
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
