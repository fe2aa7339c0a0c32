package nl.buurtstem.feedback.remark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.SomeIdeas;
import nl.buurtstem.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.r2dbc.core.DatabaseClient;

/** What colleagues tell each other about an idea, without JavaScript. */
@AppTest
class RemarkPagesTests {

    private static final String TEXT = "Bellen met de bomenploeg: zij zijn er in mei.";

    private final Cast cast;
    private final Ideas ideas;
    private final Areas areas;
    private final DatabaseClient database;

    private IdeaId idea;

    RemarkPagesTests(Cast cast, Ideas ideas, Areas areas, DatabaseClient database) {
        this.cast = cast;
        this.ideas = ideas;
        this.areas = areas;
        this.database = database;
    }

    @BeforeEach
    void anIdea() {
        idea = SomeIdeas.publish(ideas, SomeIdeas.onTheSquare(areas, "Een boom op het plein"), cast.resident("Amina"))
                .block();
    }

    private Visitor official(String name) {
        return cast.visitor(cast.staff(name, Role.OFFICIAL, "ZO"));
    }

    private String path() {
        return idea.path() + "/remarks";
    }

    private Visitor.Answer write(Visitor visitor, String text) {
        return visitor.get(path())
                .form("form[action='" + path() + "']")
                .with("text", text)
                .submit();
    }

    @Test
    void aColleagueReadsWhatAnotherWrote() {
        Visitor.Answer written = write(official("Bas"), TEXT);

        assertThat(written.path()).isEqualTo(path() + "?said=remark.said.added");
        assertThat(official("Kim").get(path()).text("main")).contains("Bas", TEXT);
        assertThat(official("Kim").get(idea.path()).text(".remarks")).contains("Bas", TEXT);
    }

    @Test
    void whoTakesTheirRemarkBackErasesIt() {
        Visitor bas = official("Bas");
        write(bas, TEXT);
        Visitor.Answer done =
                bas.get(path()).form("form[action^='" + path() + "/']").submit();

        assertThat(done.path()).isEqualTo(path() + "?said=remark.said.taken_back");
        assertThat(done.text("main")).contains("nam deze notitie terug").doesNotContain(TEXT);
        assertThat(database.sql("select count(*) from internal.remark where idea_id = " + idea + " and text = ''")
                        .mapValue(Long.class)
                        .one()
                        .block())
                .isOne();
    }

    @Test
    void nobodyTakesBackWhatAnotherWrote() {
        Visitor bas = official("Bas");
        write(bas, TEXT);
        String action = bas.get(path()).one("form[action^='" + path() + "/']").attr("action");
        Visitor kim = official("Kim");
        String token = kim.get(path()).form("form[action='" + path() + "']").value("_csrf");

        assertThat(kim.get(path()).has("form[action^='" + path() + "/']")).isFalse();
        assertThat(kim.post(
                                action,
                                "_method=delete&_csrf=" + Visitor.encode(token),
                                "application/x-www-form-urlencoded")
                        .status())
                .isEqualTo(403);
        assertThat(kim.get(path()).text("main")).contains(TEXT);
    }

    @Test
    void aRemarkWithoutWordsIsRefusedInWords() {
        Visitor.Answer back = write(official("Bas"), " ");

        assertThat(back.status()).isEqualTo(422);
        assertThat(back.text("#text-error")).contains("tussen 3 en");
    }

    @Test
    void aTextThatIsTooLongComesBackAsItWasTyped() {
        String long2001 = "a".repeat(Remark.TEXT_MAX + 1);

        assertThat(write(official("Bas"), long2001).one("#text").text()).isEqualTo(long2001);
    }

    static Stream<List<Object>> rights() {
        return Stream.of(
                List.of(Role.OFFICIAL, "ZO", 200),
                List.of(Role.CLERK, "ZO", 200),
                List.of(Role.FACILITATOR, "ZO", 404),
                List.of(Role.ADMINISTRATOR, "ZO", 404),
                List.of(Role.OFFICIAL, "HZ", 404),
                List.of(Role.CLERK, "HZ", 404));
    }

    @ParameterizedTest
    @MethodSource("rights")
    void officialsAndClerksOfTheAreaReadThem(List<Object> right) {
        Person person = cast.staff("Kim" + right.hashCode(), (Role) right.get(0), (String) right.get(1));
        Visitor visitor = cast.visitor(person);

        assertThat(visitor.get(path()).status()).isEqualTo(right.get(2));
        assertThat(visitor.get(idea.path()).has(".remarks"))
                .isEqualTo(right.get(2).equals(200));
    }

    @Test
    void anOfficialDoesNotReadWhatIsRemarkedAboutTheirOwnIdea() {
        Person official = cast.staff("Olaf", Role.OFFICIAL, "ZO");
        idea = SomeIdeas.publish(ideas, SomeIdeas.onTheSquare(areas, "Een bankje op het plein"), official)
                .block();

        assertThat(cast.visitor(official).get(path()).status()).isEqualTo(404);
        assertThat(cast.visitor(official).get(idea.path()).has(".remarks")).isFalse();
    }

    @Test
    void residentsAuthorsAndGuestsSeeNothingOfIt() {
        write(official("Bas"), TEXT);

        for (Visitor visitor :
                List.of(cast.guest(), cast.visitor(cast.resident("Dewi")), cast.visitor(cast.resident("Amina")))) {
            assertThat(visitor.get(idea.path()).body()).doesNotContain(TEXT).doesNotContain("/remarks");
            assertThat(visitor.get(path()).body()).doesNotContain(TEXT);
        }
        assertThat(cast.visitor(cast.resident("Amina")).get(path()).status()).isEqualTo(404);
    }
}
