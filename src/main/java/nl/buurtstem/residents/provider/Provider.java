package nl.buurtstem.residents.provider;

import static nl.buurtstem.residents.provider.ProviderProblem.Reason.DOWN;
import static nl.buurtstem.residents.provider.ProviderProblem.Reason.EXPIRED;
import static nl.buurtstem.residents.provider.ProviderProblem.Reason.NOT_SET_UP;
import static nl.buurtstem.residents.provider.ProviderProblem.Reason.NOT_TRUSTED;
import static nl.buurtstem.residents.provider.ProviderProblem.Reason.REFUSED;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;

/** The municipality's provider: the way there, who came back from it, and the way out. */
@Component
@EnableConfigurationProperties(ProviderSettings.class)
public class Provider {

    private final ProviderSettings settings;
    private final Discovery discovery;
    private final Signatures signatures;
    private final Wire wire;
    private final Clock clock;

    Provider(ProviderSettings settings, Discovery discovery, Signatures signatures, Wire wire, Clock clock) {
        settings.requireUsable();
        this.settings = settings;
        this.discovery = discovery;
        this.signatures = signatures;
        this.wire = wire;
        this.clock = clock;
    }

    /** Whether the installation names one. */
    public boolean exists() {
        return settings.given();
    }

    /** Scheme, host and port of its pages; empty when there is none. */
    public String origin() {
        return settings.origin();
    }

    public boolean issuedBy(@Nullable String issuer) {
        return settings.issuer().equals(issuer);
    }

    /**
     * Where the browser goes to prove who they are.
     *
     * @param language tag of the language its pages had best be in
     */
    public Mono<URI> door(Errand errand, String language) {
        return discovery
                .metadata()
                .map(metadata -> query(metadata.signIn())
                        .queryParam("response_type", "code")
                        .queryParam("client_id", encoded(settings.clientId()))
                        .queryParam("redirect_uri", encoded(errand.back()))
                        .queryParam("scope", encoded(String.join(" ", settings.scopes())))
                        .queryParam("state", errand.state())
                        .queryParam("nonce", errand.nonce())
                        .queryParam("code_challenge", errand.challenge())
                        .queryParam("code_challenge_method", "S256")
                        .queryParam("ui_locales", language)
                        .build(true)
                        .toUri());
    }

    /** Completes when it answers. */
    public Mono<Void> isThere() {
        return discovery.metadata().then();
    }

    /**
     * What a browser brought back.
     *
     * @param code to be exchanged
     * @param error why there is none
     * @param issuer who says so, from providers that tell
     */
    public record Answer(
            @Nullable String code,
            @Nullable String error,
            @Nullable String issuer) {}

    private static ProviderProblem refusal(String error) {
        ProviderProblem.Reason reason = switch (error) {
            case "server_error", "temporarily_unavailable" -> DOWN;
            case "unauthorized_client", "invalid_scope", "invalid_request", "unsupported_response_type" -> NOT_SET_UP;
            default -> REFUSED;
        };
        return reason.because("the provider says " + plain(error));
    }

    /** A word of the protocol, and nothing else that somebody might put into a log. */
    private static String plain(Object error) {
        return error.toString().replaceAll("[^a-z_]", "?");
    }

    /** Exchanges what the browser brought back for who they are. */
    public Mono<Identity> identify(Answer answer, Errand errand) {
        if (answer.issuer() != null && !issuedBy(answer.issuer())) {
            return Mono.error(NOT_TRUSTED.because("an answer of another issuer"));
        }
        if (answer.code() == null || answer.code().isBlank()) {
            return Mono.error(refusal(String.valueOf(answer.error())));
        }
        return identify(answer.code(), errand);
    }

    private Mono<Identity> identify(String code, Errand errand) {
        return discovery
                .metadata()
                .flatMap(metadata -> exchange(metadata, code, errand))
                .flatMap(token -> signatures
                        .verified(token)
                        .map(set -> new Claims(set)
                                .forUs(settings)
                                .current(clock.instant(), settings.tolerance())
                                .answer(errand, token)));
    }

    private Mono<String> exchange(Metadata metadata, String code, Errand errand) {
        boolean header = metadata.basic();
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("grant_type", "authorization_code");
        form.add("code", code);
        form.add("redirect_uri", errand.back());
        form.add("code_verifier", errand.verifier());
        form.add("client_id", settings.clientId());
        if (!header) {
            form.add("client_secret", settings.clientSecret());
        }
        return wire.post(
                        metadata.tokens(),
                        form,
                        header ? encoded(settings.clientId()) : "",
                        header ? encoded(settings.clientSecret()) : "")
                .map(Provider::token);
    }

    private static String token(Wire.Reply reply) {
        if (reply.fine() && reply.body().get("id_token") instanceof String token) {
            return token;
        }
        Object error = reply.body().getOrDefault("error", "");
        throw reason(reply, error)
                .because("for a code the provider answered " + (reply.status() + " " + plain(error)).strip()
                        + remedy(reply, error));
    }

    private static ProviderProblem.Reason reason(Wire.Reply reply, Object error) {
        if ("invalid_grant".equals(error)) {
            return EXPIRED;
        }
        return reply.passing() ? DOWN : NOT_SET_UP;
    }

    private static String remedy(Wire.Reply reply, Object error) {
        boolean unknown =
                reply.status() == 401 || "invalid_client".equals(error) || "unauthorized_client".equals(error);
        return unknown ? "; are client id and client secret right?" : "";
    }

    /** What a message from the provider itself says; refused when it is not one. */
    public Mono<LogoutNotice> notice(String token) {
        return Mono.defer(() ->
                        token.isBlank() ? Mono.error(NOT_TRUSTED.because("no token")) : signatures.verified(token))
                .map(set -> new Claims(set)
                        .forUs(settings)
                        .current(clock.instant(), settings.tolerance())
                        .notice(clock.instant(), settings.tolerance()));
    }

    /**
     * Where the browser goes to sign out there too; empty when there is no such page on the provider's own site.
     *
     * @param token that they came in with
     * @param back absolute address to come back to
     */
    public Mono<URI> wayOut(String token, String back) {
        return discovery
                .metadata()
                .mapNotNull(Metadata::wayOut)
                .filter(out -> ProviderSettings.originOf(out.toString()).equals(settings.origin()))
                .map(out -> query(out)
                        .queryParam("id_token_hint", token)
                        .queryParam("client_id", encoded(settings.clientId()))
                        .queryParam("post_logout_redirect_uri", encoded(back))
                        .build(true)
                        .toUri());
    }

    private static UriComponentsBuilder query(URI address) {
        return UriComponentsBuilder.fromUri(address);
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
