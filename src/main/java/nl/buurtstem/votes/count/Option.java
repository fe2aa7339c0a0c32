package nl.buurtstem.votes.count;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that can be voted for.
 *
 * @param id unique in the round
 * @param title what people read; counting does not look at it
 * @param cost whole euros, in a budget round more than 0; 0 in other rounds
 * @param theme the sub-budget it is paid from, or empty
 */
public record Option(long id, String title, long cost, String theme) {

    public Option {
        if (cost < 0) {
            throw new IllegalArgumentException("option " + id + " costs less than nothing");
        }
    }

    /** An option that costs nothing. */
    public Option(long id, String title) {
        this(id, title, 0, "");
    }

    static Map<Long, Option> byId(Collection<Option> options) {
        Map<Long, Option> byId = new LinkedHashMap<>();
        for (Option option : options) {
            if (byId.put(option.id(), option) != null) {
                throw new IllegalArgumentException("two options have number " + option.id());
            }
        }
        return byId;
    }
}
