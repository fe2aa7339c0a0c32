package nl.buurtstem.notifications;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import nl.buurtstem.i18n.Sentences;

/** Dates as people read them. */
final class Dates {

    private Dates() {}

    /** 3 december 2026, from an ISO date; what is no date stays as it is. */
    static String day(String iso, Sentences sentences) {
        try {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(sentences.language().locale())
                    .format(LocalDate.parse(iso));
        } catch (DateTimeParseException notADate) {
            return iso;
        }
    }
}
