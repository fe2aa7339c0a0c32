package nl.buurtstem.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Stage;
import org.junit.jupiter.api.Test;

/** What an idea's people wait for when the clock says nothing of it. What it does say is tried in {@link DutyTests}. */
class OwingTests {

    private static final LocalDate FRIDAY = LocalDate.parse("2026-11-20");

    private static Owing owing(Stage stage, boolean unanswered, String hearBy) {
        LocalDate day = hearBy.isEmpty() ? null : LocalDate.parse(hearBy);
        return new Owing(new IdeaId(7), stage, Instant.parse("2026-11-01T10:00:00Z"), unanswered, day, null);
    }

    @Test
    void aDecisionWithoutAnAnswerWaitsFromTheFirstDay() {
        Owing.Due due = owing(Stage.DECLINED, true, "").until(FRIDAY, null).orElseThrow();
        assertThat(due.kind()).isEqualTo(Owing.Kind.ANSWER);
        assertThat(due.isLate(FRIDAY)).isFalse();
    }

    @Test
    void aDayThatWasNamedCountsFromTheHorizonOn() {
        assertThat(owing(Stage.COLLECTING, false, "2026-11-21").until(FRIDAY, null))
                .isEmpty();
        assertThat(owing(Stage.COLLECTING, false, "2026-11-20").until(FRIDAY, null))
                .hasValueSatisfying(due -> assertThat(due.isLate(FRIDAY)).isFalse());
        assertThat(owing(Stage.COLLECTING, false, "2026-11-19").until(FRIDAY, null))
                .hasValueSatisfying(due -> assertThat(due.isLate(FRIDAY)).isTrue());
    }

    @Test
    void withoutAnyDayNothingIsOwed() {
        assertThat(owing(Stage.IN_PROGRESS, false, "").until(FRIDAY, null)).isEmpty();
    }

    @Test
    void whoWasToHearByADayWaitsFromThatDayOn() {
        Owing.Due due =
                owing(Stage.COLLECTING, false, "2026-11-19").until(FRIDAY, null).orElseThrow();
        assertThat(due.since()).isEqualTo(Owing.start(LocalDate.parse("2026-11-19")));
    }
}
