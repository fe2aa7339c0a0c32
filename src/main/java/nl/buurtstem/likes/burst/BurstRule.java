package nl.buurtstem.likes.burst;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a burst is: so many likes of one idea within so long, all of accounts that were fresh.
 *
 * @param least how many
 * @param within how long
 * @param fresh how old an account is at the most when it gives the like
 */
@ConfigurationProperties("buurtstem.bursts")
public record BurstRule(
        @DefaultValue("12") int least,
        @DefaultValue("15m") Duration within,
        @DefaultValue("1d") Duration fresh) {

    /**
     * A like as the rule sees it.
     *
     * @param person names whoever gave it, under this idea only
     * @param accountMade when their account was made
     */
    public record Given(String person, Instant at, Instant accountMade) {}

    boolean isFresh(Given like) {
        return like.at().isBefore(like.accountMade().plus(fresh));
    }

    /** Those of these likes of one idea that are part of a burst. */
    public Set<Given> burst(List<Given> likes) {
        List<Given> candidates = likes.stream()
                .filter(this::isFresh)
                .sorted(Comparator.comparing(Given::at))
                .toList();
        return IntStream.rangeClosed(0, candidates.size() - least)
                .mapToObj(from -> candidates.subList(from, from + least))
                .filter(this::isDense)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    private boolean isDense(List<Given> run) {
        return !run.getLast().at().isAfter(run.getFirst().at().plus(within));
    }
}
