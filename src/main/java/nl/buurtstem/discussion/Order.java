package nl.buurtstem.discussion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** In which order arguments are read: for and against in turn; which of them begins changes from day to day. */
final class Order {

    private Order() {}

    /** The side that begins on this day. */
    static Side first(LocalDate day, Topic topic) {
        return (day.toEpochDay() + topic.id()) % 2 == 0 ? Side.FOR : Side.AGAINST;
    }

    /** In turn, each side in its own order; when one has no more the other goes on. */
    static <T> List<T> inTurn(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>();
        for (int i = 0; i < Math.max(first.size(), second.size()); i++) {
            if (i < first.size()) {
                all.add(first.get(i));
            }
            if (i < second.size()) {
                all.add(second.get(i));
            }
        }
        return all;
    }
}
