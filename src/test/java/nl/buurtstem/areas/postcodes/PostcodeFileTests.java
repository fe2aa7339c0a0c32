package nl.buurtstem.areas.postcodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtstem.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a municipality may load, and what it hears when a line is wrong. */
class PostcodeFileTests {

    private static final Map<String, Integer> CODES = Map.of("ML01", 1, "ML02", 2);

    private static List<PostcodeRange> read(String text) {
        return PostcodeFile.read(text, code -> Optional.ofNullable(CODES.get(code)));
    }

    @Test
    void onePostcodeAllLettersOrARange() {
        assertThat(
                        read(
                                "\uFEFFpostcode;buurt\n1401 ab;ML01\n\"1402\",\"ML02\"\n1403AA;1403CZ;ML01\n\n1401AB;ML02\n1401AB;ML01"))
                .containsExactly(
                        new PostcodeRange("1401AB", "1401AB", 1),
                        new PostcodeRange("1402AA", "1402ZZ", 2),
                        new PostcodeRange("1403AA", "1403CZ", 1),
                        new PostcodeRange("1401AB", "1401AB", 2));
    }

    @ParameterizedTest
    @CsvSource({
        "1401AB, LINE_CELLS",
        "1401AB;ML01;ML01;x, LINE_CELLS",
        "0401AB;ML01, LINE_POSTCODE",
        "1403CZ;1403AA;ML01, LINE_TURNED",
        "1401AB;ML09, LINE_AREA",
        "'', EMPTY_FILE",
        "postcode;buurt, EMPTY_FILE"
    })
    void whatIsWrongIsSaid(String text, PostcodeRefusal why) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(why));
    }

    @Test
    void ofManyMistakesTheFirstAreNamed() {
        assertThatThrownBy(() -> read("1401AB;X\n".repeat(50))).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.complaints()).hasSize(11);
            assertThat(refused.complaints().getLast().values()).containsEntry("n", 40);
        });
    }
}
