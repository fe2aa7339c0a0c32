package nl.buurtstem.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.ideas.Move;
import nl.buurtstem.ideas.Stage;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Post;
import nl.buurtstem.residents.ResidentId;
import nl.buurtstem.residents.Role;
import nl.buurtstem.web.Viewer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What an answer must carry, what it can do, and who may give it. */
class AnswerTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final AreaPath HERE = new AreaPath(20, 2, 1);

    @Test
    void anAnswerSaysWhatCanOrWhatCannotAndWhy() {
        assertThat(complaints(form("", "", "", "", "", "")))
                .containsExactlyInAnyOrder("possible NEITHER_NOR", "why WHY_LENGTH");
        assertThat(complaints(form("", "Een bankje kan.", "Er is plaats genoeg.", "", "", "")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ADOPT", "ADOPT_PARTLY", "DECLINE"})
    void anAnswerDecidesNothing(String decision) {
        assertThat(complaints(form(decision, "Een bankje kan.", "Er is plaats genoeg.", "", "", "")))
                .containsExactly("move MOVED_MEANWHILE");
    }

    @Test
    void startingNamesAContactAndADay() {
        assertThat(complaints(form("START", "Het bankje komt er.", "Er is geld voor.", "", "", "")))
                .containsExactlyInAnyOrder("contact CONTACT_MISSING", "hearBy DATE_MISSING");
        assertThat(complaints(form("START", "Het bankje komt er.", "Er is geld voor.", "Team Groen", "2027-03-01", "")))
                .isEmpty();
    }

    @Test
    void passingOnSaysToWhom() {
        assertThat(complaints(form("", "Het waterschap kan dit.", "Het is hun sloot.", "", "", "PASSED_ON")))
                .containsExactly("who WHO_MISSING");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-19, DATE_PAST", "2090-01-01, DATE_PAST", "morgen, DATE_MISSING", "2026-02-30, DATE_MISSING"})
    void aDayStillHasToCome(String day, String refusal) {
        assertThat(complaints(form("START", "Het bankje komt er.", "Er is geld voor.", "Team Groen", day, "")))
                .containsExactly("hearBy " + refusal);
    }

    @Test
    void aMoveThatIsNoLongerPossibleIsSaidSo() {
        AnswerForm form = form("FINISH", "Het bankje staat er.", "Er was geld voor.", "", "", "");

        assertThat(complaints(form)).containsExactly("move MOVED_MEANWHILE");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        String tooLong = "a".repeat(2001);
        AnswerForm form = AnswerForm.of(Map.ofEntries(
                Map.entry("move", "HIDE"),
                Map.entry("possible", tooLong),
                Map.entry("impossible", tooLong),
                Map.entry("planned", tooLong),
                Map.entry("who", tooLong),
                Map.entry("why", "kort"),
                Map.entry("whyHere", tooLong),
                Map.entry("contact", tooLong),
                Map.entry("hearBy", "ooit"),
                Map.entry("help", "MAGIC"),
                Map.entry("language", "xx"),
                Map.entry("promise1What", "Kort"),
                Map.entry("promise1Due", "ooit")));

        assertThat(complaints(form))
                .containsExactlyInAnyOrder(
                        "move MOVED_MEANWHILE",
                        "hearBy DATE_MISSING",
                        "language LANGUAGE_UNKNOWN",
                        "possible TEXT_LENGTH",
                        "impossible TEXT_LENGTH",
                        "why WHY_LENGTH",
                        "whyHere TEXT_LENGTH",
                        "planned TEXT_LENGTH",
                        "who TEXT_LENGTH",
                        "contact TEXT_LENGTH",
                        "promise1What WHAT_LENGTH",
                        "promise1Role OWNER_MISSING",
                        "promise1Name OWNER_MISSING",
                        "promise1Due DATE_MISSING");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        COLLECTING     |
        SUPPORTED      |
        ON_AGENDA      |
        DISCUSSED      |
        ADOPTED        | START
        PARTLY_ADOPTED | START
        DECLINED       |
        IN_PROGRESS    | FINISH
        DONE           |
        EXPIRED        |
        """)
    void anAnswerMovesAnIdeaOnlyAlongTheTable(Stage stage, String moves) {
        String found = String.join(
                " ",
                NewAnswer.movesFrom(stage).stream().map(Move::name).sorted().toList());

        assertThat(found).isEqualTo(moves == null ? "" : moves);
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void anOfficialOfTheAreaAnswersWhatCanBeReadAndStandsByItself(Stage stage) {
        boolean answerable = switch (stage) {
            case DRAFT, IN_REVIEW, CHANGES_ASKED, HIDDEN, WITHDRAWN, MERGED -> false;
            default -> true;
        };

        assertThat(AnswerRight.allows(staff(Role.OFFICIAL, 20), HERE, stage)).isEqualTo(answerable);
        assertThat(AnswerRight.allows(staff(Role.OFFICIAL, 2), HERE, stage)).isEqualTo(answerable);
        assertThat(AnswerRight.allows(staff(Role.OFFICIAL, 1), HERE, stage)).isEqualTo(answerable);
        assertThat(AnswerRight.allows(staff(Role.OFFICIAL, 3), HERE, stage)).isFalse();
        for (Role role : new Role[] {Role.CLERK, Role.FACILITATOR, Role.ADMINISTRATOR}) {
            assertThat(AnswerRight.allows(staff(role, 1), HERE, stage)).isFalse();
        }
        assertThat(AnswerRight.allows(Viewer.GUEST, HERE, stage)).isFalse();
    }

    @Test
    void whoMayNotIsToldWhy() {
        assertThatThrownBy(() -> AnswerRight.require(staff(Role.CLERK, 1), HERE, Stage.ADOPTED))
                .hasMessage("feedback.refusal.officials_only");
        assertThatThrownBy(() -> AnswerRight.require(staff(Role.OFFICIAL, 1), HERE, Stage.MERGED))
                .hasMessage("feedback.refusal.not_answerable");
    }

    private static Person staff(Role role, int area) {
        return new Person(
                new ResidentId(new UUID(1, 2)), "Bas", "bas@zilveroog.example", "nl", List.of(new Post(role, area)));
    }

    private static AnswerForm form(
            String move, String possible, String why, String contact, String hearBy, String help) {
        return AnswerForm.of(Map.of(
                "move",
                move,
                "possible",
                possible,
                "why",
                why,
                "contact",
                contact,
                "hearBy",
                hearBy,
                "help",
                help,
                "language",
                "nl"));
    }

    private static List<String> complaints(AnswerForm form) {
        Refused refused = catchThrowableOfType(
                Refused.class, () -> form.read(List.of(Move.START), List.of("nl", "en"), TODAY, null));
        return refused == null
                ? List.of()
                : refused.complaints().stream().map(AnswerTests::words).toList();
    }

    private static String words(Complaint complaint) {
        return complaint.field() + " " + complaint.refusal().name();
    }
}
