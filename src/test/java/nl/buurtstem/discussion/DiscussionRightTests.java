package nl.buurtstem.discussion;

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

/** Who may do what in a discussion, cell by cell. Municipality 1 holds districts 2 and 3; the topic lies in 2. */
class DiscussionRightTests {

    private static final AreaPath HERE = new AreaPath(20, 2, 1);
    private static final ResidentId ME = new ResidentId(new UUID(1, 2));
    private static final ResidentId SOMEBODY = new ResidentId(new UUID(3, 4));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # role         | at | WRITE | REACT | own REACT | CHANGE | own CHANGE | READ_HIDDEN | own READ_HIDDEN | TEMPER
        GUEST          | 1  | false | false | false     | false  | false      | false       | false           | false
        RESIDENT       | 1  | true  | true  | false     | false  | true       | false       | true            | false
        OFFICIAL       | 2  | true  | true  | false     | false  | true       | true        | true            | true
        OFFICIAL       | 1  | true  | true  | false     | false  | true       | true        | true            | true
        OFFICIAL       | 3  | true  | true  | false     | false  | true       | false       | true            | false
        FACILITATOR    | 2  | true  | true  | false     | false  | true       | false       | true            | true
        FACILITATOR    | 3  | true  | true  | false     | false  | true       | false       | true            | false
        CLERK          | 2  | true  | true  | false     | false  | true       | false       | true            | false
        ADMINISTRATOR  | 1  | true  | true  | false     | false  | true       | false       | true            | false
        """)
    void everyCell(
            String role,
            int at,
            boolean write,
            boolean react,
            boolean ownReact,
            boolean change,
            boolean ownChange,
            boolean read,
            boolean ownRead,
            boolean temper) {
        Viewer viewer = viewer(role, at);
        assertThat(DiscussionRight.WRITE.allows(viewer, HERE, null)).isEqualTo(write);
        assertThat(DiscussionRight.REACT.allows(viewer, HERE, SOMEBODY)).isEqualTo(react);
        assertThat(DiscussionRight.REACT.allows(viewer, HERE, ME)).isEqualTo(ownReact);
        assertThat(DiscussionRight.CHANGE.allows(viewer, HERE, SOMEBODY)).isEqualTo(change);
        assertThat(DiscussionRight.CHANGE.allows(viewer, HERE, ME)).isEqualTo(ownChange);
        assertThat(DiscussionRight.READ_HIDDEN.allows(viewer, HERE, SOMEBODY)).isEqualTo(read);
        assertThat(DiscussionRight.READ_HIDDEN.allows(viewer, HERE, ME)).isEqualTo(ownRead);
        assertThat(DiscussionRight.TEMPER.allows(viewer, HERE, null)).isEqualTo(temper);
    }

    private static Viewer viewer(String role, int area) {
        if (role.equals("GUEST")) {
            return Viewer.GUEST;
        }
        List<Post> posts = role.equals("RESIDENT") ? List.of() : List.of(new Post(Role.valueOf(role), area));
        return new Person(ME, "Mila", "mila@zilveroog.example", "nl", posts);
    }
}
