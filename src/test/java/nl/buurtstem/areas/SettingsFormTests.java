package nl.buurtstem.areas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What an administrator fills in, and what is wrong with it. */
class SettingsFormTests {

    private static final List<String> KNOWN = List.of("nl", "en", "ar");

    private static MultiValueMap<String, String> sent(String... namesAndValues) {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            sent.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return sent;
    }

    private static List<String> wrong(MultiValueMap<String, String> sent) {
        Refused refused =
                catchThrowableOfType(Refused.class, () -> SettingsForm.of(sent).read(KNOWN));
        List<String> fields = new ArrayList<>();
        if (refused != null) {
            refused.complaints().stream().map(Complaint::field).forEach(fields::add);
        }
        return fields;
    }

    @Test
    void whatIsEmptyIsInherited() {
        assertThat(SettingsForm.of(sent("kind", "INHERIT", "windowDays", " ", "threshold", "3"))
                        .read(KNOWN))
                .isEqualTo(SettingsRow.INHERITED);
    }

    @Test
    void whatARowSaysComesBackThroughTheForm() {
        SettingsRow row = SettingsRow.DEFAULTS;
        SettingsForm form = SettingsForm.of(row);
        assertThat(form.read(KNOWN)).isEqualTo(row);
    }

    @Test
    void aNumberPerThousandMayHaveAComma() {
        SettingsRow row = SettingsForm.of(
                        sent("kind", "PER_THOUSAND", "thresholdPerThousand", "2,50", "thresholdFloor", "5"))
                .read(KNOWN);
        assertThat(row.thresholdPerThousand()).isEqualByComparingTo("2.5");
        assertThat(row.said()).containsEntry("thresholdPerThousand", "2.5").containsEntry("thresholdFloor", "5");
    }

    @ParameterizedTest
    @CsvSource({
        "FIXED, threshold, ''",
        "FIXED, threshold, 0",
        "FIXED, threshold, 1.5",
        "FIXED, threshold, 1000001",
        "FIXED, windowDays, 1001",
        "FIXED, readDays, -1",
        "FIXED, planDays, tien",
        "FIXED, mode, BEST",
        "FIXED, rhythm, DAILY",
        "FIXED, review, MAYBE",
        "PER_THOUSAND, thresholdPerThousand, ''",
        "PER_THOUSAND, thresholdPerThousand, 0",
        "PER_THOUSAND, thresholdPerThousand, 1001",
        "PER_THOUSAND, thresholdFloor, 0"
    })
    void whatCannotBeIsToldWhereItStands(String kind, String field, String value) {
        MultiValueMap<String, String> sent = sent("kind", kind, "threshold", "3", "thresholdPerThousand", "2");
        sent.set(field, value);
        assertThat(wrong(sent)).containsExactly(field);
    }

    @Test
    void theLeastIsNotMoreThanTheMost() {
        assertThat(wrong(sent(
                        "kind",
                        "PER_THOUSAND",
                        "thresholdPerThousand",
                        "2",
                        "thresholdFloor",
                        "9",
                        "thresholdCeiling",
                        "8")))
                .containsExactly("thresholdFloor");
    }

    @Test
    void aNeighbourhoodSaysOnlyWhatIsReadFirst() {
        SettingsRow own =
                SettingsForm.of(sent("kind", "FIXED", "threshold", "3")).read(KNOWN);
        SettingsRow row =
                SettingsForm.of(sent("review", "ALL", "threshold", "99")).readReview(own);
        assertThat(row.review()).isEqualTo(Review.ALL);
        assertThat(row.threshold()).isEqualTo(3);
    }
}
