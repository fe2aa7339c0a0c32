package nl.buurtstem.moderation.signs;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Phone numbers, as the world's numbering plans know them; those without a country are Dutch. */
final class Phones {

    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
    private static final String HERE = "NL";
    private static final long MOST = 1000;

    private Phones() {}

    static Stream<Mark> in(String text) {
        return StreamSupport.stream(
                        PLANS.findNumbers(text, HERE, PhoneNumberUtil.Leniency.VALID, MOST)
                                .spliterator(),
                        false)
                .map(found -> new Mark(Sign.PHONE, found.start(), found.end()));
    }
}
