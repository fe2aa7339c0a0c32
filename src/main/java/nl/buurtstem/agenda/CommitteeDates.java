package nl.buurtstem.agenda;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.Settings;
import nl.buurtstem.web.Countdown;

/** When a district's agenda is filled next, and by which rule. */
record CommitteeDates(Area district, Settings settings, Countdown countdown, List<Instant> dates) {

    private static final int SHOWN = 3;

    static CommitteeDates of(Area district, Settings settings, Instant now) {
        SelectionDates rhythm = new SelectionDates(settings.rhythm());
        Instant first = rhythm.after(now);
        List<Instant> dates = Stream.iterate(first, rhythm::after).limit(SHOWN).toList();
        return new CommitteeDates(district, settings, Countdown.of(now, first), dates);
    }

    Instant next() {
        return dates.getFirst();
    }

    /** Message key of how often. */
    String rhythmWord() {
        return "agenda.rhythm." + settings.rhythm().name().toLowerCase(Locale.ROOT);
    }

    /** Message key of the rule in words. */
    String ruleWord() {
        return "agenda.rule." + settings.mode().name().toLowerCase(Locale.ROOT);
    }
}
