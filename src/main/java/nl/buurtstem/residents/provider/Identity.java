package nl.buurtstem.residents.provider;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whom the provider says this is.
 *
 * @param subject the provider's own name for this person, which never changes
 * @param session the provider's name for this session, by which it may end it
 * @param claims everything it says
 * @param token the same as the provider signed it
 */
public record Identity(
        String issuer, String subject, @Nullable String session, Map<String, Object> claims, String token) {

    /** Their e-mail address; null when there is none, or the provider says that it did not check it. */
    public @Nullable String email() {
        boolean denied = "false".equals(String.valueOf(claims.get("email_verified")));
        return !denied && claims.get("email") instanceof String email && !email.isBlank() ? email : null;
    }

    /** The texts of a claim, such as the names of groups; a dot leads into a claim within a claim. */
    public List<String> texts(String claim) {
        Object value = value(claim);
        if (value instanceof Collection<?> many) {
            return many.stream().filter(Objects::nonNull).map(Object::toString).toList();
        }
        return value instanceof String text ? Arrays.asList(text.split("[\\s,]+")) : List.of();
    }

    private @Nullable Object value(String path) {
        if (claims.containsKey(path)) {
            return claims.get(path);
        }
        Object found = claims;
        for (String step : path.split("\\.")) {
            found = found instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return found;
    }

    /** Whether it says anything of this kind at all. */
    public boolean says(String claim) {
        return value(claim) != null;
    }

    /** What it says something about, without what it says: for a log. */
    public String subjects() {
        return String.join(", ", new TreeSet<>(claims.keySet()));
    }

    /** Whether there were too many groups to send along, as Entra says it. */
    public boolean leavesOut(String claim) {
        return claims.get("_claim_names") instanceof Map<?, ?> left && left.containsKey(claim);
    }

    /** Persons stay out of every log. */
    @Override
    public String toString() {
        return "an identity";
    }
}
