package nl.buurtstem.moderation.signs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What stands out in the texts of one contribution, and what that adds up to. The sum decides what a person reads first and
 * whether somebody reads it before it is published; it never refuses anything.
 *
 * @param snippets the signs, in the order of the texts
 * @param reasons what counts, each with its weight
 */
public record Reading(List<Snippet> snippets, List<Reason> reasons) {

    /** From this sum on a person reads it before it is published. */
    static final int HELD = 3;

    private static final int MANY_LINKS = 3;
    private static final int SHOUTED = 30;
    private static final double MOSTLY = 0.7;
    private static final Pattern SAME = Pattern.compile("(\\S)\\1{7,}|(?:^|\\s)(\\S{2,20})(?:\\s+\\2(?=\\s|$)){4,}");

    /** Reads nothing. */
    private static final int LONGEST = 5000; // characters; more than any form takes

    public static final Reading NONE = new Reading(List.of(), List.of());

    public Reading {
        snippets = List.copyOf(snippets);
        reasons = List.copyOf(reasons);
    }

    /**
     * One reason with its weight.
     *
     * @param name names its sentence
     * @param n how often it was found
     */
    public record Reason(String name, int n, int weight) {

        /** Where its sentence stands. */
        public String word() {
            return "moderation.signs.reason_" + name;
        }
    }

    public static Reading of(Collection<String> texts) {
        List<String> read = texts.stream().map(Reading::clipped).toList();
        List<Snippet> snippets = read.stream()
                .flatMap(text -> Signs.in(text).stream().map(mark -> Snippet.of(text, mark)))
                .toList();
        return new Reading(snippets, reasons(snippets, String.join("\n", read)));
    }

    /** Patterns take long over endless texts, and those are refused for their length anyway. */
    private static String clipped(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** Only what tells how to reach or recognise somebody; for whoever wrote it. */
    public static List<Snippet> personal(Collection<String> texts) {
        return of(texts).snippets().stream()
                .filter(snippet -> snippet.sign().isPersonal())
                .toList();
    }

    private static List<Reason> reasons(List<Snippet> snippets, String all) {
        List<Reason> reasons = new ArrayList<>();
        int threats = count(snippets, Sign.THREAT);
        int insults = count(snippets, Sign.INSULT);
        int links = count(snippets, Sign.LINK);
        int personal =
                (int) snippets.stream().filter(one -> one.sign().isPersonal()).count();
        add(reasons, "threat", threats, 3);
        add(reasons, "insult", insults, 2);
        add(reasons, links < MANY_LINKS ? "link" : "links", links, links < MANY_LINKS ? 1 : 3);
        add(reasons, "personal", personal, 2);
        add(reasons, "shouts", isShouted(all) ? 1 : 0, 1);
        add(reasons, "same", SAME.matcher(all).find() ? 1 : 0, 2);
        return reasons;
    }

    private static int count(List<Snippet> snippets, Sign sign) {
        return (int) snippets.stream().filter(one -> one.sign() == sign).count();
    }

    private static void add(List<Reason> reasons, String name, int n, int weight) {
        if (n > 0) {
            reasons.add(new Reason(name, n, weight));
        }
    }

    /** Whether it is written mostly in capitals; short texts and scripts without capitals are not. */
    private static boolean isShouted(String text) {
        long letters = text.chars()
                .filter(c -> Character.isUpperCase(c) || Character.isLowerCase(c))
                .count();
        long capitals = text.chars().filter(Character::isUpperCase).count();
        return letters >= SHOUTED && capitals > letters * MOSTLY;
    }

    public int score() {
        return reasons.stream().mapToInt(Reason::weight).sum();
    }

    /** Whether a person reads it before it is published. */
    public boolean isHeld() {
        return score() >= HELD;
    }

    /** Whether nothing stands out. */
    public boolean isClean() {
        return reasons.isEmpty();
    }
}
