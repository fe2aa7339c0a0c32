package nl.buurtstem.walkshop.together;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.walkshop.Lens;
import nl.buurtstem.walkshop.Preparation;
import nl.buurtstem.walkshop.Valence;
import nl.buurtstem.walkshop.WalkNode;
import nl.buurtstem.walkshop.WalkTheme;
import nl.buurtstem.walkshop.Walkshop;
import nl.buurtstem.walkshop.WalkshopStage;
import nl.buurtstem.walkshop.together.Boards.Table;
import nl.buurtstem.web.Page;

/**
 * A board as it is shown.
 *
 * @param version names it, for pages that are open
 * @param tracks the ways that tablets kept, each as JSON
 * @param leads whether this viewer works with it
 * @param typed what was sent and refused; nothing at first
 * @param complaints why
 */
public record BoardView(
        Table table,
        Preparation prepared,
        Filter filter,
        String version,
        List<String> tracks,
        boolean leads,
        Typed typed,
        List<Complaint> complaints) {

    static final int STEPS = 8;

    /** All of them in one piece of JSON. */
    public String ways() {
        return "[" + String.join(",", tracks) + "]";
    }

    public Walkshop walkshop() {
        return table.walkshop();
    }

    public Board board() {
        return table.board();
    }

    public String path() {
        return walkshop().path() + "/together";
    }

    /** The same board with other observations. */
    public String path(Filter other) {
        return path() + other.query() + "#seen";
    }

    public String deeds() {
        return path() + "/deeds" + filter.query();
    }

    public List<SharedValue> values() {
        return board().values();
    }

    public List<SharedValue> at(Quality quality) {
        return values().stream().filter(one -> one.quality() == quality).toList();
    }

    public List<SharedValue> unplaced() {
        return values().stream().filter(one -> one.quality() == null).toList();
    }

    /** Number of a value in lists and in the quadrant. */
    public int number(SharedValue value) {
        return values().indexOf(value) + 1;
    }

    public List<Observation> shown() {
        return filter.of(table.seen());
    }

    public List<Observation> loose() {
        return board().loose(shown());
    }

    public List<Observation> in(SharedValue value) {
        return board().in(value, table.seen());
    }

    public boolean isOpenForWork() {
        return leads && walkshop().stage().compareTo(WalkshopStage.WALKING) >= 0;
    }

    public Optional<WalkNode> node(Observation one) {
        return prepared.nodes().stream()
                .filter(node -> Objects.equals(node.id(), one.node()))
                .findFirst();
    }

    public Optional<Lens> lens(Observation one) {
        return prepared.lenses().stream()
                .filter(lens -> Objects.equals(lens.id(), one.lens()))
                .findFirst();
    }

    public List<WalkTheme> themes(Observation one) {
        return prepared.themes().stream()
                .filter(theme -> one.themes().contains(theme.key()))
                .toList();
    }

    /** The name of a lens in the reader's language, when it is one of the default set. */
    public static String name(Page page, Lens lens) {
        String key = "walkshop.lens." + lens.key();
        return lens.key() != null && page.has(key) ? page.t(key) : lens.name();
    }

    /** How many would be shown with another filter. */
    public int count(Filter other) {
        return other.of(table.seen()).size();
    }

    public List<StepDone> steps() {
        return board().lastSteps(STEPS);
    }

    /** What a step was about: the name of its value, also when that is gone. */
    public String about(Page page, StepDone step) {
        long value = step.first().value();
        return value == 0
                ? ""
                : board().ever(value)
                        .map(one -> one.name(page.lang()))
                        .orElse(step.first().text());
    }

    /** The step that this one took back. */
    public Optional<StepDone> of(StepDone takingBack) {
        return board().lastSteps(Integer.MAX_VALUE).stream()
                .filter(one -> one.number() == takingBack.first().other())
                .findFirst();
    }

    public static List<Valence> valences() {
        return List.of(Valence.values());
    }
}
