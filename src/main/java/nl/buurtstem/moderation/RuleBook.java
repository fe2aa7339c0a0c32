package nl.buurtstem.moderation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtstem.web.Page;

/**
 * The house rules as they were and are. A new edition is a line here, sentences under new message keys, and what changed under
 * {@code moderation.rules.changed_<number>}; sentences of an older edition stay as they are, so that everybody can read
 * what a decision rested on.
 */
public final class RuleBook {

    private static final List<Edition> EDITIONS = List.of(
            new Edition(
                    1,
                    LocalDate.of(2025, 1, 1),
                    Rule.toChoose(),
                    List.of("who_first", "who_reason", "who_flag", "who_kept"),
                    "disagree_text"),
            new Edition(
                    2,
                    LocalDate.of(2026, 1, 1),
                    Rule.toChoose(),
                    List.of("who_first", "who_signs", "who_reason", "who_flag", "who_told", "who_kept"),
                    "disagree_appeal"),
            new Edition(
                    3,
                    LocalDate.of(2026, 11, 1),
                    Stream.concat(Rule.toChoose().stream(), Stream.of(Rule.ONE_LIKE))
                            .toList(),
                    List.of("who_first", "who_signs", "who_reason", "who_flag", "who_told", "who_kept"),
                    "disagree_likes"));

    private RuleBook() {}

    /**
     * One edition.
     *
     * @param since the first day on which decisions rest on it
     * @param rules what may not be done
     * @param who names of the sentences that tell who looks along
     * @param disagree name of the sentence for who disagrees with a decision
     */
    public record Edition(int number, LocalDate since, List<Rule> rules, List<String> who, String disagree) {

        public Edition {
            rules = List.copyOf(rules);
            who = List.copyOf(who);
        }

        /** On which rule it rests when likes are taken away. */
        public Rule ofLikes() {
            return rules.contains(Rule.ONE_LIKE) ? Rule.ONE_LIKE : Rule.SPAM;
        }

        /** Where the sentence of this name stands. */
        public String sentence(String name) {
            return "moderation.rules." + name;
        }

        /** Where stands what is different from the edition before. */
        public String changed() {
            return sentence("changed_" + number);
        }

        public String path() {
            return "/rules/versions/" + number;
        }
    }

    /** All of them, the newest first. */
    public static List<Edition> editions() {
        return EDITIONS.reversed();
    }

    /** The one that holds at this moment; before the first one came, the first. */
    public static Edition at(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, Page.ZONE);
        return editions().stream()
                .filter(edition -> !edition.since().isAfter(day))
                .findFirst()
                .orElse(EDITIONS.getFirst());
    }

    public static Optional<Edition> find(int number) {
        return EDITIONS.stream().filter(edition -> edition.number() == number).findFirst();
    }
}
