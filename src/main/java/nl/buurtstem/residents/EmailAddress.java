package nl.buurtstem.residents;

import static nl.buurtstem.residents.ResidentRefusal.EMAIL_NOT_VALID;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address, in the one form in which we compare and keep it: lower case, domain in ASCII. */
record EmailAddress(String value) {

    private static final int MOST = 254;
    private static final Pattern FORM =
            Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~\\p{L}\\p{N}-]{1,64}@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+"
                    + "[a-z0-9][a-z0-9-]{0,61}[a-z0-9]");

    EmailAddress {
        if (value.length() > MOST || !FORM.matcher(value).matches()) {
            throw EMAIL_NOT_VALID.because();
        }
    }

    /** The address as somebody typed it. */
    static EmailAddress of(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        int at = text.lastIndexOf('@');
        if (at < 0) {
            throw EMAIL_NOT_VALID.because();
        }
        try {
            return new EmailAddress(text.substring(0, at + 1) + IDN.toASCII(text.substring(at + 1)));
        } catch (IllegalArgumentException notADomain) {
            throw EMAIL_NOT_VALID.because();
        }
    }

    /** The address stays out of every log. */
    @Override
    public String toString() {
        return "an e-mail address";
    }
}
