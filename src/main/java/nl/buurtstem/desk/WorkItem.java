package nl.buurtstem.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.residents.ResidentId;
import nl.buurtstem.residents.Role;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for somebody.
 *
 * @param role who does it, where it lies
 * @param title what to call it
 * @param language of the title
 * @param since since when it waits
 * @param lastDay until when the municipality takes for it; null when nobody promised anything
 * @param why what happened, in one sentence
 * @param version what whoever decides has seen; handed back with the {@link Act}
 * @param path its page in its own room
 * @param notice what stands out in it
 * @param owner who took it upon themselves, and sees it wherever they work; null without one
 */
public record WorkItem(
        WorkKey key,
        WorkKind kind,
        Role role,
        String title,
        String language,
        AreaPath where,
        Instant since,
        @Nullable LocalDate lastDay,
        Why why,
        List<Deed> deeds,
        String version,
        String path,
        Notice notice,
        @Nullable ResidentId owner) {

    public WorkItem {
        deeds = List.copyOf(deeds);
    }

    /** One that waits for whoever has the role there. */
    public WorkItem(
            WorkKey key,
            WorkKind kind,
            Role role,
            String title,
            String language,
            AreaPath where,
            Instant since,
            @Nullable LocalDate lastDay,
            Why why,
            List<Deed> deeds,
            String version,
            String path) {
        this(key, kind, role, title, language, where, since, lastDay, why, deeds, version, path, Notice.NONE, null);
    }

    /** The same, when it waits for this person too, wherever they work. */
    public WorkItem ownedBy(@Nullable ResidentId person) {
        return new WorkItem(
                key, kind, role, title, language, where, since, lastDay, why, deeds, version, path, notice, person);
    }

    /** The same, with what stands out in it. */
    public WorkItem noticing(Notice other) {
        return new WorkItem(
                key, kind, role, title, language, where, since, lastDay, why, deeds, version, path, other, owner);
    }

    /**
     * What stands out in a thing, so that whoever works through the list can begin with it; it proves nothing.
     *
     * @param weight the more, the earlier it is read
     * @param reasons in a few words each
     */
    public record Notice(int weight, List<Why> reasons) {

        public static final Notice NONE = new Notice(0, List.of());

        public Notice {
            reasons = List.copyOf(reasons);
        }

        boolean isAny() {
            return !reasons.isEmpty();
        }
    }

    /** A sentence of the catalogue with its named values, in turn. */
    public record Why(String word, List<Object> namesAndValues) {

        public static Why of(String word, Object... namesAndValues) {
            return new Why(word, List.of(namesAndValues));
        }

        Object[] values() {
            return namesAndValues.toArray();
        }
    }

    WorkItem due(@Nullable LocalDate day) {
        LocalDate last = day == null ? lastDay : day;
        return new WorkItem(
                key, kind, role, title, language, where, since, last, why, deeds, version, path, notice, owner);
    }

    /** The deed of this name, if it can be done now. */
    Optional<Deed> deed(String name) {
        return deeds.stream().filter(deed -> deed.name().equals(name)).findFirst();
    }

    boolean isOverrun(LocalDate today) {
        return lastDay != null && today.isAfter(lastDay);
    }
}
