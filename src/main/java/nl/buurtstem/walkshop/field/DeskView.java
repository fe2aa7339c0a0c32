package nl.buurtstem.walkshop.field;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.buurtstem.walkshop.Walkshop;
import nl.buurtstem.walkshop.field.CopyRepository.Read;
import nl.buurtstem.walkshop.field.DeskRepository.Line;
import org.jspecify.annotations.Nullable;

/** Everything that {@code /walkshops/7/tablets} shows. */
record DeskView(
        Walkshop walkshop,
        boolean leads,
        Instant now,
        List<Line> tablets,
        List<Clash> clashes,
        List<Fork> forks,
        List<Late> late,
        List<Read> copies) {

    /** Two texts, of which one holds. */
    record Clash(long id, boolean otherText, @Nullable String tablet, Told there, Told other) {}

    /** One record that was changed in more than one way. */
    record Fork(UUID ancestor, List<End> ends) {}

    /** One of the ways. */
    record End(UUID record, @Nullable String tablet, Instant made, boolean removed, Told told) {}

    /** Something that came after closing. */
    record Late(UUID record, @Nullable String tablet, Instant made, Told told) {}

    String path() {
        return walkshop.path() + "/tablets";
    }

    long live() {
        return FieldNews.number(walkshop.id());
    }

    int here() {
        return tablets.stream().mapToInt(Line::here).sum();
    }

    int out() {
        return tablets.stream().mapToInt(line -> line.out() + line.photosOut()).sum();
    }

    boolean isAllIn() {
        return !tablets.isEmpty()
                && tablets.stream().allMatch(line -> line.isDone() || (line.here() == 0 && !line.isOut()));
    }

    int waiting() {
        return clashes.size() + forks.size() + late.size();
    }
}
