package nl.buurtstem.walkshop.together;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.buurtstem.walkshop.Domain;
import nl.buurtstem.walkshop.together.Deed.What;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may do at a board who saw it after a certain step: each gives the deeds that follow, none when it is so already, or
 * refuses because it changed meanwhile.
 */
public final class BoardRules {

    static final int MOST_VALUES = 40;

    private final Board board;
    private final long seen;

    /** @param seen the step after which they saw the board */
    BoardRules(Board board, long seen) {
        this.board = board;
        this.seen = seen;
    }

    /** A new value, perhaps with observations in it at once. */
    public List<Deed> make(long fresh, String name, String language, Collection<UUID> records) {
        if (board.values().size() >= MOST_VALUES) {
            throw TogetherRefusal.TOO_MANY_VALUES.because("n", MOST_VALUES);
        }
        records.forEach(this::requireUnmoved);
        List<Deed> deeds = new ArrayList<>();
        deeds.add(Deed.of(What.MADE, fresh, line(name), language));
        records.forEach(record -> deeds.add(Deed.move(record, fresh)));
        return deeds;
    }

    /** Another name, or one in another language. */
    public List<Deed> name(long value, String name, String language) {
        SharedValue now = requireUntouched(value);
        String line = line(name);
        return line.equals(now.names().get(language)) ? List.of() : List.of(Deed.of(What.NAMED, value, line, language));
    }

    private static String line(String name) {
        String line = name.strip().replaceAll("\\s+", " ");
        int length = line.codePointCount(0, line.length());
        if (length < SharedValue.NAME_MIN || length > SharedValue.NAME_MAX) {
            throw TogetherRefusal.NAME_LENGTH
                    .because("min", SharedValue.NAME_MIN, "max", SharedValue.NAME_MAX)
                    .at("name");
        }
        return line;
    }

    /** A place in the quadrant, or none. */
    public List<Deed> place(long value, @Nullable Quality quality) {
        SharedValue now = requireUntouched(value);
        String text = quality == null ? "" : quality.css();
        return now.quality() == quality ? List.of() : List.of(Deed.of(What.PLACED, value, text, ""));
    }

    /** Physical, social, or not said. */
    public List<Deed> sort(long value, @Nullable Domain domain) {
        SharedValue now = requireUntouched(value);
        String text = domain == null ? "" : domain.name();
        return now.domain() == domain ? List.of() : List.of(Deed.of(What.SORTED, value, text, ""));
    }

    /**
     * An observation into a value, or out of all of them. Two people who move different observations are not in each other's way.
     *
     * @param value 0 for none
     */
    public List<Deed> move(Observation observation, long value) {
        observation.editions().forEach(this::requireUnmoved);
        if (value != 0) {
            requireThere(value);
        }
        long home = board.of(observation).map(SharedValue::id).orElse(0L);
        return home == value ? List.of() : List.of(Deed.move(observation.id(), value));
    }

    /** One value goes up in another. */
    public List<Deed> merge(long value, long into) {
        requireUntouched(value);
        requireThere(into);
        if (value == into) {
            throw TogetherRefusal.INTO_ITSELF.because();
        }
        return List.of(Deed.toOther(What.MERGED, value, into));
    }

    /** Some observations of a value become one of their own. */
    public List<Deed> split(
            long value,
            long fresh,
            String name,
            String language,
            Collection<UUID> records,
            Collection<Observation> all) {
        SharedValue now = requireThere(value);
        if (records.isEmpty() || records.size() == board.in(now, all).size()) {
            throw TogetherRefusal.SPLIT_SOME.because().at("records");
        }
        return make(fresh, name, language, records);
    }

    public List<Deed> takeAway(long value) {
        requireUntouched(value);
        return List.of(Deed.of(What.TAKEN_AWAY, value));
    }

    /** Takes a step back, whatever was done since; taking that back does it again. */
    public List<Deed> takeBack(long step) {
        if (!board.has(step)) {
            throw TogetherRefusal.NO_SUCH_STEP.because();
        }
        return board.isTakenBack(step) ? List.of() : List.of(Deed.toOther(What.TAKEN_BACK, 0, step));
    }

    private SharedValue requireThere(long value) {
        return board.ever(value)
                .filter(SharedValue::there)
                .orElseThrow(() -> board.ever(value).isPresent()
                        ? TogetherRefusal.CHANGED_MEANWHILE.because()
                        : TogetherRefusal.NO_SUCH_VALUE.because());
    }

    private SharedValue requireUntouched(long value) {
        SharedValue now = requireThere(value);
        if (board.touched(value) > seen) {
            throw TogetherRefusal.CHANGED_MEANWHILE.because();
        }
        return now;
    }

    private void requireUnmoved(UUID record) {
        if (board.touched(record) > seen) {
            throw TogetherRefusal.CHANGED_MEANWHILE.because();
        }
    }
}
