package nl.buurtstem.votes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.ideas.Theme;
import nl.buurtstem.translations.Translation;
import nl.buurtstem.votes.count.Completion;
import nl.buurtstem.votes.count.Money;
import nl.buurtstem.votes.count.RoundRules;
import nl.buurtstem.votes.count.VotingKind;
import nl.buurtstem.votes.count.WinnerRule;
import org.jspecify.annotations.Nullable;

/**
 * A vote of the people of an area.
 *
 * @param is what it says
 * @param where the area as a path: one above the neighbourhoods stands for itself below
 * @param norm what it asks of the residents; null: nothing
 * @param before the round whose winners are its options; null: it is no next stage
 * @param lot hash of the secret that breaks ties; null until the dates are fixed
 */
public record VotingRound(
        long id,
        NewRound is,
        AreaPath where,
        RoundStage stage,
        @Nullable RoundNorm norm,
        @Nullable Long before,
        @Nullable String lot,
        @Nullable Instant countedAt,
        int revision) {

    public String path() {
        return "/votes/" + id;
    }

    /** What its published file is called on somebody's own computer. */
    String fileName() {
        return "buurtstem-votes-" + id + ".json";
    }

    Phase phase(Instant now) {
        Instant opens = is.when().opensAt();
        Instant closes = is.when().closesAt();
        return switch (stage) {
            case DRAFT -> Phase.DRAFT;
            case THROWN -> Phase.THROWN;
            case ANNOUNCED -> Phase.COMING;
            case STOPPED -> Phase.STOPPED;
            case COUNTED -> Phase.COUNTED;
            case FIXED ->
                opens != null && now.isBefore(opens)
                        ? Phase.COMING
                        : closes != null && now.isBefore(closes) ? Phase.OPEN : Phase.CLOSING;
        };
    }

    public boolean isDraft() {
        return stage == RoundStage.DRAFT;
    }

    public boolean isThrown() {
        return stage == RoundStage.THROWN;
    }

    /** Whether only whoever makes rounds there sees it. */
    boolean isHidden() {
        return isDraft() || isThrown();
    }

    /** Whether nothing of what people are asked changes any more, and it was neither stopped nor counted. */
    public boolean isFixed() {
        return stage == RoundStage.FIXED;
    }

    public boolean isStopped() {
        return stage == RoundStage.STOPPED;
    }

    /** Whether what people are asked was fixed once: from then on it stays. */
    public boolean isBound() {
        return isFixed() || isStopped() || isCounted();
    }

    /** Whether what it says may still change. */
    public boolean mayChange() {
        return stage == RoundStage.DRAFT || stage == RoundStage.ANNOUNCED;
    }

    public boolean isCounted() {
        return stage == RoundStage.COUNTED;
    }

    public Way way() {
        return is.way();
    }

    public boolean isBudget() {
        return way().kind() == VotingKind.BUDGET;
    }

    /** Whole euros; 0 when it is about no money. */
    public int budget() {
        Integer budget = is.sizes().budget();
        return budget == null ? 0 : budget;
    }

    /** To divide; 0 when it is about no points. */
    public int points() {
        Integer points = is.sizes().points();
        return points == null ? 0 : points;
    }

    /** The text, paragraph by paragraph. */
    public List<String> paragraphs() {
        return List.of(is.body().split("\n\\s*\n"));
    }

    /** The same as somebody put it into other words, for who reads it; it is counted and signed as it is. */
    VotingRound in(@Nullable Translation made) {
        if (made == null) {
            return this;
        }
        String question = made.of("question", is.question());
        String body = made.of("body", is.body());
        String resultUse = made.of("resultUse", is.resultUse());
        if (question == null || body == null || resultUse == null) {
            return this;
        }
        NewRound said = is.saying(question, body, resultUse, made.language());
        return new VotingRound(id, said, where, stage, norm, before, lot, countedAt, revision);
    }

    /** What a paper may say and how winners follow from papers. */
    public RoundRules rules() {
        NewRound.Sizes sizes = is.sizes();
        RoundRules usual = RoundRules.of(way().kind(), way().rule());
        RoundRules seated = usual.withSeats(way().kind() == VotingKind.POLL ? 0 : sizes.winners());
        RoundNorm asked = norm;
        return ruled(seated, sizes).withNorm(asked == null ? null : asked.counted());
    }

    /** From how many ballots on they are published one by one; 0: always. For a round whose options are fixed. */
    long listedFrom(int options) {
        RoundRules rules = rules();
        return rules.openness().needed(rules, options);
    }

    private RoundRules ruled(RoundRules seated, NewRound.Sizes sizes) {
        return switch (way().kind()) {
            case POLL, SINGLE, RANKED -> seated;
            case APPROVAL ->
                seated.withPaper(
                        seated.paper().withChoices(1, sizes.most() == null ? Integer.MAX_VALUE : sizes.most()));
            case POINTS -> seated.withPaper(seated.paper().withPoints(points(), false));
            case BUDGET ->
                seated.withMoney(money(), true)
                        .withCompletion(way().rule() == WinnerRule.EQUAL_SHARES ? Completion.ADD_ONE : Completion.NONE);
        };
    }

    private Money money() {
        Map<String, Long> themes = new TreeMap<>();
        for (Map.Entry<Theme, Integer> part : is.sizes().parts().entrySet()) {
            themes.put(part.getKey().name(), part.getValue().longValue());
        }
        return new Money(budget(), themes);
    }
}
