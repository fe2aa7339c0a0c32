package nl.buurtstem.votes;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.buurtstem.translations.Translation;
import nl.buurtstem.votes.count.Norm;
import nl.buurtstem.votes.count.Openness;
import nl.buurtstem.votes.count.Outcome;
import nl.buurtstem.votes.count.Outcome.Tally;
import nl.buurtstem.votes.count.Step;
import nl.buurtstem.votes.count.VotingKind;
import nl.buurtstem.votes.count.WinnerRule;
import nl.buurtstem.votes.turnout.Turnout;
import nl.buurtstem.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * An outcome as people read it: a sentence, and a bar for each option.
 *
 * @param voters people who voted
 * @param ballots ballots there were
 * @param turnout who took part; null while the round is open
 * @param refused what did not become a ballot, by reason
 * @param papers what became of papers; null where nobody votes on paper
 * @param map where options are; null when that says nothing
 * @param asOf the day of which an open poll's figures are; null when all ballots are in
 */
record Result(
        VotingRound round,
        Outcome outcome,
        List<RoundOption> options,
        int voters,
        int ballots,
        @Nullable Turnout turnout,
        Map<String, Integer> refused,
        @Nullable PaperAccount papers,
        @Nullable ResultMap map,
        @Nullable LocalDate asOf) {

    static Result soFar(VotingRound round, Outcome outcome, List<RoundOption> options, int ballots, LocalDate asOf) {
        return new Result(round, outcome, options, ballots, ballots, null, Map.of(), null, null, asOf);
    }

    Result with(ResultMap drawn) {
        return new Result(round, outcome, options, voters, ballots, turnout, refused, papers, drawn, asOf);
    }

    /** The same in the words of somebody who translated the round; the figures are what they are. */
    Result in(@Nullable Translation made) {
        List<RoundOption> said = options.stream().map(one -> one.in(made)).toList();
        return new Result(round.in(made), outcome, said, voters, ballots, turnout, refused, papers, map, asOf);
    }

    /** One option with its figures. */
    record Bar(RoundOption option, Tally tally) {}

    /** The best first; winners above all others. */
    List<Bar> bars() {
        return outcome.tallies().stream()
                .map(tally -> new Bar(option(tally.option()), tally))
                .sorted(Comparator.comparing((Bar bar) -> !bar.tally().won())
                        .thenComparing(bar -> showsFigures() ? -bar.tally().score() : 0)
                        .thenComparing(bar -> showsFigures() ? -bar.tally().chosen() : 0))
                .toList();
    }

    /** The full length of a bar. */
    long most() {
        return Math.max(
                1, outcome.tallies().stream().mapToLong(Tally::score).max().orElse(1));
    }

    private RoundOption option(long id) {
        return options.stream().filter(one -> one.id() == id).findFirst().orElseThrow();
    }

    /** Message key of what a bar counts. */
    String unit() {
        return "votes.result.unit." + round.way().rule().name().toLowerCase(Locale.ROOT);
    }

    /** Whether every ballot stands in the published file. */
    boolean isListed() {
        return ballots >= round.listedFrom(options.size());
    }

    /** Whether so many voted that figures of the options are nobody's own ballot. */
    boolean showsFigures() {
        return Openness.showsFigures(ballots);
    }

    /** Whether the figures of its norm may be seen: how many voted is no secret, what they chose is. */
    boolean showsNorm() {
        RoundNorm norm = round.norm();
        return showsFigures() || (norm != null && norm.of() == Norm.Of.TURNOUT);
    }

    /** The options that were equal when the lot decided who won, the last time it did; none when it decided nothing of that. */
    List<String> drawn() {
        List<Step> ties = outcome.ties().stream().filter(this::decides).toList();
        return ties.isEmpty() ? List.of() : titles(ties.getLast());
    }

    private boolean decides(Step tie) {
        List<Long> won = outcome.winners();
        return showsFigures() && tie.options().stream().anyMatch(won::contains) && !won.containsAll(tie.options());
    }

    private List<String> titles(Step step) {
        return step.options().stream().map(id -> option(id).is().title()).toList();
    }

    /** Message key of what one must know to read the bars together; null when they speak for themselves. */
    @Nullable
    String barsWord() {
        return round.way().rule() == WinnerRule.INSTANT_RUNOFF ? "votes.result.bars.instant_runoff" : null;
    }

    /** What came of it, in a sentence. */
    String sentence(Page page) {
        List<Bar> bars = bars();
        List<Bar> won = bars.stream().filter(bar -> bar.tally().won()).toList();
        if (ballots == 0) {
            return page.t("votes.result.nobody");
        }
        if (!showsFigures()) {
            List<String> titles =
                    won.stream().map(bar -> bar.option().is().title()).toList();
            return page.t("votes.result.few", "count", won.size(), "options", join(page, titles));
        }
        if (round.way().kind() == VotingKind.POLL) {
            return sentence(page, "votes.result.poll", bars.subList(0, 1));
        }
        if (won.isEmpty()) {
            return page.t("votes.result.none");
        }
        return sentence(page, "votes.result." + round.way().kind().name().toLowerCase(Locale.ROOT), won);
    }

    private String sentence(Page page, String key, List<Bar> said) {
        Tally first = said.getFirst().tally();
        return page.t(
                key,
                "option",
                said.getFirst().option().is().title(),
                "options",
                join(page, said.stream().map(bar -> bar.option().is().title()).toList()),
                "count",
                said.size(),
                "n",
                first.score(),
                "of",
                ballots,
                "cost",
                said.stream().mapToLong(bar -> bar.option().cost()).sum(),
                "budget",
                round.budget());
    }

    /** That the lot decided, in a sentence; null when it did not. */
    @Nullable
    String lot(Page page) {
        return drawn().isEmpty() ? null : page.t("votes.result.lot", "options", join(page, drawn()));
    }

    /** What happened while counting; that nothing could be added to the shares is no news. */
    List<Step> steps() {
        return outcome.steps().stream().filter(step -> !step.addsNothing()).toList();
    }

    /** A step of the count in words. */
    String words(Page page, Step step) {
        Map<String, Object> values = step.values(id -> option(id).is().title(), titles -> join(page, titles));
        return page.words().of(step.key(), Themes.named(page, values));
    }

    private static String join(Page page, List<String> titles) {
        return String.join(page.t("web.comma") + " ", titles);
    }

    long faulty() {
        return outcome.counted().faulty();
    }

    long blank() {
        return outcome.counted().blank();
    }
}
