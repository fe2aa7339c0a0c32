package nl.buurtstem.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.MovableClock;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Signing in where it counts: the first administrator, and cookies that only this host over TLS can set. */
@AppTest
@TestPropertySource(
        properties = {
            "buurtstem.mode=production",
            "buurtstem.geo=classpath:geo/zilveroog/",
            "buurtstem.administrator=Beheer@Gemeente-Voorbeeld.nl"
        })
class ProductionSignInTests {

    private final Entrance entrance;
    private final AttemptRepository attempts;
    private final Areas areas;
    private final MovableClock clock;
    private final int port;

    ProductionSignInTests(
            Entrance entrance, AttemptRepository attempts, Areas areas, MovableClock clock, @LocalServerPort int port) {
        this.entrance = entrance;
        this.attempts = attempts;
        this.areas = areas;
        this.clock = clock;
        this.port = port;
    }

    private Entrance.Entry enter(String email) {
        UUID id = UUID.randomUUID();
        attempts.begin(id, Tokens.hash(id.toString()), "nl", LocalPath.HOME, null, clock.instant())
                .then(attempts.address(id, email, "nl", Tokens.hash("link " + id), clock.instant()))
                .block();
        return entrance.enter(attempts.byId(id).block()).block();
    }

    private List<Post> postsAfterReturning(String email) {
        enter(email);
        return enter(email).person().posts();
    }

    @Test
    void theFirstAdministratorIsWhoeverTheInstallationNames() {
        List<Post> everywhere = areas.municipalities().stream()
                .map(area -> new Post(Role.ADMINISTRATOR, area.id()))
                .toList();
        assertThat(enter("beheer@gemeente-voorbeeld.nl").person().posts()).isEqualTo(everywhere);
        assertThat(postsAfterReturning("beheer@gemeente-voorbeeld.nl")).isEqualTo(everywhere);
        assertThat(postsAfterReturning("iemand@gemeente-voorbeeld.nl")).isEmpty();
    }

    @Test
    void cookiesAreBoundToThisHostAndToTls() throws Exception {
        HttpResponse<String> page = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sign-in?next=/"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(page.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.startsWith("__Host-"))
                .allMatch(cookie -> cookie.contains("Secure"))
                .allMatch(cookie -> cookie.toLowerCase().contains("httponly"));
    }
}
