package nl.buurtstem.walkshop.together;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.buurtstem.walkshop.Domain;
import nl.buurtstem.walkshop.together.Deed.What;
import org.jspecify.annotations.Nullable;

/** How a board is after all that was done: its shared values, and which observation lies in which. */
public final class Board {

    private final Map<Long, SharedValue> values = new LinkedHashMap<>();
    private final Map<UUID, Long> homes = new HashMap<>();
    private final Map<Long, Long> valueSteps = new HashMap<>();
    private final Map<UUID, Long> recordSteps = new HashMap<>();
    private final Set<Long> takenBack;
    private final TreeMap<Long, List<Deed>> steps = new TreeMap<>();

    private Board(Collection<Deed> deeds) {
        for (Deed deed : deeds) {
            steps.computeIfAbsent(deed.step(), step -> new ArrayList<>()).add(deed);
        }
        takenBack = takenBack(steps);
        steps.values().forEach(step -> step.forEach(this::notice));
        steps.forEach((number, step) -> {
            if (!takenBack.contains(number)) {
                step.forEach(this::apply);
            }
        });
    }

    /** Deeds in their order. */
    public static Board of(Collection<Deed> deeds) {
        return new Board(deeds);
    }

    /** As it was after this step. */
    public Board at(long step) {
        return new Board(steps.headMap(step, true).values().stream()
                .flatMap(List::stream)
                .toList());
    }

    /** Taking back can be taken back as well, so the last word counts. */
    private static Set<Long> takenBack(TreeMap<Long, List<Deed>> steps) {
        Set<Long> back = new HashSet<>();
        steps.descendingMap().forEach((number, deeds) -> {
            Deed first = deeds.getFirst();
            if (first.what() == What.TAKEN_BACK && !back.contains(number)) {
                back.add(first.other());
            }
        });
        return back;
    }

    /** Remembers when something was last touched, also when that was taken back: whoever did not see it must look first. */
    private void notice(Deed deed) {
        if (deed.what() == What.TAKEN_BACK) {
            steps.getOrDefault(deed.other(), List.of()).forEach(of -> touch(of, deed.step()));
        } else {
            touch(deed, deed.step());
        }
    }

    private void touch(Deed deed, long step) {
        if (deed.record() != null) {
            recordSteps.put(deed.record(), step);
        } else {
            valueSteps.put(deed.value(), step);
            if (deed.what() == What.MERGED) {
                valueSteps.put(deed.other(), step);
            }
        }
    }

    private void apply(Deed deed) {
        long id = deed.value();
        switch (deed.what()) {
            case MADE -> values.put(id, SharedValue.made(id, deed.text(), deed.language()));
            case NAMED -> values.computeIfPresent(id, (i, value) -> value.named(deed.text(), deed.language()));
            case PLACED ->
                values.computeIfPresent(
                        id, (i, value) -> value.placed(Quality.of(deed.text()).orElse(null)));
            case SORTED -> values.computeIfPresent(id, (i, value) -> value.sorted(domain(deed.text())));
            case MOVED -> homes.put(Objects.requireNonNull(deed.record()), id);
            case MERGED -> values.computeIfPresent(id, (i, value) -> merged(value, deed.other()));
            case TAKEN_AWAY -> values.computeIfPresent(id, (i, value) -> value.gone());
            case TAKEN_BACK -> {}
        }
    }

    private SharedValue merged(SharedValue value, long other) {
        return values.containsKey(other) && last(other) != value.id() ? value.mergedInto(other) : value;
    }

    static @Nullable Domain domain(String text) {
        return text.isEmpty() ? null : Domain.valueOf(text);
    }

    /** The number of the last step; 0 before the first. */
    public long step() {
        return steps.isEmpty() ? 0 : steps.lastKey();
    }

    /** Everything that stands on it, in the order in which it was made. */
    public List<SharedValue> values() {
        return values.values().stream().filter(SharedValue::there).toList();
    }

    /** The value of this number, or what it was merged into; empty when that is gone, or never was. */
    public Optional<SharedValue> find(long id) {
        return Optional.ofNullable(values.get(last(id))).filter(SharedValue::there);
    }

    /** What this value was called, also when it is gone. */
    public Optional<SharedValue> ever(long id) {
        return Optional.ofNullable(values.get(id));
    }

    private long last(long id) {
        long at = id;
        SharedValue value = values.get(at);
        while (value != null && value.into() != 0) {
            at = value.into();
            value = values.get(at);
        }
        return at;
    }

    /** The value in which this observation lies, by the newest of its editions that somebody moved; empty when it lies in none. */
    public Optional<SharedValue> of(Observation observation) {
        return observation.editions().stream()
                .filter(homes::containsKey)
                .findFirst()
                .flatMap(id -> find(homes.getOrDefault(id, 0L)));
    }

    /** Those of these observations that lie in this value. */
    public List<Observation> in(SharedValue value, Collection<Observation> all) {
        return all.stream()
                .filter(one -> of(one).filter(home -> home.id() == value.id()).isPresent())
                .toList();
    }

    /** Those that lie in none. */
    public List<Observation> loose(Collection<Observation> all) {
        return all.stream().filter(one -> of(one).isEmpty()).toList();
    }

    /** The step in which this value was last touched. */
    long touched(long value) {
        return valueSteps.getOrDefault(value, 0L);
    }

    /** The step in which this observation was last moved. */
    long touched(UUID record) {
        return recordSteps.getOrDefault(record, 0L);
    }

    /** The last steps, the newest first. */
    public List<StepDone> lastSteps(int most) {
        return steps.descendingMap().entrySet().stream()
                .limit(most)
                .map(one -> new StepDone(one.getKey(), one.getValue(), takenBack.contains(one.getKey())))
                .toList();
    }

    boolean has(long step) {
        return steps.containsKey(step);
    }

    boolean isTakenBack(long step) {
        return takenBack.contains(step);
    }
}
