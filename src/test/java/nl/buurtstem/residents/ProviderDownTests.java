package nl.buurtstem.residents;

import static org.assertj.core.api.Assertions.assertThat;

import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** A provider that does not answer stops neither the start nor anybody who comes in another way. */
@AppTest
@TestPropertySource(
        properties = {
            "buurtstem.staff.provider.issuer=http://localhost:1/nobody",
            "buurtstem.staff.provider.client-id=buurtstem",
            "buurtstem.staff.provider.client-secret=secret"
        })
class ProviderDownTests {

    private final Cast cast;

    ProviderDownTests(Cast cast) {
        this.cast = cast;
    }

    @Test
    void theReaderHearsSoAndMayGoAnotherWay() {
        Visitor.Answer down = cast.guest().language("en").get("/sign-in/municipal?next=/me");
        assertThat(down.status()).isEqualTo(503);
        assertThat(down.text("main .sign-in p")).contains("does not answer");
        assertThat(down.has("a[href='/sign-in']")).isTrue();
        assertThat(cast.guest().get("/sign-in").has("#email")).isTrue();
    }

    @Test
    void aLogoutThatCannotBeCheckedIsAskedForAgain() {
        String signed = "eyJhbGciOiJSUzI1NiIsImtpZCI6ImZpcnN0In0.e30.c2ln";
        assertThat(cast.guest()
                        .post("/back-channel-logout", "logout_token=" + signed, "application/x-www-form-urlencoded")
                        .status())
                .isEqualTo(503);
    }
}
