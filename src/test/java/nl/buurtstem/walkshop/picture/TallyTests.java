package nl.buurtstem.walkshop.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a value is called shared, and which numbers are told. */
class TallyTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # right | partly | wrong | minimum | outcome
        0       | 0      | 0     | 10      | TOO_FEW
        9       | 0      | 0     | 10      | TOO_FEW
        10      | 0      | 0     | 10      | SHARED
        6       | 2      | 2     | 10      | SHARED
        5       | 5      | 0     | 10      | DIVIDED
        4       | 3      | 3     | 10      | DIVIDED
        2       | 2      | 6     | 10      | NOT_SHARED
        50      | 0      | 50    | 10      | DIVIDED
        30      | 0      | 0     | 50      | TOO_FEW
        """)
    void aValueIsSharedWhenMostOfEnoughPeopleSayItIsRight(
            int right, int partly, int wrong, int minimum, Outcome outcome) {
        assertThat(new Tally(right, partly, wrong, minimum).outcome()).isEqualTo(outcome);
    }

    @Test
    void smallNumbersAreNotToldNorCanTheyBeReckoned() {
        Tally tally = new Tally(10, 6, 2, 10);
        assertThat(tally.shown(Answer.RIGHT)).contains(10);
        assertThat(tally.shown(Answer.PARTLY)).contains(6);
        assertThat(tally.shown(Answer.WRONG)).isEmpty();
        assertThat(tally.shownAnswers()).isEmpty();
        assertThat(tally.hasDissent()).isTrue();
    }

    @Test
    void nobodyIsNoSmallNumber() {
        Tally tally = new Tally(12, 0, 7, 10);
        assertThat(tally.shown(Answer.PARTLY)).contains(0);
        assertThat(tally.shownAnswers()).contains(19);
    }
}
