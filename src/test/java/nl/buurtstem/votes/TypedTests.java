package nl.buurtstem.votes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.buurtstem.kernel.Complaints;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as officials type them: what is meant is read, and what is no whole number is refused rather than read as another. */
class TypedTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1250|1250",
                "1.250|1250",
                "1,250|1250",
                "1 250|1250",
                "€ 1.250,00|1250",
                "€ 12,-|12",
                "12.00|12",
                "100.000.000|100000000",
                "١٢٥٠|1250",
                "١٬٢٥٠|1250"
            })
    void aWholeNumberIsReadHoweverItsThousandsAreWritten(String typed, int number) {
        Complaints complaints = new Complaints();
        assertThat(read(typed, complaints)).isEqualTo(number);
        assertThat(complaints.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12,50|NUMBER_WHOLE",
                "12.5|NUMBER_WHOLE",
                "1.25|NUMBER_WHOLE",
                "1.2500|NUMBER_WHOLE",
                "12 50|NUMBER_WHOLE",
                "12,50,00|NUMBER_WHOLE",
                "١٢٫٥|NUMBER_WHOLE",
                "veel|NUMBER_RANGE",
                "-5|NUMBER_RANGE",
                "0|NUMBER_RANGE",
                "99999999999|NUMBER_RANGE"
            })
    void whatIsNoWholeNumberIsRefused(String typed, VoteRefusal refusal) {
        Complaints complaints = new Complaints();
        assertThat(read(typed, complaints)).isNull();
        assertThat(complaints.list()).extracting(one -> (Object) one.refusal()).containsExactly(refusal);
    }

    private static Integer read(String typed, Complaints complaints) {
        return new Typed(Map.of("cost", typed)).number(complaints, "cost", 1, 100_000_000);
    }
}
