package nl.buurtstem.residents.provider;

import static nl.buurtstem.residents.provider.ProviderProblem.Reason.CLOCK;
import static nl.buurtstem.residents.provider.ProviderProblem.Reason.NOT_TRUSTED;
import static nl.buurtstem.residents.provider.ProviderProblem.Reason.WRONG_AUDIENCE;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a signed token says, and whether that concerns us, now. */
record Claims(JWTClaimsSet set) {

    private static final String LOGOUT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Duration OLDEST_NOTICE = Duration.ofMinutes(10);

    /** What every token of the provider must say. */
    Claims forUs(ProviderSettings us) {
        require(us.issuer().equals(set.getIssuer()), NOT_TRUSTED, "another issuer");
        require(set.getAudience().contains(us.clientId()), WRONG_AUDIENCE, "made for " + set.getAudience());
        require(
                set.getAudience().size() == 1 || us.clientId().equals(text("azp")),
                WRONG_AUDIENCE,
                "made for several, asked for by another");
        return this;
    }

    /** Neither over nor yet to come. */
    Claims current(Instant now, Duration tolerance) {
        Instant expires = moment(set.getExpirationTime());
        Instant issued = moment(set.getIssueTime());
        Instant from = moment(set.getNotBeforeTime());
        require(issued != null && !issued.isAfter(now.plus(tolerance)), CLOCK, "issued in the future, or never");
        require(expires == null || expires.plus(tolerance).isAfter(now), CLOCK, "over already");
        require(from == null || !from.isAfter(now.plus(tolerance)), CLOCK, "not valid yet");
        return this;
    }

    /** As the answer to this errand. */
    Identity answer(Errand errand, String token) {
        require(set.getExpirationTime() != null, NOT_TRUSTED, "never over");
        require(errand.nonce().equals(text("nonce")), NOT_TRUSTED, "another nonce");
        return new Identity(
                present(set.getIssuer(), "issuer"),
                present(set.getSubject(), "subject"),
                text("sid"),
                set.getClaims(),
                token);
    }

    /** As a message that somebody signed out. */
    LogoutNotice notice(Instant now, Duration tolerance) {
        Instant issued = moment(set.getIssueTime());
        boolean event = set.getClaim("events") instanceof Map<?, ?> events && events.get(LOGOUT) instanceof Map<?, ?>;
        require(event, NOT_TRUSTED, "not a logout");
        require(set.getClaim("nonce") == null, NOT_TRUSTED, "a sign-in's token");
        require(issued != null && issued.plus(OLDEST_NOTICE).plus(tolerance).isAfter(now), CLOCK, "an old logout");
        require(set.getSubject() != null || text("sid") != null, NOT_TRUSTED, "a logout of nobody");
        return new LogoutNotice(
                present(set.getIssuer(), "issuer"), present(set.getJWTID(), "id"), set.getSubject(), text("sid"));
    }

    private @Nullable String text(String name) {
        return set.getClaim(name) instanceof String text && !text.isBlank() ? text : null;
    }

    private static String present(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw NOT_TRUSTED.because("without " + name);
        }
        return value;
    }

    private static @Nullable Instant moment(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static void require(boolean holds, ProviderProblem.Reason reason, String detail) {
        if (!holds) {
            throw reason.because("a token " + detail);
        }
    }
}
