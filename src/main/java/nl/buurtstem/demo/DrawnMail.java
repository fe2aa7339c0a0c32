package nl.buurtstem.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a mail's HTML may do when a browser shows it: be styled by the very rules it came with, and nothing else. */
final class DrawnMail {

    private static final Pattern STYLES =
            Pattern.compile("<style[^>]*>(.*?)</style>|\\sstyle=\"([^\"]*)\"", Pattern.DOTALL);

    private DrawnMail() {}

    static String policy(String html) {
        String styles = STYLES.matcher(html)
                .results()
                .map(DrawnMail::rules)
                .distinct()
                .map(DrawnMail::hash)
                .collect(Collectors.joining(" "));
        return "default-src 'none'; sandbox allow-top-navigation-by-user-activation; base-uri 'none'; form-action 'none';"
                + " frame-ancestors 'none'"
                + (styles.isEmpty() ? "" : "; style-src 'unsafe-hashes' " + styles);
    }

    private static String rules(MatchResult style) {
        return style.group(1) == null ? style.group(2) : style.group(1);
    }

    private static String hash(String rules) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] sha = digest.digest(rules.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(sha) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
