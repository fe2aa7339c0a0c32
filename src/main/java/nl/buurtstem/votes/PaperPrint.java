package nl.buurtstem.votes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.web.Page;

/**
 * Papers to be printed.
 *
 * @param words in the language of the papers, which need not be the reader's
 */
record PaperPrint(VotingRound round, String areaName, PaperDesk desk, List<PaperSheet> sheets, Sentences words) {

    String t(String key, Object... namesAndValues) {
        return words.of(key, namesAndValues);
    }

    String lang() {
        return words.language().tag();
    }

    String dir() {
        return words.language().direction();
    }

    /** Until when papers are handed in. */
    String until(Page page) {
        Instant until = desk.until();
        return day(until) + t("web.comma") + " " + page.time(until);
    }

    /** The day from which a receipt can be looked up. */
    String closes() {
        return day(Objects.requireNonNull(round.is().when().closesAt()));
    }

    private String day(Instant when) {
        return words.day(LocalDate.ofInstant(when, Page.ZONE));
    }

    /** Message key of how this paper is filled in. */
    String how() {
        return "votes.paper.fill." + (round.way().isOne() ? "one" : round.way().isTicked() ? "ticked" : number());
    }

    private String number() {
        return round.points() > 0 ? "points" : "ranked";
    }

    /** Whether a number is written behind each option, instead of a cross. */
    boolean isNumbered() {
        return !round.way().isOne() && !round.way().isTicked();
    }
}
