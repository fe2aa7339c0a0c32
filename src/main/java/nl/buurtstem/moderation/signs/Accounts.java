package nl.buurtstem.moderation.signs;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Bank account numbers (IBAN): as long as their country makes them, and with a checksum that is right. */
final class Accounts {

    private static final Pattern BEGIN = Pattern.compile("(?<![\\p{L}\\p{N}])[A-Z]{2}\\d{2}", Pattern.CASE_INSENSITIVE);
    private static final BigInteger MODULUS = BigInteger.valueOf(97);
    private static final int HEAD = 4;

    /** How long an account number is in each country. */
    private static final Map<String, Integer> LENGTHS = Map.ofEntries(
            Map.entry("AT", 20),
            Map.entry("BE", 16),
            Map.entry("BG", 22),
            Map.entry("CH", 21),
            Map.entry("CY", 28),
            Map.entry("CZ", 24),
            Map.entry("DE", 22),
            Map.entry("DK", 18),
            Map.entry("EE", 20),
            Map.entry("ES", 24),
            Map.entry("FI", 18),
            Map.entry("FR", 27),
            Map.entry("GB", 22),
            Map.entry("GR", 27),
            Map.entry("HR", 21),
            Map.entry("HU", 28),
            Map.entry("IE", 22),
            Map.entry("IT", 27),
            Map.entry("LT", 20),
            Map.entry("LU", 20),
            Map.entry("LV", 21),
            Map.entry("MT", 31),
            Map.entry("NL", 18),
            Map.entry("NO", 15),
            Map.entry("PL", 28),
            Map.entry("PT", 25),
            Map.entry("RO", 24),
            Map.entry("SE", 24),
            Map.entry("SI", 19),
            Map.entry("SK", 24),
            Map.entry("TR", 26),
            Map.entry("UA", 29));

    private Accounts() {}

    static Stream<Mark> in(String text) {
        return BEGIN.matcher(text)
                .results()
                .map(begin -> new Mark(Sign.ACCOUNT, begin.start(), end(text, begin.start())))
                .filter(mark -> mark.to() > mark.from());
    }

    /** Where the account number that begins here ends; where it begins when it is none. */
    private static int end(String text, int from) {
        Integer length = LENGTHS.get(text.substring(from, from + 2).toUpperCase(Locale.ROOT));
        if (length == null) {
            return from;
        }
        Matcher matcher = Pattern.compile(
                        "(?:[A-Z0-9][ .-]?){" + (length - 1) + "}[A-Z0-9](?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .region(from, text.length());
        matcher.useTransparentBounds(true);
        return matcher.lookingAt() && isRight(matcher.group().replaceAll("[ .-]", "")) ? matcher.end() : from;
    }

    /** The first four characters go to the end, letters count from 10, and the whole leaves 1 when divided by 97. */
    private static boolean isRight(String account) {
        String turned = account.substring(HEAD) + account.substring(0, HEAD);
        StringBuilder digits = new StringBuilder();
        turned.chars().forEach(character -> digits.append(Character.digit(character, Character.MAX_RADIX)));
        return new BigInteger(digits.toString()).mod(MODULUS).equals(BigInteger.ONE);
    }
}
