package nl.buurtstem.votes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.buurtstem.ideas.IdeaCard;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.votes.count.Norm;
import org.jspecify.annotations.Nullable;

/**
 * Something that whoever fixes a round had better look at once more; it stands in nobody's way.
 *
 * @param key message key
 */
public record Caution(String key, Map<String, Object> values) {

    private static final Duration SHORT = Duration.ofDays(3);

    /**
     * All of them.
     *
     * @param norm with the residents there are; null: none is asked
     * @param ideas those that options came from, as far as everybody may read them
     */
    static List<Caution> of(
            VotingRound round, List<RoundOption> options, @Nullable Norm norm, Collection<IdeaCard> ideas) {
        List<Caution> all = new ArrayList<>();
        alike(options).forEach(title -> all.add(new Caution("votes.caution.alike", Map.of("option", title))));
        options.stream()
                .filter(option -> isOver(option.is().idea(), ideas))
                .forEach(option -> all.add(new Caution(
                        "votes.caution.idea", Map.of("option", option.is().title()))));
        if (norm != null && norm.percent() > RoundNorm.HIGH) {
            all.add(new Caution("votes.caution.norm", Map.of("needed", norm.needed(), "residents", norm.residents())));
        }
        length(round.is().when(), all);
        if (round.is().voters().entrance() == Entrance.BOTH) {
            all.add(new Caution("votes.caution.both", Map.of()));
        }
        return all;
    }

    /** Names that more than one option has; capitals and spaces make no difference. */
    static List<String> alike(List<RoundOption> options) {
        return options.stream()
                .map(option -> option.is().title())
                .collect(Collectors.groupingBy(title ->
                        title.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip()))
                .values()
                .stream()
                .filter(same -> same.size() > 1)
                .map(List::getFirst)
                .sorted()
                .toList();
    }

    private static boolean isOver(@Nullable IdeaId idea, Collection<IdeaCard> ideas) {
        return idea != null
                && ideas.stream()
                        .noneMatch(
                                card -> card.id().equals(idea) && card.stage().isOpen());
    }

    private static void length(NewRound.When when, List<Caution> all) {
        Instant opens = when.opensAt();
        Instant closes = when.closesAt();
        if (opens == null || closes == null) {
            return;
        }
        Duration open = Duration.between(opens, closes);
        if (open.compareTo(SHORT) < 0) {
            String unit = open.toDays() > 0 ? "days" : open.toHours() > 0 ? "hours" : "minutes";
            long n = open.toDays() > 0 ? open.toDays() : open.toHours() > 0 ? open.toHours() : open.toMinutes();
            all.add(new Caution("votes.caution.short." + unit, Map.of("n", n)));
        }
    }
}
