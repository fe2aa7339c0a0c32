package nl.buurtstem.ledger;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts as people write them: {@code 12500}, {@code € 12.500}, {@code 12.500,00}, {@code 12.500,-}, in European or Arabic digits. Cents are refused, never rounded. */
final class Euros {

    private static final Pattern FORM =
            Pattern.compile("(\\d{1,3}(?:[ .]\\d{3})+|\\d{1,3}(?:,\\d{3})+|\\d{1,12})(?:[.,](?:00|-+|–))?");

    private Euros() {}

    /** @throws nl.buurtstem.kernel.Refused when it is no whole amount, or one that is out of the range */
    static long read(String typed, long min) {
        Matcher matcher = FORM.matcher(plain(typed));
        if (!matcher.matches()) {
            throw LedgerRefusal.AMOUNT_FORM.because();
        }
        long euros = Long.parseLong(matcher.group(1).replaceAll("\\D", ""));
        if (euros < min || euros > NewLine.EUROS_MAX) {
            throw LedgerRefusal.AMOUNT_RANGE.because("max", NewLine.EUROS_MAX);
        }
        return euros;
    }

    /** In European digits, with plain spaces, without the sign. */
    private static String plain(String typed) {
        StringBuilder plain = new StringBuilder();
        typed.codePoints().forEach(sign -> {
            int digit = Character.digit(sign, 10);
            plain.appendCodePoint(digit >= 0 ? '0' + digit : Character.isSpaceChar(sign) ? ' ' : sign);
        });
        return plain.toString()
                .replace('٬', '.')
                .replace("€", "")
                .replaceFirst("(?i)\\s*euro\\s*$", "")
                .strip();
    }
}
