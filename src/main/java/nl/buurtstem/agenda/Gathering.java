package nl.buurtstem.agenda;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nl.buurtstem.areas.Area;
import nl.buurtstem.ideas.IdeaCard;
import nl.buurtstem.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as people see it: of which district, and what is on it.
 *
 * @param words explains what is hard to read; null when there is nothing to
 */
record Gathering(Meeting meeting, Area district, List<Entry> entries, boolean past, WordHelp.@Nullable Reading words) {

    Gathering {
        entries = List.copyOf(entries);
    }

    /**
     * One item with its idea.
     *
     * @param idea null when it may not be seen any more
     */
    record Entry(AgendaItem item, @Nullable IdeaCard idea) {}

    int minutes() {
        return entries.stream().mapToInt(entry -> entry.item().minutes()).sum();
    }

    /** The day of the month, in Dutch time. */
    int dayOfMonth() {
        return meeting.startsAt().atZone(Page.ZONE).getDayOfMonth();
    }

    /** The month in a few letters. */
    String month(Locale locale) {
        return DateTimeFormatter.ofPattern("MMM", locale)
                .format(meeting.startsAt().atZone(Page.ZONE))
                .replace(".", "");
    }
}
