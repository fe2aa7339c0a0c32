package nl.buurtstem.likes.burst;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a burst is: so many likes of one idea within so long, all of accounts that were fresh; or from one network; or many times what
 * this idea ever got in an hour.
 *
 * @param least how many of fresh accounts
 * @param within how long
 * @param fresh how old an account is at the most when it gives the like
 */
@ConfigurationProperties("buurtstem.bursts")
public record BurstRule(
        @DefaultValue("12") int least,
        @DefaultValue("15m") Duration within,
        @DefaultValue("1d") Duration fresh,
        @DefaultValue OneNetwork network,
        @DefaultValue Rhythm rhythm) {

    /** So many within so long from one network. */
    public record OneNetwork(
            @DefaultValue("10") int least,
            @DefaultValue("10m") Duration within) {}

    /**
     * So many within an hour, and so many times what came in the busiest hour before.
     *
     * @param known how long an idea must be there before one can speak of a rhythm
     */
    public record Rhythm(
            @DefaultValue("40") int least,
            @DefaultValue("8") int times,
            @DefaultValue("3d") Duration known) {

        /** How long the likes are counted together. */
        static final Duration WITHIN = Duration.ofHours(1);

        int least(int usual) {
            return Math.max(least, times * usual);
        }
    }

    /**
     * A like as the rule sees it.
     *
     * @param person names whoever gave it, under this idea only
     * @param accountMade when their account was made
     * @param network where it came from; null when that is not known, or not any more
     */
    public record Given(
            String person,
            Instant at,
            Instant accountMade,
            @Nullable String network) {}

    /** So few likes of one idea are no burst of any kind. */
    int fewest() {
        return Math.min(Math.min(least, network.least), rhythm.least);
    }

    boolean isFresh(Given like) {
        return like.at().isBefore(like.accountMade().plus(fresh));
    }

    /** Those of these likes of one idea that came together from fresh accounts. */
    public Set<Given> burst(List<Given> likes) {
        return together(likes.stream().filter(this::isFresh).toList(), least, within);
    }

    /** Those that came together from one network. */
    public Set<Given> ofOneNetwork(List<Given> likes) {
        Map<String, List<Given>> known = likes.stream()
                .filter(like -> like.network() != null)
                .collect(Collectors.groupingBy(like -> Objects.requireNonNull(like.network())));
        return known.values().stream()
                .map(some -> together(some, network.least, network.within))
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
    }

    /** Those that are far more than came in the busiest hour before. */
    public Set<Given> outsideRhythm(List<Given> likes, int usual) {
        return together(likes, rhythm.least(usual), Rhythm.WITHIN);
    }

    private static Set<Given> together(List<Given> likes, int least, Duration within) {
        List<Given> inOrder =
                likes.stream().sorted(Comparator.comparing(Given::at)).toList();
        Set<Given> found = new HashSet<>();
        IntStream.rangeClosed(0, inOrder.size() - least)
                .mapToObj(from -> inOrder.subList(from, from + least))
                .filter(run -> isDense(run, within))
                .forEach(found::addAll);
        return found;
    }

    private static boolean isDense(List<Given> run, Duration within) {
        return !run.getLast().at().isAfter(run.getFirst().at().plus(within));
    }
}
