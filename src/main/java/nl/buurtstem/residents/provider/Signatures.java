package nl.buurtstem.residents.provider;

import static nl.buurtstem.residents.provider.ProviderProblem.Reason.NOT_TRUSTED;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSecurityContextJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWKSecurityContext;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whether the provider signed a token, with a key pair; whose and when it is for is judged by others. */
@Component
class Signatures {

    private static final Set<JWSAlgorithm> ALGORITHMS = algorithms();

    private final ProviderKeys keys;
    private final DefaultJWTProcessor<JWKSecurityContext> processor = new DefaultJWTProcessor<>();

    Signatures(ProviderKeys keys) {
        this.keys = keys;
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, new JWKSecurityContextJWKSet()));
        processor.setJWSTypeVerifier((type, context) -> {});
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
    }

    private static Set<JWSAlgorithm> algorithms() {
        Set<JWSAlgorithm> asymmetric = new HashSet<>(JWSAlgorithm.Family.RSA);
        asymmetric.addAll(JWSAlgorithm.Family.EC);
        return Set.copyOf(asymmetric);
    }

    /** What the token says; refused when the provider did not sign it. */
    Mono<JWTClaimsSet> verified(String token) {
        return Mono.defer(() -> {
            SignedJWT signed = parsed(token);
            return keys.with(signed.getHeader().getKeyID())
                    .map(known -> claims(signed, known))
                    // a provider may put another key under the same name
                    .onErrorResume(
                            e -> e instanceof ProviderProblem problem && problem.reason() == NOT_TRUSTED,
                            e -> keys.renewed().map(known -> claims(signed, known)));
        });
    }

    private static SignedJWT parsed(String token) {
        try {
            return SignedJWT.parse(token);
        } catch (ParseException e) {
            throw NOT_TRUSTED.because("a token that cannot be read");
        }
    }

    private JWTClaimsSet claims(SignedJWT signed, JWKSet known) {
        try {
            return processor.process(signed, new JWKSecurityContext(known.getKeys()));
        } catch (BadJOSEException | JOSEException e) {
            throw NOT_TRUSTED.because("a token the provider did not sign: " + e.getMessage());
        }
    }
}
