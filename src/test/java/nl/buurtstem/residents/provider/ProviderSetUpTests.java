package nl.buurtstem.residents.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.buurtstem.installation.CannotStart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What is set up wrongly is said with the setting's name, at the start where that can be known. */
class ProviderSetUpTests {

    private static final String DOCUMENT = "/.well-known/openid-configuration";
    private static final String JSON = "application/json";

    private HttpServer server;
    private String issuer;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = "http://localhost:" + server.getAddress().getPort();
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static ProviderSettings settings(String issuer, String id, String secret) {
        return new ProviderSettings(issuer, id, secret, List.of("openid"), Duration.ofSeconds(60));
    }

    private static void check(String issuer, String id, String secret) {
        settings(issuer, id, secret).requireUsable();
    }

    @Test
    void halfASetUpDoesNotStartAndNamesWhatIsMissing() {
        assertThatThrownBy(() -> check("https://sso.example", "", " "))
                .isInstanceOf(CannotStart.class)
                .hasMessageEndingWith(
                        "Not set: BUURTSTEM_STAFF_PROVIDER_CLIENT_ID, BUURTSTEM_STAFF_PROVIDER_CLIENT_SECRET.");
        assertThatThrownBy(() -> check("", "buurtstem", "secret"))
                .hasMessageEndingWith("Not set: BUURTSTEM_STAFF_PROVIDER_ISSUER.");
        assertThatCode(() -> check("", "", "")).as("none").doesNotThrowAnyException();
        assertThatCode(() -> check("https://sso.example/realms/staff", "buurtstem", "secret"))
                .doesNotThrowAnyException();
    }

    @Test
    void plainHttpIsForThisMachineAlone() {
        assertThatCode(() -> check("http://localhost:8180/realms/staff", "buurtstem", "secret"))
                .doesNotThrowAnyException();
        for (String address : List.of(
                "http://sso.example",
                "http://localhost.evil.example",
                "http://localhost@evil.example",
                "sso.example",
                "https://login.example/<tenant>/v2.0")) {
            assertThatThrownBy(() -> check(address, "buurtstem", "secret"))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage("BUURTSTEM_STAFF_PROVIDER_ISSUER is not a valid https address: " + address);
        }
    }

    private Provider provider() {
        ProviderSettings settings = settings(issuer, "buurtstem", "secret");
        Wire wire = new Wire();
        Discovery discovery = new Discovery(settings, wire);
        Signatures signatures = new Signatures(new ProviderKeys(discovery, wire, Clock.systemUTC()));
        return new Provider(settings, discovery, signatures, wire, Clock.systemUTC());
    }

    private void answers(String path, int status, String type, String body) {
        server.createContext(path, exchange -> {
            try (exchange) {
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.getRequestBody().readAllBytes();
                exchange.getResponseHeaders().set("Content-Type", type);
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static ProviderProblem problemOf(Mono<?> way) {
        return catchThrowableOfType(ProviderProblem.class, way::block);
    }

    @Test
    void anAddressWithoutADocumentIsNamedWithItsAnswer() {
        answers(DOCUMENT, 404, "text/html", "<p>Not here");
        ProviderProblem problem = problemOf(provider().isThere());
        assertThat(problem).hasMessage(issuer + DOCUMENT + " answered 404");
        assertThat(problem.reason()).isEqualTo(ProviderProblem.Reason.NOT_SET_UP);
    }

    @Test
    void aPageForPeopleIsNoDocument() {
        answers(DOCUMENT, 200, "text/html", "<p>Welcome");
        assertThat(problemOf(provider().isThere()))
                .hasMessage(issuer + DOCUMENT + " answered 200, but not with a JSON object");
    }

    @Test
    void halfADocumentIsNone() {
        answers(DOCUMENT, 200, JSON, "{\"issuer\":");
        assertThat(problemOf(provider().isThere())).hasMessageContaining("not with a JSON object");
    }

    @Test
    void aProviderThatIsDownMayComeBack() {
        answers(DOCUMENT, 503, "text/html", "<p>Later");
        assertThat(problemOf(provider().isThere()).reason()).isEqualTo(ProviderProblem.Reason.DOWN);
    }

    @Test
    void aWrongSecretIsOursToMendAndAnOldCodeIsNot() {
        answers(DOCUMENT, 200, JSON, """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/in", "token_endpoint": "%1$s/tokens", "jwks_uri": "%1$s/keys"}
                """.formatted(issuer));
        answers("/tokens", 401, JSON, "{\"error\": \"invalid_client\"}");
        ProviderProblem problem = exchanged();
        assertThat(problem.reason()).isEqualTo(ProviderProblem.Reason.NOT_SET_UP);
        assertThat(problem).hasMessageContaining("401 invalid_client; are client id and client secret right?");
        server.removeContext("/tokens");
        answers("/tokens", 400, JSON, "{\"error\": \"invalid_grant\"}");
        assertThat(exchanged().reason()).isEqualTo(ProviderProblem.Reason.EXPIRED);
    }

    private ProviderProblem exchanged() {
        Errand errand = new Errand("state", "nonce", "verifier", "https://buurtstem.example/back");
        return problemOf(provider().identify(new Provider.Answer("code", null, null), errand));
    }
}
