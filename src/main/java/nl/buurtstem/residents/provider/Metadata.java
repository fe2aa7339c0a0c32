package nl.buurtstem.residents.provider;

import static nl.buurtstem.residents.provider.ProviderProblem.Reason.NOT_SET_UP;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the provider says of itself (OpenID Connect Discovery).
 *
 * @param wayOut where browsers sign out there, if it has such a page
 * @param basic whether our password goes into a header rather than the form
 */
record Metadata(URI signIn, URI tokens, URI keys, @Nullable URI wayOut, boolean basic) {

    /** Reads its document; refused when it names another issuer or lacks an address. */
    static Metadata of(String issuer, Map<String, Object> document) {
        if (!issuer.equals(document.get("issuer"))) {
            throw NOT_SET_UP.because("the provider calls itself " + document.get("issuer") + ", not " + issuer);
        }
        Object out = document.get("end_session_endpoint");
        Object ways = document.getOrDefault("token_endpoint_auth_methods_supported", List.of("client_secret_basic"));
        return new Metadata(
                address(document, "authorization_endpoint"),
                address(document, "token_endpoint"),
                address(document, "jwks_uri"),
                out instanceof String text ? URI.create(text) : null,
                ways instanceof Collection<?> names && names.contains("client_secret_basic"));
    }

    private static URI address(Map<String, Object> document, String name) {
        if (document.get(name) instanceof String text) {
            return URI.create(text);
        }
        throw NOT_SET_UP.because("the provider names no " + name);
    }
}
