package nl.buurtstem.areas;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nl.buurtstem.installation.CannotStart;
import org.jspecify.annotations.Nullable;

/** Everything that is wrong with one file, each sentence with the name of the feature it speaks of. */
final class GeoComplaints {

    private static final int SHOWN = 40;

    private final String file;
    private final List<String> found = new ArrayList<>();

    GeoComplaints(String file) {
        this.file = file;
    }

    /** One thing wrong with a feature, found while reading it. */
    static final class Wrong extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Wrong(String what) {
            super(what, null, false, false);
        }
    }

    /** What was read, or null when it was wrong; then the complaint is kept. */
    <T extends @Nullable Object> @Nullable T read(String feature, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Wrong wrong) {
            add(feature, String.valueOf(wrong.getMessage()));
            return null;
        }
    }

    void add(String feature, String what) {
        found.add(feature + ": " + what);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Refuses to start when anything is wrong, and says all of it. */
    void throwIfAny() {
        if (found.isEmpty()) {
            return;
        }
        StringBuilder all = new StringBuilder("The file " + file + " cannot be used:");
        found.stream().limit(SHOWN).forEach(what -> all.append("\n  - ").append(what));
        if (found.size() > SHOWN) {
            all.append("\n  and ").append(found.size() - SHOWN).append(" more");
        }
        throw new CannotStart(all.toString(), "Correct the features named above in " + file + " and start again.");
    }
}
