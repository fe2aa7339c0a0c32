package nl.buurtstem.votes;

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

/** Who may do what with a voting round, cell by cell. Municipality 1 holds districts 2 and 3. */
class VotingRightTests {

    private static final AreaPath ROUND_IN_2 = new AreaPath(20, 2, 1);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # role          | make  | vote
        GUEST           | false | false
        RESIDENT        | false | true
        OFFICIAL        | true  | true
        CLERK           | false | true
        FACILITATOR     | false | true
        ADMINISTRATOR   | false | true
        """)
    void eachRoleMayDoThisInItsOwnArea(String role, boolean make, boolean vote) {
        for (int area : new int[] {1, 2, 20}) {
            assertThat(VotingRight.MAKE.allows(viewer(role, area), ROUND_IN_2)).isEqualTo(make);
            assertThat(VotingRight.VOTE.allows(viewer(role, area), ROUND_IN_2)).isEqualTo(vote);
        }
        assertThat(VotingRight.MAKE.allows(viewer(role, 3), ROUND_IN_2)).isFalse();
        assertThat(VotingRight.VOTE.allows(viewer(role, 3), ROUND_IN_2)).isEqualTo(vote);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # role          | open  | print | give  | enter | discard
        GUEST           | false | false | false | false | false
        RESIDENT        | false | false | false | false | false
        OFFICIAL        | true  | true  | true  | true  | true
        CLERK           | false | false | false | false | false
        FACILITATOR     | false | true  | true  | true  | true
        ADMINISTRATOR   | false | false | false | false | false
        """)
    void whoWorksWithPaper(String role, boolean open, boolean print, boolean give, boolean enter, boolean discard) {
        List<Boolean> may = List.of(open, print, give, enter, discard);
        for (PaperRight right : PaperRight.values()) {
            for (int area : new int[] {1, 2, 20}) {
                assertThat(right.allows(viewer(role, area), ROUND_IN_2)).isEqualTo(may.get(right.ordinal()));
            }
            assertThat(right.allows(viewer(role, 3), ROUND_IN_2)).isFalse();
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
