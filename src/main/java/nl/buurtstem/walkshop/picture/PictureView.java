package nl.buurtstem.walkshop.picture;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.walkshop.Walkshop;
import nl.buurtstem.walkshop.picture.PictureRight.Phase;
import nl.buurtstem.walkshop.picture.Pictures.Picture;
import nl.buurtstem.walkshop.together.Observation;
import nl.buurtstem.walkshop.together.SharedValue;
import nl.buurtstem.walkshop.together.Typed;
import nl.buurtstem.web.Viewer;

/**
 * A picture as it is shown.
 *
 * @param tallies what came of it, by value; empty as long as it is not closed
 * @param sentences what everybody reads, by value; empty as long as it is not closed
 * @param typed what is filled in
 * @param complaints what is wrong with that
 */
public record PictureView(
        Picture picture,
        Takers takers,
        Map<Long, Tally> tallies,
        Map<Long, Collection<Sentence>> sentences,
        Typed typed,
        List<Complaint> complaints,
        Viewer viewer) {

    public Walkshop walkshop() {
        return picture.walkshop();
    }

    public String path() {
        return walkshop().path() + "/picture";
    }

    public boolean is(Phase phase) {
        return picture.phase() == phase;
    }

    public PictureCheck check() {
        return picture.asked();
    }

    public Tally tally(SharedValue value) {
        return tallies.getOrDefault(value.id(), Tally.none(check().minimum()));
    }

    public Collection<Sentence> sentences(SharedValue value) {
        return sentences.getOrDefault(value.id(), List.of());
    }

    public boolean mayAsk() {
        return PictureRight.ASK.allows(viewer, walkshop().where(), picture.phase());
    }

    public boolean mayLengthen() {
        return PictureRight.LENGTHEN.allows(viewer, walkshop().where(), picture.phase());
    }

    /** How many observations a value rests on. */
    public int seen(SharedValue value) {
        return picture.board().in(value, picture.table().seen()).size();
    }

    /** Some of what was seen, as far as everybody may read it. */
    public List<Observation> some(SharedValue value, int most) {
        return picture.board().in(value, picture.table().seen()).stream()
                .filter(Observation::isPresentable)
                .limit(most)
                .toList();
    }

    public boolean isSaid() {
        return !typed.value("walked").isEmpty() && complaints.isEmpty();
    }
}
