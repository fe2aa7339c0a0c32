package nl.buurtstem.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.buurtstem.kernel.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An amount is read as it was meant, or refused; never rounded, and never a hundred times too much. */
class EurosTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        12500           | 12500
        12.500          | 12500
        12 500          | 12500
        12,500          | 12500
        € 12.500        | 12500
        €12.500,00      | 12500
        12.500,-        | 12500
        12500.00        | 12500
        1.234.567       | 1234567
        750 euro        | 750
        ١٢٥٠٠           | 12500
        ١٢٬٥٠٠          | 12500
        100000000       | 100000000
        """)
    void whatPeopleWriteIsUnderstood(String typed, long euros) {
        assertThat(Euros.read(typed, 1)).isEqualTo(euros);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "veel", "12,50", "12.50", "12.5", "-5", "1.2345", "12.34.567", "1e5", "0x10", "12,345,67"})
    void whatIsNoWholeAmountIsRefused(String typed) {
        assertThatThrownBy(() -> Euros.read(typed, 1))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal()).isEqualTo(LedgerRefusal.AMOUNT_FORM));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "100000001", "999999999999"})
    void amountsHaveBounds(String typed) {
        assertThatThrownBy(() -> Euros.read(typed, 1))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal()).isEqualTo(LedgerRefusal.AMOUNT_RANGE));
    }
}
