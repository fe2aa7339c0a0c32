package nl.buurtstem.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import nl.buurtstem.areas.Review;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of something one wants to say, by how heated it is: the table, cell by cell. */
class GateTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # who and what                    | CALM       | UNEASE     | TENSION    | INCIDENT
        a first one                       | READ_FIRST | READ_FIRST | READ_FIRST | CLOSED
        a later one                       | AT_ONCE    | AT_ONCE    | READ_FIRST | CLOSED
        the second of a day               | AT_ONCE    | NOT_TODAY  | NOT_TODAY  | CLOSED
        with a link                       | READ_FIRST | READ_FIRST | READ_FIRST | CLOSED
        with a phone number               | READ_FIRST | READ_FIRST | READ_FIRST | CLOSED
        with a link, second of a day      | READ_FIRST | NOT_TODAY  | NOT_TODAY  | CLOSED
        of an official                    | AT_ONCE    | AT_ONCE    | AT_ONCE    | CLOSED
        of an official, second of a day   | AT_ONCE    | AT_ONCE    | AT_ONCE    | CLOSED
        """)
    void whereFirstOnesAreRead(String what, Gate.Way calm, Gate.Way unease, Gate.Way tension, Gate.Way incident) {
        assertThat(gate(Degree.CALM, Review.FIRST, what).way()).isEqualTo(calm);
        assertThat(gate(Degree.UNEASE, Review.FIRST, what).way()).isEqualTo(unease);
        assertThat(gate(Degree.TENSION, Review.FIRST, what).way()).isEqualTo(tension);
        assertThat(gate(Degree.INCIDENT, Review.FIRST, what).way()).isEqualTo(incident);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # review | a first one | a later one | with a link
        ALL      | READ_FIRST  | READ_FIRST  | READ_FIRST
        FIRST    | READ_FIRST  | AT_ONCE     | READ_FIRST
        FLAGGED  | AT_ONCE     | AT_ONCE     | READ_FIRST
        NONE     | AT_ONCE     | AT_ONCE     | READ_FIRST
        """)
    void inCalmTheAreaSaysWhatIsRead(Review review, Gate.Way first, Gate.Way later, Gate.Way link) {
        assertThat(gate(Degree.CALM, review, "a first one").way()).isEqualTo(first);
        assertThat(gate(Degree.CALM, review, "a later one").way()).isEqualTo(later);
        assertThat(gate(Degree.CALM, review, "with a link").way()).isEqualTo(link);
    }

    private static Gate gate(Degree degree, Review review, String what) {
        return new Gate(
                degree,
                review,
                what.contains("first one"),
                what.contains("link"),
                what.contains("phone"),
                what.contains("official"),
                what.contains("second") ? 1 : 0);
    }
}
