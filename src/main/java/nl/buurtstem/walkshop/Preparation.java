package nl.buurtstem.walkshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.buurtstem.areas.Point;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.kernel.Complaint;

/**
 * Everything a walkshop takes along.
 *
 * @param route the way that was drawn; empty when it goes straight from stop to stop
 * @param consent what is said before an interview, by language
 * @param ideas of residents, to look at on the way
 */
public record Preparation(
        Walkshop walkshop,
        List<Step> steps,
        List<Walker> people,
        List<Pair> pairs,
        List<Lens> lenses,
        List<WalkTheme> themes,
        List<WalkNode> nodes,
        List<Point> route,
        List<Card> cards,
        Map<String, String> consent,
        List<Plan> plans,
        List<IdeaId> ideas) {

    public Preparation {
        consent = Map.copyOf(consent);
    }

    /** What it still needs before it is ready, each under the part in which one does something about it. */
    public List<Complaint> missing() {
        List<Complaint> missing = new ArrayList<>();
        require(missing, walkshop.day() != null, "about", WalkshopRefusal.DAY_MISSING);
        require(missing, !people.isEmpty(), "people", WalkshopRefusal.PERSON_MISSING);
        require(missing, !themes.isEmpty(), "themes", WalkshopRefusal.THEME_MISSING);
        require(missing, nodes.size() >= 2, "route", WalkshopRefusal.NODE_MISSING);
        require(missing, !consent.isEmpty() || cards.isEmpty(), "cards", WalkshopRefusal.CONSENT_MISSING);
        return List.copyOf(missing);
    }

    private static void require(List<Complaint> missing, boolean holds, String part, WalkshopRefusal refusal) {
        if (!holds) {
            missing.add(new Complaint(part, refusal, Map.of()));
        }
    }

    /** The way people walk: as it was drawn, or from stop to stop. */
    public List<Point> way() {
        return route.isEmpty() ? nodes.stream().map(WalkNode::point).toList() : route;
    }

    /** The two people who walk together, perhaps one, perhaps three. */
    public List<Walker> in(Pair pair) {
        return people.stream()
                .filter(one -> Objects.equals(one.pair(), pair.id()))
                .toList();
    }

    /** Those who walk with nobody yet. */
    public List<Walker> alone() {
        return people.stream().filter(one -> one.pair() == null).toList();
    }

    public Optional<Lens> lensOf(Walker walker) {
        return lenses.stream()
                .filter(lens -> Objects.equals(lens.id(), walker.lens()))
                .findFirst();
    }

    /** How many of them are of this kind. */
    public long count(Stakeholder kind) {
        return people.stream().filter(one -> one.kind() == kind).count();
    }

    public long count(Domain domain) {
        return people.stream().filter(one -> one.domain() == domain).count();
    }
}
