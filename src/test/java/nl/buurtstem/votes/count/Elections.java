package nl.buurtstem.votes.count;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Elections in a few words: options are letters, {@code A} is number 1. */
final class Elections {

    private Elections() {}

    static List<Option> options(String letters) {
        return letters.chars()
                .mapToObj(c -> new Option(number(c), String.valueOf((char) c)))
                .toList();
    }

    /** Plans A, B, C … that cost so much. */
    static List<Option> plans(long... costs) {
        return IntStream.range(0, costs.length)
                .mapToObj(i -> new Option(i + 1L, String.valueOf((char) ('A' + i)), costs[i], ""))
                .toList();
    }

    static long number(int letter) {
        return letter - 'A' + 1;
    }

    /** So many equal papers that rank these letters from best to worst. */
    static List<BallotPaper> ranked(int times, String letters) {
        return Collections.nCopies(times, BallotPaper.ranked(numbers(letters)));
    }

    /** So many equal papers that choose these letters. */
    static List<BallotPaper> chosen(int times, String letters) {
        return Collections.nCopies(times, BallotPaper.chosen(numbers(letters)));
    }

    private static Long[] numbers(String letters) {
        return letters.chars().mapToObj(Elections::number).toArray(Long[]::new);
    }

    @SafeVarargs
    static List<BallotPaper> all(List<BallotPaper>... papers) {
        List<BallotPaper> all = new ArrayList<>();
        for (List<BallotPaper> some : papers) {
            all.addAll(some);
        }
        return all;
    }

    /** Counts with a lot in which A comes first. */
    static Outcome count(RoundRules rules, List<Option> options, List<BallotPaper> papers) {
        List<Long> order = options.stream().map(Option::id).sorted().toList();
        return Count.of(new CountInput(rules, options, papers, new Lot("", order)));
    }

    static String letters(List<Long> numbers) {
        return numbers.stream().map(n -> String.valueOf((char) ('A' + n - 1))).reduce("", String::concat);
    }

    /** The letters that won, in order. */
    static String winners(Outcome outcome) {
        return letters(outcome.winners());
    }

    /** One option's score. */
    static long score(Outcome outcome, char letter) {
        return outcome.tallies().stream()
                .filter(tally -> tally.option() == number(letter))
                .mapToLong(Outcome.Tally::score)
                .sum();
    }

    /** Per round of a run-off: the votes of these letters. */
    static List<List<Long>> rounds(Outcome outcome, String letters) {
        return outcome.steps().stream()
                .filter(step -> step.said() == Said.RUNOFF_ROUND)
                .map(step -> letters.chars()
                        .mapToObj(c -> step.scores().getOrDefault(number(c), 0L))
                        .toList())
                .toList();
    }

    /** The strengths of the strongest paths, row by row, without the diagonal. */
    static List<Long> strengths(Outcome outcome) {
        return outcome.pairs().stream().map(Outcome.Pair::strength).toList();
    }

    static List<Long> preferred(Outcome outcome) {
        return outcome.pairs().stream().map(Outcome.Pair::preferred).toList();
    }

    static List<Long> longs(long... numbers) {
        return LongStream.of(numbers).boxed().toList();
    }

    static List<Said> said(Outcome outcome) {
        return outcome.steps().stream().map(Step::said).toList();
    }

    static RoundRules budget(WinnerRule rule, long total) {
        return RoundRules.of(VotingKind.BUDGET, rule).withMoney(new Money(total, Map.of()), false);
    }
}
