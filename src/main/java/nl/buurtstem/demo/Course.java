package nl.buurtstem.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.buurtstem.demo.Story.Happening;
import nl.buurtstem.demo.Story.Happening.Kind;
import nl.buurtstem.demo.Story.Tale;
import org.jspecify.annotations.Nullable;

/** When everything happens to one idea. */
final class Course {

    /** Where an idea lies, and what goes there. */
    record Ground(String district, int threshold, int windowDays) {}

    private static final LocalTime ADVICE = LocalTime.of(21, 15);
    private static final LocalTime DECISION = LocalTime.of(10, 30);
    private static final LocalTime ANSWER = LocalTime.of(14, 20);
    private static final int TO_MEETING = 14;
    private static final int TO_DECISION = 21;
    private static final int NOMINATION = 3;
    private static final int YESTERDAY = 1;
    private static final double SLOWING = 1.6;
    private static final double CROSSING = 0.55;

    private final Tale tale;
    private final Ground ground;
    private final Dates dates;
    private final int seed;
    private final @Nullable Happening selected;
    private final Instant published;

    Course(Tale tale, Ground ground, Dates dates) {
        this.tale = tale;
        this.ground = ground;
        this.dates = dates;
        this.seed = Math.floorMod(tale.key().hashCode(), 1000);
        this.selected = tale.first(Kind.SELECTED);
        this.published = dates.daysAgo(tale.daysAgo() - moved(), LocalTime.of(9 + seed % 9, seed % 60));
    }

    /** By how many days this idea's past is nearer than told, so that it fits the real selection date. */
    private int moved() {
        return selected == null ? 0 : dates.nearer(selected.daysAgo());
    }

    List<Scene> scenes() {
        List<Scene> scenes = new ArrayList<>();
        scenes.add(new Scene.Submitted(submitted(), tale));
        Instant last = published;
        for (Happening what : tale.history()) {
            last = later(last, moment(what));
            scenes.add(new Scene.Happened(last, tale, what));
        }
        if (tale.history().stream().anyMatch(h -> h.kind() == Kind.REVIEWED)) {
            Instant end = likesEnd();
            IntStream.rangeClosed(1, tale.likes()).forEach(n -> scenes.add(new Scene.Liked(likedAt(n, end), tale, n)));
            scenes.add(new Scene.Due(windowEnd().plusSeconds(20)));
        }
        scenes.removeIf(scene -> scene.at().isAfter(dates.now()));
        return scenes;
    }

    private static Instant later(Instant last, Instant wanted) {
        Instant earliest = last.plus(Duration.ofMinutes(40));
        return wanted.isBefore(last) ? earliest : wanted;
    }

    /** What was reviewed waited for that. */
    private Instant submitted() {
        return tale.first(Kind.REVIEWED) == null ? published : published.minus(Duration.ofHours(3 + seed % 20));
    }

    private Instant moment(Happening what) {
        int nearer = Math.max(0, moved());
        return switch (what.kind()) {
            case REVIEWED -> published;
            case SELECTED -> selection();
            case NOMINATED -> dates.selection(0).minus(Duration.ofDays(NOMINATION));
            case ADVICE -> Dates.later(selection(), TO_MEETING, ADVICE);
            case DECISION -> Dates.later(selection(), TO_DECISION, DECISION);
            case ANSWER, DRAFT, TRANSLATED, KEPT, PUT_OFF ->
                dates.daysAgo(Math.max(YESTERDAY, what.daysAgo() - nearer), ANSWER);
            case CHANGES_ASKED, HIDDEN, NOTE, APPEALED, RULED, BURST -> dates.daysAgo(what.daysAgo(), ANSWER);
        };
    }

    private Instant selection() {
        return dates.selection(back());
    }

    private int back() {
        return selected == null ? -1 : dates.back(selected.daysAgo());
    }

    private Instant windowEnd() {
        return published.plus(Duration.ofDays(ground.windowDays()));
    }

    /** The moment at which the last like is given. */
    private Instant likesEnd() {
        Instant end = dates.justNow();
        for (Kind closing : List.of(Kind.SELECTED, Kind.NOMINATED, Kind.HIDDEN)) {
            Happening what = tale.first(closing);
            end = what == null ? end : moment(what).minus(Duration.ofHours(2));
        }
        return end.isBefore(windowEnd()) ? end : windowEnd().minus(Duration.ofHours(2));
    }

    private Instant likedAt(int number, Instant end) {
        double jitter = Math.floorMod(seed * 31 + number * 17, 90) / 100.0;
        if (tale.likes() < ground.threshold()) {
            return between(published, end, Math.pow((number - jitter) / tale.likes(), SLOWING));
        }
        Instant crossing = between(notBefore(), end, CROSSING);
        int needed = ground.threshold();
        if (number == needed) {
            return crossing;
        }
        return number < needed
                ? between(published, crossing, Math.pow((number - jitter) / needed, SLOWING))
                : between(crossing, end, (number - needed - jitter / 2) / (tale.likes() - needed));
    }

    /** It has not enough likes at the selection date before the one that selects it, or before today. */
    private Instant notBefore() {
        Instant before = dates.selection(back() + 1);
        return before.isAfter(published) ? before : published;
    }

    private static Instant between(Instant from, Instant until, double part) {
        return from.plusMillis((long) (Duration.between(from, until).toMillis() * part));
    }

    /** The meeting at which the committee talks about it, convened some days before the selection; or nothing. */
    List<Scene> meeting() {
        if (selected == null) {
            return List.of();
        }
        Instant usual = Dates.later(selection(), TO_MEETING, LocalTime.of(19, 30));
        Instant soon = Dates.later(dates.now(), 6, LocalTime.of(19, 30));
        Instant starts = back() == 0 && usual.isBefore(soon) ? soon : usual;
        Instant convened = selection().minus(Duration.ofDays(NOMINATION + 1));
        return List.of(new Scene.Convened(convened, ground.district(), starts));
    }
}
