package nl.buurtstem.walkshop.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtstem.walkshop.Preparation;
import nl.buurtstem.walkshop.Valence;
import nl.buurtstem.walkshop.WalkNode;
import nl.buurtstem.walkshop.WalkTheme;
import nl.buurtstem.walkshop.Walkshop;
import nl.buurtstem.walkshop.action.WalkAction;
import nl.buurtstem.walkshop.picture.PictureRight.Phase;
import nl.buurtstem.walkshop.picture.Pictures.Picture;
import nl.buurtstem.walkshop.picture.Tally;
import nl.buurtstem.walkshop.together.Board;
import nl.buurtstem.walkshop.together.Quality;
import nl.buurtstem.walkshop.together.SharedValue;

/**
 * An account: what everybody may read of a walk, and nothing else.
 *
 * @param lines what was seen, by number
 * @param heldBack how many observations are not among them
 * @param said what passers-by said
 * @param heard how many were interviewed
 * @param tallies what the neighbourhood says, by value; empty as long as that is not closed
 * @param texts what the facilitator wrote, the newest first
 */
public record Report(
        Picture picture,
        Preparation prepared,
        String area,
        List<Line> lines,
        int heldBack,
        List<Spoken> said,
        int heard,
        List<WalkAction> actions,
        Map<Long, Tally> tallies,
        List<ReportText> texts,
        Retained retained) {

    public Report {
        lines = List.copyOf(lines);
        said = List.copyOf(said);
        actions = List.copyOf(actions);
        texts = List.copyOf(texts);
    }

    public Walkshop walkshop() {
        return picture.walkshop();
    }

    public String path() {
        return walkshop().path() + "/report";
    }

    private Board board() {
        return picture.table().board();
    }

    /** What holds of a text; empty when there is none, or it was taken away. */
    public Optional<ReportText> text(Part part) {
        return written(part).stream().findFirst().filter(one -> !one.text().isEmpty());
    }

    /** All that was ever written there, the newest first. */
    public List<ReportText> written(Part part) {
        return texts.stream().filter(one -> one.part() == part).toList();
    }

    public List<Line> at(WalkNode node) {
        return lines.stream().filter(line -> line.isAt(node)).toList();
    }

    /** Those made at no stop. */
    public List<Line> elsewhere() {
        return lines.stream().filter(line -> line.node() == null).toList();
    }

    public List<Line> about(WalkTheme theme) {
        return lines.stream().filter(line -> line.themes().contains(theme)).toList();
    }

    /** The themes that something was seen of. */
    public List<WalkTheme> themes() {
        return prepared.themes().stream()
                .filter(theme -> !about(theme).isEmpty())
                .toList();
    }

    public static long count(List<Line> lines, Valence valence) {
        return lines.stream().filter(line -> line.seen().valence() == valence).count();
    }

    /** The kinds there are some of among these. */
    public static List<Valence> kinds(List<Line> lines) {
        return Arrays.stream(Valence.values())
                .filter(valence -> count(lines, valence) > 0)
                .toList();
    }

    public List<SharedValue> values() {
        return board().values();
    }

    public List<SharedValue> values(Quality quality) {
        return values().stream().filter(one -> one.quality() == quality).toList();
    }

    /** By which number others refer to a value. */
    public int number(SharedValue value) {
        return values().indexOf(value) + 1;
    }

    public List<Line> in(SharedValue value) {
        return lines.stream().filter(line -> value.equals(line.value())).toList();
    }

    /** What came of asking; empty as long as that is open, or was not done. */
    public Optional<Tally> tally(SharedValue value) {
        return picture.phase() == Phase.CLOSED
                ? Optional.of(tallies.getOrDefault(
                        value.id(), Tally.none(picture.asked().minimum())))
                : Optional.empty();
    }

    /** Those that follow from a value. */
    public List<WalkAction> actions(SharedValue value) {
        return actions.stream().filter(action -> values(action).contains(value)).toList();
    }

    /** The values an action follows from, as they stand now. */
    public List<SharedValue> values(WalkAction action) {
        return action.is().values().stream()
                .map(board()::find)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    public List<Spoken> saidAt(WalkNode node) {
        return said.stream().filter(one -> node.equals(one.node())).toList();
    }
}
