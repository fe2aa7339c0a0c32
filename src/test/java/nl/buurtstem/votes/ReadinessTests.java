package nl.buurtstem.votes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.discussion.subjects.Influence;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.votes.count.Norm;
import nl.buurtstem.votes.count.VotingKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in the way of announcing and fixing a round, and what its maker is told to look at. */
class ReadinessTests {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final int RESIDENTS = 1000;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # influence | poll                 | where something wins
        INFORM      |                      | INFLUENCE_TOO_LITTLE
        CONSULT     |                      |
        ADVISE      |                      |
        DECIDE      | INFLUENCE_TOO_MUCH   |
        """)
    void nobodyIsPromisedMoreThanTheCountGives(Influence influence, VoteRefusal poll, VoteRefusal winning) {
        for (Way way : Way.values()) {
            Complaints complaints = new Complaints();
            Readiness.promise(complaints, influence, way);
            VoteRefusal expected = way.kind() == VotingKind.POLL ? poll : winning;
            assertThat(refusals(complaints))
                    .as("%s %s", influence, way)
                    .isEqualTo(expected == null ? List.of() : List.of(expected));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SINGLE,,1,false",
        "SINGLE,,2,true",
        "APPROVAL,,1,false",
        "APPROVAL,SUPPORT,1,true",
        "APPROVAL,TURNOUT,1,false"
    })
    void thereIsSomethingToChooseFrom(Way way, Norm.Of norm, int options, boolean enough) {
        RoundNorm asked = norm == null ? null : new RoundNorm(norm, 20, null);
        VotingRound round = round(way, asked, when(Duration.ofDays(9)));
        assertThat(refusals(Readiness.toAnnounce(round, options(options), Season.SPRING.lastDay(2026))))
                .isEqualTo(enough ? List.of() : List.of(VoteRefusal.OPTIONS_MISSING));
    }

    @ParameterizedTest
    @CsvSource({"SPRING,2020,false", "SUMMER,2026,false", "AUTUMN,2026,true", "WINTER,2025,false", "WINTER,2026,true"})
    void aSeasonIsStillToCome(Season season, int year, boolean may) {
        VotingRound round = round(Way.SINGLE, null, NewRound.When.about(season, year));
        assertThat(refusals(Readiness.toAnnounce(round, options(2), LocalDate.of(2026, 11, 22))))
                .isEqualTo(may ? List.of() : List.of(VoteRefusal.SEASON_PAST));
    }

    @Test
    void whatIsFixedHasDaysThatAreStillToCome() {
        VotingRound undated = round(Way.SINGLE, null, NewRound.When.about(Season.SPRING, 2027));
        assertThat(refusals(Readiness.toFix(undated, options(2), RESIDENTS, NOW)))
                .containsExactly(VoteRefusal.DATES_MISSING);
        VotingRound good = round(Way.SINGLE, null, when(Duration.ofDays(9)));
        assertThat(refusals(Readiness.toFix(good, options(2), RESIDENTS, NOW))).isEmpty();
        assertThat(refusals(Readiness.toFix(good, options(2), RESIDENTS, NOW.plus(Duration.ofDays(2)))))
                .containsExactly(VoteRefusal.DATES_PAST);
    }

    @Test
    void whoFixesIsToldWhatToLookAtOnceMore() {
        VotingRound calm = round(Way.SINGLE, null, when(Duration.ofDays(9)));
        assertThat(Caution.of(calm, options(2), new Norm(Norm.Of.TURNOUT, 20, RESIDENTS), List.of()))
                .isEmpty();
        VotingRound hasty = round(Way.SINGLE, null, when(Duration.ofMinutes(10)));
        List<RoundOption> alike = List.of(option(1, "Meer bomen"), option(2, "meer  Bomen"), option(3, "Licht"));
        assertThat(Caution.of(hasty, alike, new Norm(Norm.Of.TURNOUT, 90, RESIDENTS), List.of()))
                .containsExactly(
                        new Caution("votes.caution.alike", Map.of("option", "Meer bomen")),
                        new Caution("votes.caution.norm", Map.of("needed", 900L, "residents", 1000L)),
                        new Caution("votes.caution.short.minutes", Map.of("n", 10L)));
    }

    private static List<Refusal> refusals(Complaints complaints) {
        return complaints.list().stream().map(Complaint::refusal).toList();
    }

    private static NewRound.When when(Duration open) {
        Instant opens = NOW.plus(Duration.ofDays(1));
        return NewRound.When.between(opens, opens.plus(open));
    }

    private static VotingRound round(Way way, RoundNorm norm, NewRound.When when) {
        NewRound is = new NewRound(
                "Wat komt er op het veld?",
                "Het veld ligt leeg. De buurt kiest.",
                "nl",
                20,
                Influence.ADVISE,
                "Wat wint, leggen we aan.",
                way,
                NewRound.Sizes.ONE_WINNER,
                new NewRound.Voters(null, true, Entrance.EMAIL),
                true,
                when);
        return new VotingRound(1, is, new AreaPath(20, 2, 1), RoundStage.DRAFT, norm, null, null, null, 1);
    }

    private static List<RoundOption> options(int many) {
        return IntStream.range(0, many).mapToObj(n -> option(n, "Plan " + n)).toList();
    }

    private static RoundOption option(long id, String title) {
        return new RoundOption(id, 1, SomeRounds.option(title, 2000));
    }
}
