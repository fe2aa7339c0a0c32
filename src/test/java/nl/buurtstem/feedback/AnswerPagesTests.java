package nl.buurtstem.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.MovableClock;
import nl.buurtstem.testing.PostgresServer;
import nl.buurtstem.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

/** The official's list, the form beside the idea, and the answers everybody reads, without JavaScript. */
@AppTest
class AnswerPagesTests {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private final Cast cast;
    private final MovableClock clock;
    private final PostgresServer.Database database;
    private final DatabaseClient client;

    AnswerPagesTests(Cast cast, MovableClock clock, PostgresServer.Database database, DatabaseClient client) {
        this.cast = cast;
        this.clock = clock;
        this.database = database;
        this.client = client;
    }

    @BeforeEach
    void nothingYet() throws SQLException {
        try (Connection connection = database.connect("buurtstem");
                Statement statement = connection.createStatement()) {
            statement.execute("truncate idea, outbox, audit_log cascade");
        }
        clock.set(NOW);
    }

    @Test
    void theListNamesWhatWaitsInOnesOwnAreaAndForHowLong() {
        String mine = idea("ML", "ADOPTED", NOW.minus(Duration.ofDays(12)));
        String elsewhere = idea("HZ", "ADOPTED", NOW.minus(Duration.ofDays(12)));
        String collecting = idea("ML", "COLLECTING", NOW.minus(Duration.ofDays(12)));

        Visitor.Answer list = cast.visitor(official()).get("/answers");

        assertThat(list.text("tbody")).contains("12 dagen");
        assertThat(list.has("a[href='" + mine + "/answer']")).isTrue();
        assertThat(list.has("a[href='" + elsewhere + "/answer']")).isFalse();
        assertThat(list.has("a[href='" + collecting + "/answer']")).isFalse();
    }

    @Test
    void anAnswerStartsTheWorkAndStandsOnTheIdeaPage() {
        String idea = idea("ML", "ADOPTED", NOW.minus(Duration.ofDays(12)));
        Visitor official = cast.visitor(official());

        Visitor.Answer done = official.get("/answers")
                .follow("a[href='" + idea + "/answer']")
                .form("form[action='" + idea + "/answer']")
                .with("move", "START")
                .with("possible", "Er komen twee bankjes.")
                .with("why", "Er is plaats en er is geld voor.")
                .with("contact", "Team Groen, 0320 123 456")
                .with("hearBy", "2027-03-01")
                .submit();

        assertThat(done.path()).isEqualTo(idea + "?said=feedback.said.answered");
        assertThat(done.text(".answer"))
                .contains("Er komen twee bankjes.", "Bas\u2069, ambtenaar", "1 maart 2027", "Team Groen");
        assertThat(one("select stage from idea", String.class)).isEqualTo("IN_PROGRESS");
        assertThat(one("select count(*) from outbox where kind = 'ideas.moved'", Long.class))
                .isOne();
        assertThat(official.get("/answers").has("tbody"))
                .as("nothing waits any more")
                .isFalse();
    }

    @Test
    void anAnswerBeforeTheDecisionLeavesTheDecisionToTheClerk() {
        String idea = idea("ML", "DISCUSSED", NOW.minus(Duration.ofDays(2)));
        Visitor official = cast.visitor(official());

        Visitor.Answer form = official.get(idea + "/answer");

        assertThat(form.text("#undecided")).contains("De griffier legt het besluit vast");
        assertThat(form.page().select("input[name=move]").eachAttr("value")).containsExactly("");
        Visitor.Answer forced = form.form("form[action='" + idea + "/answer']")
                .with("move", "ADOPT")
                .with("possible", "Er komen twee bankjes.")
                .with("why", "Er is plaats en er is geld voor.")
                .submit();
        assertThat(forced.status()).isEqualTo(422);
        answer(official, idea, "", "");
        assertThat(one("select stage from idea", String.class)).isEqualTo("DISCUSSED");
    }

    @Test
    void aPromisedDayThatPassesBringsTheIdeaBackOnTheList() {
        String idea = idea("ML", "ADOPTED", NOW);
        Visitor official = cast.visitor(official());
        answer(official, idea, "START", "2026-12-01");
        assertThat(official.get("/answers").has("tbody")).isFalse();
        clock.forward(Duration.ofDays(20));

        Visitor.Answer list = official.get("/answers");

        assertThat(list.text("tbody")).contains("Beloofde dag is voorbij", "9 dagen");
    }

    @Test
    void anAnswerThatChangesNothingIsStillTold() {
        String idea = idea("ML", "COLLECTING", NOW);

        answer(cast.visitor(official()), idea, "", "");

        assertThat(one("select stage from idea", String.class)).isEqualTo("COLLECTING");
        assertThat(one("select kind from idea_event", String.class)).isEqualTo("ANSWER");
        assertThat(one("select count(*) from outbox where kind = 'ideas.moved'", Long.class))
                .isOne();
        assertThat(cast.guest().get(idea).text(".timeline")).contains("De gemeente heeft antwoord gegeven");
    }

    @Test
    void earlierAnswersStayToBeReadNewestFirst() {
        String idea = idea("ML", "COLLECTING", NOW);
        Visitor official = cast.visitor(official());
        answer(official, idea, "", "");
        clock.forward(Duration.ofDays(1));
        answer(official, idea, "", "2026-12-24");

        Visitor.Answer page = cast.guest().language("en").get(idea);

        assertThat(page.page().select(".answer")).hasSize(2);
        assertThat(page.page().select(".answer").first().text()).contains("December 24, 2026");
        assertThat(page.text("#answers > details > summary")).isEqualTo("1 earlier answer");
    }

    @Test
    void aFormThatIsNotRightComesBackFilledInWithAllReasons() {
        String idea = idea("ML", "ADOPTED", NOW);

        Visitor.Answer answer = cast.visitor(official())
                .get(idea + "/answer")
                .form("form[action='" + idea + "/answer']")
                .with("move", "START")
                .with("possible", "Er komen twee bankjes.")
                .with("why", "Kort")
                .submit();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".error-summary li")).hasSize(3);
        assertThat(answer.text("textarea[name=possible]")).isEqualTo("Er komen twee bankjes.");
        assertThat(answer.has("input[name=move][value=START][checked]")).isTrue();
        assertThat(one("select count(*) from answer", Long.class)).isZero();
    }

    @Test
    void aDayThatStillCountsIsMovedLaterOnlyWithAPublicReason() {
        String idea = idea("ML", "ADOPTED", NOW.minus(Duration.ofDays(12)));
        Visitor official = cast.visitor(official());
        answer(official, idea, "START", "2026-12-18");
        clock.forward(Duration.ofDays(3));

        Visitor.Answer silent = later(official, idea, "2027-01-20", "");

        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.text("#longer-error")).contains("Zeg waarom het langer duurt");
        assertThat(silent.text("#named-day")).contains("18 december 2026");
        assertThat(silent.one("input[name=hearBy]").attr("value")).isEqualTo("2027-01-20");
        assertThat(one("select count(*) from answer", Long.class)).isOne();

        Visitor.Answer said = later(official, idea, "2027-01-20", "De bankjes zijn later klaar dan de maker beloofde.");
        assertThat(said.status()).isEqualTo(200);

        Visitor.Answer page = cast.guest().get(idea);
        assertThat(page.text(".answer .put-off"))
                .contains("Duurt langer", "18 december 2026", "later klaar dan de maker beloofde");
        assertThat(page.text("#clock")).contains("18 december 2026", "20 januari 2027", "later klaar");
        assertThat(page.text(".timeline")).contains("Duurt langer", "18 december 2026");
        assertThat(one("select count(*) from delay where duty = 'KEEP' and until = '2027-01-20'", Long.class))
                .isOne();
        assertThat(one("select count(*) from outbox where kind = 'ideas.moved'", Long.class))
                .as("one mail for each answer")
                .isEqualTo(2);
        later(official, idea, "2027-01-10", "");
        assertThat(cast.guest().get(idea).text("#clock"))
                .as("sooner than was said last needs no reason, and the first day is not forgotten")
                .contains("10 januari 2027", "18 december 2026");
    }

    @Test
    void aDayNamedWhileTheCommitteeStillDecidesCountsAsWell() {
        String idea = idea("ML", "DISCUSSED", NOW.minus(Duration.ofDays(2)));
        Visitor official = cast.visitor(official());
        answer(official, idea, "", "2026-12-18");

        assertThat(later(official, idea, "2027-01-20", "te kort").status()).isEqualTo(422);
        later(official, idea, "2027-01-20", "De commissie wil eerst een tekening zien.");

        Visitor.Answer page = cast.guest().language("en").get(idea);
        assertThat(page.text(".answer .put-off")).contains("Takes longer", "December 18, 2026", "eerst een tekening");
        assertThat(one("select count(*) from delay", Long.class))
                .as("the committee's own term is not put off by it")
                .isZero();
    }

    private Visitor.Answer later(Visitor official, String idea, String day, String longer) {
        return official.get(idea + "/answer")
                .form("form[action='" + idea + "/answer']")
                .with("move", "")
                .with("possible", "Er komen twee bankjes.")
                .with("why", "De maker heeft het druk, maar ze komen.")
                .with("hearBy", day)
                .with("longer", longer)
                .submit();
    }

    @Test
    void whoIsNoOfficialHereMayNot() {
        String idea = idea("ML", "ADOPTED", NOW);
        Visitor elsewhere = cast.visitor(cast.staff("Emre", Role.OFFICIAL, "HZ"));
        Visitor resident = cast.visitor(cast.resident("Fatima"));

        assertThat(elsewhere.get(idea + "/answer").status()).isEqualTo(403);
        assertThat(resident.get(idea + "/answer").status()).isEqualTo(403);
        assertThat(resident.get("/answers").status()).isEqualTo(403);
        assertThat(resident.get(idea).has("a[href$='/answer']")).isFalse();
        assertThat(cast.guest().get(idea + "/answer").path()).startsWith("/sign-in");
    }

    @Test
    void noAnswerCanBeChangedOrTakenAway() {
        assertThat(one(
                        "select has_table_privilege('buurtstem_app', 'answer', 'delete')"
                                + " or has_column_privilege('buurtstem_app', 'answer', 'why', 'update')",
                        Boolean.class))
                .isFalse();
    }

    private void answer(Visitor official, String idea, String move, String hearBy) {
        Visitor.Answer done = official.get(idea + "/answer")
                .form("form[action='" + idea + "/answer']")
                .with("move", move)
                .with("possible", "Er komen twee bankjes.")
                .with("why", "Er is plaats en er is geld voor.")
                .with("contact", "Team Groen")
                .with("hearBy", hearBy)
                .submit();
        assertThat(done.status()).isEqualTo(200);
    }

    private Person official() {
        return cast.staff("Bas", Role.OFFICIAL, "ML");
    }

    private String idea(String district, String stage, Instant staged) {
        Long id = client.sql("""
                        insert into idea (language, title, goal, body, theme, stage, lon, lat, tile, neighbourhood_id,
                            district_id, municipality_id, likes_needed, window_ends_at, shuffle, created_at, published_at,
                            staged_at)
                        select 'nl', 'Een bankje bij het water', 'Dat iedereen even kan zitten.',
                            'Er is nu nergens een plek om te zitten.', 'GREEN', :stage, 5.22, 52.545, 0, n.id, d.id,
                            d.parent_id, 3, cast(:staged as timestamptz) + interval '90 days', 0.5, :staged, :staged, :staged
                        from area d
                        join area n on n.parent_id = d.id
                        where d.key = :district
                        order by n.id
                        limit 1
                        returning id
                        """)
                .bind("stage", stage)
                .bind("staged", staged)
                .bind("district", district)
                .mapValue(Long.class)
                .one()
                .block();
        return "/ideas/" + id;
    }

    private <T> T one(String sql, Class<T> type) {
        return client.sql(sql).mapValue(type).one().block();
    }
}
