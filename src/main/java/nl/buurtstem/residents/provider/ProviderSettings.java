package nl.buurtstem.residents.provider;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the municipality's provider is and who we are there.
 *
 * @param issuer its address, exactly as it names itself; empty: there is none
 * @param clientId our name there
 * @param clientSecret our password there; empty for a public client
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
