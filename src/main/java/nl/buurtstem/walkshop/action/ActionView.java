package nl.buurtstem.walkshop.action;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.walkshop.Walkshop;
import nl.buurtstem.walkshop.WalkshopRight;
import nl.buurtstem.walkshop.picture.PictureRight.Phase;
import nl.buurtstem.walkshop.picture.Pictures.Picture;
import nl.buurtstem.walkshop.picture.Tally;
import nl.buurtstem.walkshop.together.Board;
import nl.buurtstem.walkshop.together.SharedValue;
import nl.buurtstem.walkshop.together.Typed;
import nl.buurtstem.web.Viewer;

/**
 * An agenda, or something on it, as it is shown.
 *
 * @param tallies what the neighbourhood says of values, by value; empty as long as that is not closed
 * @param typed what is filled in
 * @param complaints what is wrong with that
 */
public record ActionView(
        Picture picture,
        List<WalkAction> actions,
        Map<Long, Tally> tallies,
        LocalDate today,
        Typed typed,
        List<Complaint> complaints,
        Viewer viewer) {

    public Walkshop walkshop() {
        return picture.walkshop();
    }

    public String path() {
        return walkshop().path() + "/actions";
    }

    /** The only one there is, on its own page. */
    public WalkAction action() {
        return actions.getFirst();
    }

    public boolean may(ActionRight right) {
        return right.allows(viewer, walkshop().where());
    }

    public boolean isDesk() {
        return WalkshopRight.READ_DESK.allows(viewer, walkshop());
    }

    private Board board() {
        return picture.table().board();
    }

    public List<SharedValue> values() {
        return board().values();
    }

    /** The values it follows from, as they are called now; those that went up in another one are that. */
    public List<SharedValue> values(WalkAction action) {
        return action.is().values().stream()
                .map(id -> board().find(id).or(() -> board().ever(id)))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** Those on this horizon. */
    public List<WalkAction> on(Horizon horizon) {
        return actions.stream().filter(one -> one.is().horizon() == horizon).toList();
    }

    public List<WalkAction> about(SharedValue value) {
        return actions.stream().filter(one -> values(one).contains(value)).toList();
    }

    /** What came of asking about it; empty as long as that is open, or was not done. */
    public Optional<Tally> tally(SharedValue value) {
        return picture.phase() == Phase.CLOSED
                ? Optional.of(tallies.getOrDefault(
                        value.id(), Tally.none(picture.asked().minimum())))
                : Optional.empty();
    }
}
