package nl.buurtstem.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.SomeIdeas;
import nl.buurtstem.testing.Visitor;
import nl.buurtstem.testing.Visitor.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.r2dbc.core.DatabaseClient;

/** The rules of an area as its administrator sets them, without JavaScript. */
@AppTest
class SettingsPagesTests {

    private final Areas areas;
    private final AreaReading reading;
    private final Ideas ideas;
    private final Cast cast;
    private final DatabaseClient database;

    private Visitor keeper;
    private int middenland;

    SettingsPagesTests(Areas areas, AreaReading reading, Ideas ideas, Cast cast, DatabaseClient database) {
        this.areas = areas;
        this.reading = reading;
        this.ideas = ideas;
        this.cast = cast;
        this.database = database;
    }

    @BeforeEach
    void somebodyKeepsTheIsland() {
        keeper = cast.visitor(cast.staff("Pieter", Role.ADMINISTRATOR, "ZO"));
        middenland = id("ML");
    }

    private int id(String key) {
        return areas.byKey(key).map(Area::id).orElseThrow();
    }

    private Visitor.Form form(Visitor visitor) {
        return visitor.get("/areas/settings/" + middenland).form("main form");
    }

    private String path() {
        return "/areas/settings/" + middenland;
    }

    private int needed(IdeaId idea) {
        return database.sql("select likes_needed from idea where id = " + idea)
                .mapValue(Integer.class)
                .one()
                .block();
    }

    @Test
    void theListSaysWhatHoldsWhere() {
        Answer list = keeper.get("/areas/settings");
        assertThat(list.text("#areas")).contains("Middenland", "likes nodig in");
        assertThat(list.has("a[href='" + path() + "']")).isTrue();
        assertThat(keeper.get("/rules").has("a[href='/areas/settings']")).isTrue();
    }

    @Test
    void whatIsSetHoldsAtOnceForNewIdeasAndPublishedOnesKeepTheirs() {
        IdeaId before = SomeIdeas.publish(
                        ideas, SomeIdeas.onTheSquare(areas, "Een boom op het plein"), cast.resident("Amina"))
                .block();
        int then = needed(before);

        Answer done = form(keeper)
                .with("kind", "FIXED")
                .with("threshold", String.valueOf(then + 7))
                .with("planDays", "12")
                .submit();

        assertThat(done.path()).isEqualTo(path() + "?said=areas.said.set");
        assertThat(areas.settings(middenland).threshold()).isEqualTo(then + 7);
        assertThat(areas.settings(middenland).terms().plan()).isEqualTo(12);
        IdeaId after = SomeIdeas.publish(
                        ideas, SomeIdeas.onTheSquare(areas, "Een bank op het plein"), cast.resident("Amina"))
                .block();
        assertThat(needed(before)).isEqualTo(then);
        assertThat(needed(after)).isEqualTo(then + 7);
        assertThat(done.text("#log")).contains("Pieter", "Werkdagen tot er een plan is", "→ 12");
    }

    @Test
    void otherNodesHearOfIt() {
        Long known = reading.version().block();
        form(keeper).with("rhythm", "WEEKLY").submit();
        assertThat(reading.version().block()).isGreaterThan(known);
    }

    @Test
    void whatIsLeftEmptyIsTakenFromAbove() {
        form(keeper).with("windowDays", "33").submit();
        assertThat(areas.settings(middenland).windowDays()).isEqualTo(33);
        int above = areas.settings(id("ZO")).windowDays();
        assertThat(form(keeper).element().text()).contains("Zoals in Zilveroog: " + above);

        Answer done = form(keeper).with("windowDays", "").submit();

        assertThat(areas.settings(middenland).windowDays()).isEqualTo(above);
        assertThat(done.text("#log li:first-child")).contains("33 → zoals erboven");
    }

    @Test
    void aFormThatIsNotRightComesBackFilledInAndChangesNothing() {
        Settings holds = areas.settings(middenland);
        Answer back = form(keeper)
                .with("kind", "FIXED")
                .with("threshold", "nul")
                .with("readDays", "5000")
                .submit();
        assertThat(back.status()).isEqualTo(422);
        assertThat(back.page().select(".error-summary li")).hasSize(2);
        assertThat(back.one("#threshold").attr("value")).isEqualTo("nul");
        assertThat(back.text("#readDays-error")).contains("Vul een heel getal in van 1 tot 1.000");
        assertThat(areas.settings(middenland)).isEqualTo(holds);
    }

    @Test
    void theSecondOfTwoSeesWhatTheFirstChangedAndLosesNothing() {
        Visitor.Form mine = form(keeper).with("capacity", "8");
        form(cast.visitor(cast.staff("Kim", Role.ADMINISTRATOR, "ML")))
                .with("capacity", "9")
                .submit();

        Answer late = mine.submit();

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.one("#capacity").attr("value")).isEqualTo("8");
        assertThat(late.text("#log li:first-child")).contains("Kim", "9");
        assertThat(areas.settings(middenland).capacity()).isEqualTo(9);
        late.form("main form").submit();
        assertThat(areas.settings(middenland).capacity()).isEqualTo(8);
    }

    @Test
    void nothingThatChangesNothingIsLogged() {
        long before = changes();
        form(keeper).submit();
        assertThat(changes()).isEqualTo(before);
    }

    @Test
    void theLogOnlyGrows() {
        assertThat(database.sql("select has_table_privilege('buurtstem_app', 'area_settings_change', 'update, delete')")
                        .mapValue(Boolean.class)
                        .one()
                        .block())
                .isFalse();
    }

    private long changes() {
        return database.sql("select count(*) from area_settings_change")
                .mapValue(Long.class)
                .one()
                .block();
    }

    /** Right: set the rules of Middenland. */
    @TestFactory
    Stream<DynamicTest> everyCellOfTheTable() {
        return Stream.of(
                        new Cell("a resident", cast.resident("Fatima"), 403),
                        new Cell("an official here", cast.staff("Bas", Role.OFFICIAL, "ML"), 403),
                        new Cell("a clerk here", cast.staff("Cor", Role.CLERK, "ML"), 403),
                        new Cell("a facilitator here", cast.staff("Fem", Role.FACILITATOR, "ML"), 403),
                        new Cell("its administrator", cast.staff("Ad", Role.ADMINISTRATOR, "ML"), 200),
                        new Cell("one of the municipality", cast.staff("Al", Role.ADMINISTRATOR, "ZO"), 200),
                        new Cell("one of elsewhere", cast.staff("An", Role.ADMINISTRATOR, "HZ"), 403))
                .map(cell -> DynamicTest.dynamicTest(cell.who(), () -> {
                    Visitor visitor = cast.visitor(cell.person());
                    assertThat(visitor.get(path()).status()).isEqualTo(cell.status());
                    assertThat(visitor.get("/areas/settings").has("a[href='" + path() + "']"))
                            .isEqualTo(cell.status() == 200);
                }));
    }

    private record Cell(String who, Person person, int status) {}

    @Test
    void guestsSignInFirst() {
        assertThat(cast.guest().get(path()).path()).startsWith("/sign-in");
        assertThat(cast.guest().get("/areas/settings").path()).startsWith("/sign-in");
    }
}
