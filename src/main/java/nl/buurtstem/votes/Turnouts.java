package nl.buurtstem.votes;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.Level;
import nl.buurtstem.votes.TurnoutRepository.Some;
import nl.buurtstem.votes.turnout.Place;
import nl.buurtstem.votes.turnout.Turnout;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How many people of each neighbourhood took part in a counted round, and in which way. */
@Component
class Turnouts {

    private final TurnoutRepository voters;
    private final Areas areas;

    Turnouts(TurnoutRepository voters, Areas areas) {
        this.voters = voters;
        this.areas = areas;
    }

    Mono<Turnout> of(VotingRound round) {
        return voters.of(round.id()).collectList().map(all -> turnout(round, all));
    }

    private Turnout turnout(VotingRound round, List<Some> all) {
        List<VoteChannel> ways = Arrays.stream(VoteChannel.values())
                .filter(way -> all.stream().anyMatch(some -> some.way() == way))
                .toList();
        Area whole = areas.area(round.is().area());
        List<Turnout.Counted> places = whole.level() == Level.NEIGHBOURHOOD
                ? List.of(counted(null, all, ways, true))
                : neighbourhoods(round, all).stream()
                        .map(id -> counted(id == 0 ? null : id, all, ways, false))
                        .toList();
        return Turnout.of(
                ways.stream().map(way -> way.name().toLowerCase(Locale.ROOT)).toList(), places, place(whole));
    }

    /** Those of the area by name, then others that somebody named, then 0 for those who named none. */
    private Set<Integer> neighbourhoods(VotingRound round, List<Some> all) {
        Set<Integer> ids = new LinkedHashSet<>();
        areas.neighbourhoods().stream()
                .map(Area::id)
                .filter(id -> areas.pathOf(id).liesIn(round.is().area()))
                .forEach(ids::add);
        all.stream().map(Some::neighbourhood).filter(Objects::nonNull).forEach(ids::add);
        if (all.stream().anyMatch(some -> some.neighbourhood() == null)) {
            ids.add(0);
        }
        return ids;
    }

    private Turnout.Counted counted(
            @Nullable Integer neighbourhood, List<Some> all, List<VoteChannel> ways, boolean everybody) {
        List<Integer> people = ways.stream()
                .map(way -> all.stream()
                        .filter(some -> some.way() == way)
                        .filter(some -> everybody || Objects.equals(some.neighbourhood(), neighbourhood))
                        .mapToInt(Some::people)
                        .sum())
                .toList();
        return new Turnout.Counted(neighbourhood == null ? Place.UNSAID : place(areas.area(neighbourhood)), people);
    }

    private static Place place(Area area) {
        return new Place(area.key(), area.name(), area.inhabitants());
    }
}
