package nl.buurtstem.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtstem.areas.Area;
import nl.buurtstem.residents.Resident;
import nl.buurtstem.web.Begun;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The list with everything around it.
 *
 * @param all everything that waits for this person
 * @param after from which spot this page of the list goes on; null: the first page
 * @param outcome what came of what was just asked; null when nothing was asked
 * @param sheet what stands beside the list; null when nothing does
 * @param now the moment it was made
 */
record Board(
        DeskFilter filter,
        List<WorkLine> all,
        @Nullable Spot after,
        Around around,
        @Nullable Outcome outcome,
        @Nullable Sheet sheet,
        Instant now,
        LocalDate today) {

    static final int PAGE = 50;

    /**
     * What does not depend on the list.
     *
     * @param just what can be undone; null when nothing can
     * @param tooLate whether somebody wanted to undo something and could not
     */
    record Around(
            List<WorkKind> kinds,
            List<Area> areas,
            List<ViewRepository.View> views,
            boolean shortcuts,
            ActRepository.@Nullable Just just,
            List<ActRepository.Failed> failed,
            List<Resident> colleagues,
            boolean tooLate) {}

    /** What the filter leaves, in its order. */
    List<WorkLine> filtered() {
        return all.stream()
                .filter(line -> filter.shows(line, today))
                .sorted(Comparator.comparing(WorkLine::spot, filter.order().comparator()))
                .toList();
    }

    private Stream<WorkLine> fromHere() {
        return filtered().stream().filter(line -> after == null || isBeyond(line, after));
    }

    private boolean isBeyond(WorkLine line, Spot spot) {
        return filter.order().comparator().compare(line.spot(), spot) > 0;
    }

    /** This page of it. */
    List<WorkLine> lines() {
        return fromHere().limit(PAGE).toList();
    }

    /** Where the next page begins; null when this is the last. */
    @Nullable
    String next() {
        List<WorkLine> some = fromHere().limit(PAGE + 1L).toList();
        return some.size() > PAGE
                ? filter.path() + "&after=" + some.get(PAGE - 1).spot()
                : null;
    }

    /** What stands at this spot now, or follows it; else the last before it. */
    @Nullable
    WorkLine at(Spot spot) {
        List<WorkLine> lines = filtered();
        return lines.stream()
                .filter(line -> filter.order().comparator().compare(line.spot(), spot) >= 0)
                .findFirst()
                .orElse(lines.isEmpty() ? null : lines.getLast());
    }

    /** The page of the thing that stands at this spot now; the list when nothing does. */
    String path(@Nullable Spot spot) {
        WorkLine line = spot == null ? null : at(spot);
        return line == null ? "/desk?" + query() : line.item().key().path() + "?" + filter.query();
    }

    /** The page of the list on which this spot is. */
    Board around(Spot spot) {
        List<WorkLine> lines = filtered();
        WorkLine there = at(spot);
        int first = there == null ? 0 : lines.indexOf(there) / PAGE * PAGE;
        Spot before = first == 0 ? null : lines.get(first - 1).spot();
        return new Board(filter, all, before, around, outcome, sheet, now, today);
    }

    private Stream<WorkLine> open() {
        return all.stream().filter(WorkLine::isOpen);
    }

    long waiting() {
        return open().count();
    }

    long overrun() {
        return open().filter(line -> line.item().isOverrun(today)).count();
    }

    long withColleagues() {
        return all.size() - waiting();
    }

    /** For how many days the oldest waits. */
    long oldest() {
        return open().mapToLong(line -> line.days(now)).max().orElse(0);
    }

    /** How many of this kind wait. */
    long of(WorkKind kind) {
        return open().filter(line -> line.item().kind().equals(kind)).count();
    }

    /** What can be done to several lines of this page in one go. */
    List<Deed> deeds() {
        return lines().stream()
                .flatMap(line -> line.item().deeds().stream())
                .filter(Deed::isForMany)
                .map(Deed::forMany)
                .distinct()
                .toList();
    }

    /** The page on which this is done to everything that was chosen, and which leads back here; empty when nothing of it is left. */
    Optional<String> together(Wish wish) {
        Set<WorkKey> chosen = wish.chosen().stream().map(Wish.Chosen::key).collect(Collectors.toSet());
        List<WorkLine> lines = filtered().stream()
                .filter(line -> chosen.contains(line.item().key()))
                .toList();
        List<Deed.Together> all = lines.stream()
                .flatMap(line -> line.item().deed(wish.what()).map(Deed::together).stream())
                .filter(Objects::nonNull)
                .toList();
        return all.stream().findFirst().map(first -> {
            UriComponentsBuilder page = UriComponentsBuilder.fromPath(first.path());
            all.forEach(one -> page.queryParam(one.name(), one.value()));
            String list = filter.path() + "&at=" + lines.getFirst().spot();
            return page.queryParam(Begun.NAME, list).build().encode().toUriString();
        });
    }

    /** Where a form says it came from. */
    String query() {
        return filter.query() + (after == null ? "" : "&after=" + after);
    }

    boolean isCurrent(WorkLine line) {
        return sheet != null && sheet.line().item().key().equals(line.item().key());
    }

    Board beside(@Nullable Sheet other) {
        return new Board(filter, all, after, around, outcome, other, now, today);
    }
}
