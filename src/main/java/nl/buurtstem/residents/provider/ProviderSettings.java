package nl.buurtstem.residents.provider;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buurtstem.installation.CannotStart;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the municipality's provider is and who we are there.
 *
 * @param issuer its address, exactly as it names itself; empty: there is none
 * @param clientId our name there
 * @param clientSecret our password there
 * @param scopes what we ask for
 * @param tolerance by how much its clock may differ from ours
 */
@ConfigurationProperties("buurtstem.staff.provider")
public record ProviderSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue({"openid", "email", "profile"}) List<String> scopes,
        @DefaultValue("60s") Duration tolerance) {

    /** Refuses at the start what would otherwise only fail when the first of the staff signs in. */
    void requireUsable() {
        Map<String, String> needed = needed();
        List<String> missing = needed.keySet().stream()
                .filter(name -> needed.getOrDefault(name, "").isBlank())
                .toList();
        if (missing.size() == needed.size()) {
            return;
        }
        if (!missing.isEmpty()) {
            throw new CannotStart(
                    "The municipality's sign-in provider is set up by half. Not set: " + String.join(", ", missing)
                            + ".",
                    "Set issuer, client id and client secret, as the provider gave them out; or none of them, and"
                            + " staff sign in by e-mail.");
        }
        if (!isSafe(issuer)) {
            throw new CannotStart(
                    "BUURTSTEM_STAFF_PROVIDER_ISSUER is not a valid https address: " + issuer,
                    "Over plain http anybody on the line can read and change who somebody is. It is accepted from"
                            + " localhost only.");
        }
    }

    private Map<String, String> needed() {
        Map<String, String> needed = new LinkedHashMap<>();
        needed.put("BUURTSTEM_STAFF_PROVIDER_ISSUER", issuer);
        needed.put("BUURTSTEM_STAFF_PROVIDER_CLIENT_ID", clientId);
        needed.put("BUURTSTEM_STAFF_PROVIDER_CLIENT_SECRET", clientSecret);
        return needed;
    }

    private static boolean isSafe(String address) {
        try {
            URI uri = new URI(address);
            boolean here = "http".equals(uri.getScheme()) && "localhost".equals(uri.getHost());
            return here || "https".equals(uri.getScheme()) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    boolean given() {
        return !issuer.isBlank();
    }

    /** Scheme, host and port; empty when there is none. */
    String origin() {
        return given() ? originOf(issuer) : "";
    }

    static String originOf(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    /** The password stays out of every log. */
    @Override
    public String toString() {
        return "client " + clientId + " of " + issuer;
    }
}
