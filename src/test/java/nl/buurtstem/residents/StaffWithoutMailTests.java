package nl.buurtstem.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.Municipality;
import nl.buurtstem.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Where e-mail links are switched off for staff, only the municipality's account makes somebody staff. */
@AppTest
@TestPropertySource(properties = "buurtstem.staff.mail-links=false")
class StaffWithoutMailTests {

    private static final Municipality MUNICIPALITY = new Municipality();

    private final Cast cast;
    private final SignIn signIn;
    private final DatabaseClient database;
    private final Set<String> said = new HashSet<>();

    StaffWithoutMailTests(Cast cast, SignIn signIn, DatabaseClient database) {
        this.cast = cast;
        this.signIn = signIn;
        this.database = database;
    }

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) {
        for (String property : MUNICIPALITY.properties()) {
            int is = property.indexOf('=');
            registry.add(property.substring(0, is), () -> property.substring(is + 1));
        }
    }

    @AfterAll
    static void stop() {
        MUNICIPALITY.close();
    }

    private Invitation invitationAfterAsking(String email) {
        Visitor.Answer asked = cast.guest()
                .get("/sign-in?next=/moderation")
                .form("form[action='/sign-in']")
                .with("email", email)
                .submit();
        assertThat(asked.path()).isEqualTo("/sign-in/code");
        said.add(asked.text("main").replace(email, "x"));
        String attempt = database.sql(
                        "select payload->>'attempt' as attempt from outbox where kind = 'sign_in' order by id desc limit 1")
                .map(row -> row.get("attempt", String.class))
                .one()
                .block();
        return signIn.invitation(UUID.fromString(attempt)).block();
    }

    @Test
    void onlyTheMailTellsStaffToUseTheirAccount() {
        cast.staff("Olga", Role.OFFICIAL, "ZO");
        Invitation olga = invitationAfterAsking("olga@zilveroog.example");
        assertThat(olga.municipal()).isTrue();
        assertThat(olga.code()).isEmpty();
        assertThat(olga.path()).isEqualTo("/sign-in/municipal?next=%2Fmoderation");
        Invitation rosa = invitationAfterAsking("rosa@zilveroog.example");
        assertThat(rosa.municipal()).isFalse();
        assertThat(rosa.code()).hasSize(6);
        assertThat(said).as("the page says the same to both").hasSize(1);
    }

    @Test
    void aSessionOfAnEmailLinkHoldsNoRolesAndOneOfTheAccountDoes() {
        Person karel = cast.staff("Karel", Role.OFFICIAL, "ZO");
        assertThat(cast.visitor(karel).get("/moderation").status()).isEqualTo(403);
        MUNICIPALITY.nextIs("karel", Map.of("email", karel.email(), "groups", List.of()));
        Visitor atWork = cast.guest();
        assertThat(atWork.get("/sign-in/municipal?next=/moderation").path())
                .isEqualTo("/moderation?said=residents.said.signed_in");
    }

    @Test
    void theAdministratorOfTheInstallationIsNeverLockedOut() {
        Person admin = cast.staff("Admin", Role.ADMINISTRATOR, "ZO");
        assertThat(invitationAfterAsking("admin@zilveroog.example").municipal()).isFalse();
        assertThat(cast.visitor(admin).get("/staff").status()).isEqualTo(200);
    }
}
