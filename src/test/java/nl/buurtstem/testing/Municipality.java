package nl.buurtstem.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/** A municipality's sign-in provider over real HTTP, which can change its keys and say whatever a test wants it to. */
public final class Municipality implements AutoCloseable {

    public static final String CLIENT = "buurtstem";
    private static final String REALM = "staff";

    private final Keys keys = new Keys();
    private final Visitors visitors = new Visitors();
    private final MockOAuth2Server server = new MockOAuth2Server(
            new OAuth2Config(false, null, null, false, new OAuth2TokenProvider(keys), Set.of(visitors)));

    public Municipality() {
        server.start();
    }

    private static final class Keys extends KeyProvider {

        private volatile RSAKey current = make("first");

        @Override
        public JWK signingKey(String id) {
            return current;
        }
    }

    private static RSAKey make(String id) {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(id)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public String issuer() {
        return server.issuerUrl(REALM).toString();
    }

    /** What an installation is told about it. */
    public String[] properties() {
        return new String[] {
            "buurtstem.staff.provider.issuer=" + issuer(),
            "buurtstem.staff.provider.client-id=" + CLIENT,
            "buurtstem.staff.provider.client-secret=s3cret/with:signs",
        };
    }

    /** Whoever goes there now is this one; claims may say anything, even what the provider itself would say. */
    public void nextIs(String subject, Map<String, Object> claims) {
        visitors.subject = subject;
        visitors.claims = claims;
    }

    private static final class Visitors implements OAuth2TokenCallback {

        private volatile String subject = "nobody";
        private volatile Map<String, Object> claims = Map.of();

        @Override
        public String issuerId() {
            return REALM;
        }

        @Override
        public String subject(TokenRequest request) {
            return subject;
        }

        @Override
        public String typeHeader(TokenRequest request) {
            return "JWT";
        }

        @Override
        public List<String> audience(TokenRequest request) {
            return List.of(CLIENT);
        }

        @Override
        public Map<String, Object> addClaims(TokenRequest request) {
            return claims;
        }

        @Override
        public long tokenExpiry() {
            return 3600;
        }
    }

    /** Signs with another key from now on, under this name. */
    public void changeKey(String id) {
        keys.current = make(id);
    }

    /** A message signed by the provider. */
    public String sign(Map<String, Object> claims) {
        return sign(keys.current, claims);
    }

    /** The same by somebody else who uses the provider's key name. */
    public String forge(Map<String, Object> claims) {
        return sign(make(keys.current.getKeyID()), claims);
    }

    private static String sign(RSAKey key, Map<String, Object> claims) {
        try {
            JWTClaimsSet.Builder set = new JWTClaimsSet.Builder();
            claims.forEach(set::claim);
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .type(new JOSEObjectType("logout+jwt"))
                            .build(),
                    set.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
