package nl.buurtstem.moderation.signs;

import java.util.regex.Pattern;

/** Dutch number plates, by the fourteen ways in which the road authority divides letters and digits. */
final class Plates {

    private static final String[] SIDECODES = {
        "XX-99-99", "99-99-XX", "99-XX-99", "XX-99-XX", "XX-XX-99", "99-XX-XX", "99-XXX-9",
        "9-XXX-99", "XX-999-X", "X-999-XX", "XXX-99-X", "X-99-XXX", "9-XX-999", "999-XX-9"
    };

    /** With dashes, as people write them; without, most of what it found would be something else. */
    static final Pattern PATTERN = Pattern.compile(
            "(?<![\\p{L}\\p{N}-])(?:"
                    + String.join("|", SIDECODES).replace("X", "[A-Z]").replace("9", "\\d")
                    + ")(?![\\p{L}\\p{N}-])",
            Pattern.CASE_INSENSITIVE);

    private Plates() {}
}
