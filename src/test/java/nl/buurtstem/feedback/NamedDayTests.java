package nl.buurtstem.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import nl.buurtstem.ideas.Move;
import nl.buurtstem.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which days an answer may name after an earlier one, without a word and with one. */
class NamedDayTests {

    private static final NamedDay NAMED = new NamedDay(LocalDate.parse("2026-12-18"), null);

    @ParameterizedTest
    @CsvSource({"2026-12-19", "2027-01-20"})
    void aLaterDayTakesAReason(LocalDate day) {
        assertThatThrownBy(() -> NAMED.movedBy(answer(null, day), " te kort ")).isInstanceOf(Refused.class);

        DayMove moved = NAMED.movedBy(answer(null, day), "De maker is ziek.");

        assertThat(moved.from()).isEqualTo("2026-12-18");
        assertThat(moved.why()).isEqualTo("De maker is ziek.");
    }

    @ParameterizedTest
    @CsvSource({"2026-12-17", "2026-12-18", ","})
    void theSameDayASoonerOneOrNoneTakesNone(LocalDate day) {
        assertThat(NAMED.movedBy(answer(null, day), "").from()).isNull();
    }

    @Test
    void whoBeginsTheWorkKeptTheDayAndNamesANewOne() {
        assertThat(NAMED.movedBy(answer(Move.START, LocalDate.parse("2027-06-01")), ""))
                .isEqualTo(DayMove.NONE);
    }

    private static NewAnswer answer(Move move, LocalDate day) {
        return new NewAnswer(move, "Het komt.", "", "", "", "Er is geld voor.", "", "Team Groen", day, Help.NONE, "nl");
    }
}
