package nl.buurtstem.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.r2dbc.core.DatabaseClient;

/** Administrators give and take roles in their own areas, and nobody else does. */
@AppTest
class StaffTests {

    private final Cast cast;
    private final DatabaseClient database;

    StaffTests(Cast cast, DatabaseClient database) {
        this.cast = cast;
        this.database = database;
    }

    @Test
    void aRoleIsGivenToAnAddressThatWasNeverHereAndTakenBack() {
        long before = letters();
        Visitor admin = cast.visitor(cast.staff("Aafke", Role.ADMINISTRATOR, "ML"));
        Visitor.Answer given = admin.get("/staff")
                .form("form[action='/staff']")
                .with("email", "Nieuwe.Ambtenaar@zilveroog.example")
                .with("role", "OFFICIAL")
                .with("area", "ML02")
                .submit();
        assertThat(given.path()).matches("/staff\\?change=\\d+&said=residents.said.granted");
        assertThat(given.text("#changed")).contains("heeft nu de rol Ambtenaar in", "Marktkwartier");
        assertThat(given.text("table")).contains("nieuwe.ambtenaar@zilveroog.example", "Marktkwartier");
        assertThat(letters()).isEqualTo(before + 1);
        Visitor.Answer taken = given.form("tr:contains(nieuwe.ambtenaar) form").submit();
        assertThat(taken.text("main")).doesNotContain("nieuwe.ambtenaar@zilveroog.example");
        assertThat(taken.text("#changed")).contains("heeft de rol Ambtenaar in", "Marktkwartier", "niet meer");
        assertThat(letters()).isEqualTo(before + 2);
    }

    @Test
    void takingARoleIsAskedTwiceAndNamesWhoseItIs() {
        cast.staff("Koos", Role.CLERK, "ML");
        Visitor admin = cast.visitor(cast.staff("Aafke", Role.ADMINISTRATOR, "ML"));
        Visitor.Answer page = admin.get("/staff");
        assertThat(page.has("tr:contains(koos@) > td > form"))
                .as("a form that takes it at once")
                .isFalse();
        assertThat(page.text("tr:contains(koos@) details form")).contains("Weet u het zeker?", "Koos", "Griffier");
    }

    @Test
    void aRoleGivenTwiceIsToldOnce() {
        Visitor admin = cast.visitor(cast.staff("Aafke", Role.ADMINISTRATOR, "ML"));
        cast.staff("Lies", Role.CLERK, "ML");
        long before = letters();
        Visitor.Answer again = admin.get("/staff")
                .form("form[action='/staff']")
                .with("email", "lies@zilveroog.example")
                .with("role", "CLERK")
                .with("area", "ML")
                .submit();
        assertThat(again.text("#alerts")).contains("had deze rol al");
        assertThat(again.has("#changed")).isFalse();
        assertThat(letters()).isEqualTo(before);
    }

    @Test
    void theMessageAboutARoleIsForAdministratorsOfThatArea() {
        Visitor admin = cast.visitor(cast.staff("Gijs", Role.ADMINISTRATOR, "WO"));
        Visitor.Answer given = admin.get("/staff")
                .form("form[action='/staff']")
                .with("email", "dijk@zilveroog.example")
                .with("role", "CLERK")
                .with("area", "WO")
                .submit();
        assertThat(given.has("#changed")).isTrue();
        Visitor elsewhere = cast.visitor(cast.staff("Wil", Role.ADMINISTRATOR, "ML"));
        assertThat(elsewhere.get(given.path()).has("#changed")).isFalse();
    }

    @Test
    void theLastAdministratorCannotLeave() {
        database.sql("delete from resident_role where role = 'ADMINISTRATOR'")
                .then()
                .block();
        Visitor last = cast.visitor(cast.staff("Truus", Role.ADMINISTRATOR, "ZO"));
        Visitor.Answer refused = leave(last);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text(".error-summary")).contains("de laatste beheerder");
        cast.staff("Teun", Role.ADMINISTRATOR, "ZO");
        assertThat(leave(last).path()).isEqualTo("/?said=residents.said.left");
    }

    private static Visitor.Answer leave(Visitor visitor) {
        return visitor.get("/me/leave").form("main form").with("sure", "yes").submit();
    }

    private long letters() {
        return database.sql("select count(*) from outbox where kind = 'residents.role'")
                .mapValue(Long.class)
                .one()
                .block();
    }

    @Test
    void theKeyOfAnAreaStandsBesideItsName() {
        Visitor.Answer page =
                cast.visitor(cast.staff("Fokje", Role.ADMINISTRATOR, "ZO")).get("/staff");
        assertThat(page.text("option[value=ML02]")).contains("Marktkwartier (ML02)");
        assertThat(page.text("#area-help")).contains("buurtstem-official-ZO");
    }

    @Test
    void aFormThatIsWrongComesBackFilledInWithEveryReason() {
        Visitor admin = cast.visitor(cast.staff("Bouke", Role.ADMINISTRATOR, "ZO"));
        Visitor.Answer again = admin.get("/staff")
                .form("form[action='/staff']")
                .with("email", "geen adres")
                .with("role", "MAYOR")
                .with("area", "XX")
                .submit();
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.one("#email").attr("value")).isEqualTo("geen adres");
        assertThat(again.page().select(".error-summary li")).hasSize(3);
    }

    @Test
    void anAdministratorOfOneDistrictGivesNothingInAnother() {
        Visitor admin = cast.visitor(cast.staff("Cor", Role.ADMINISTRATOR, "HZ"));
        Visitor.Answer again = admin.get("/staff")
                .form("form[action='/staff']")
                .with("email", "iemand@zilveroog.example")
                .with("role", "OFFICIAL")
                .with("area", "ML02")
                .submit();
        assertThat(again.status()).isEqualTo(422);
    }

    @Test
    void whoIsNoAdministratorSeesNothing() {
        assertThat(cast.visitor(cast.resident("Rosa")).get("/staff").status()).isEqualTo(403);
        assertThat(cast.visitor(cast.staff("Olga", Role.OFFICIAL, "ZO"))
                        .get("/staff")
                        .status())
                .isEqualTo(403);
        assertThat(cast.guest().get("/staff").path()).startsWith("/sign-in");
    }

    @Test
    void nobodyTakesTheirOwnAdministratorsRole() {
        Person last = cast.staff("Dirkje", Role.ADMINISTRATOR, "WO");
        Visitor admin = cast.visitor(last);
        Visitor.Answer page = admin.get("/staff");
        assertThat(page.has("tr:contains(Dirkje) form")).isFalse();
        String token = page.one("input[name=_csrf]").attr("value");
        Visitor.Answer refused = admin.post(
                "/staff/" + last.id().value() + "/ADMINISTRATOR/"
                        + last.posts().getFirst().area(),
                "_method=delete&_csrf=" + Visitor.encode(token),
                "application/x-www-form-urlencoded");
        assertThat(refused.status()).isEqualTo(409);
    }

    @Test
    void everyRoleGivenOrTakenStandsInAHistoryThatNobodyCanChange() {
        Visitor admin = cast.visitor(cast.staff("Eefje", Role.ADMINISTRATOR, "HZ"));
        Visitor.Answer given = admin.get("/staff")
                .form("form[action='/staff']")
                .with("email", "haven@zilveroog.example")
                .with("role", "CLERK")
                .with("area", "HZ01")
                .submit();
        given.form("tr:contains(haven@) form").submit();
        Visitor.Answer page = admin.get("/staff");
        assertThat(page.page()
                        .select("section[aria-labelledby=history] tbody tr")
                        .eachText())
                .hasSize(2)
                .allMatch(line -> line.contains("Griffier") && line.contains("Vissershaven") && line.contains("Eefje"))
                .first()
                .asString()
                .contains("Weggenomen");
        for (String tampering : List.of("delete from role_log", "update role_log set actor = null")) {
            assertThatThrownBy(() -> database.sql(tampering).then().block())
                    .isInstanceOf(PermissionDeniedDataAccessException.class);
        }
    }
}
