package nl.buurtstem.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the numbers of a statement say, in which order they are told, and where they are drawn. */
class TallyTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # agree | disagree | pass | verdict | percent | of ten
        0       | 0        | 0    | FEW     | 0       | 0
        4       | 0        | 9    | FEW     | 100     | 10
        5       | 0        | 0    | EARLY   | 100     | 10
        5       | 4        | 0    | EARLY   | 56      | 5
        8       | 2        | 0    | UNITES  | 80      | 8
        2       | 8        | 0    | UNITES  | 20      | 8
        79      | 21       | 0    | BETWEEN | 79      | 7
        10      | 0        | 10   | UNITES  | 100     | 10
        10      | 0        | 11   | PASSED  | 100     | 10
        99      | 1        | 0    | UNITES  | 99      | 9
        6       | 4        | 0    | DIVIDES | 60      | 6
        5       | 5        | 0    | DIVIDES | 50      | 5
        61      | 39       | 0    | BETWEEN | 61      | 6
        """)
    void numbersSay(int agree, int disagree, int pass, Verdict verdict, int percent, int ofTen) {
        Tally tally = tally(1, agree, disagree, pass);
        assertThat(tally.verdict()).isEqualTo(verdict);
        assertThat(tally.percent()).isEqualTo(percent);
        assertThat(tally.inTen()).isEqualTo(ofTen);
    }

    @Test
    void whatUnitesMostFirmlyComesFirstAndThenWhatDividesMostEvenly() {
        Result result = Result.of(
                List.of(tally(1, 6, 4, 0), tally(2, 9, 1, 0), tally(3, 5, 5, 0), tally(4, 1, 1, 0), tally(5, 0, 12, 3)),
                12);
        assertThat(result.unites())
                .extracting(line -> line.tally().statement().id())
                .containsExactly(5L, 2L);
        assertThat(result.divides())
                .extracting(line -> line.tally().statement().id())
                .containsExactly(3L, 1L);
        assertThat(result.few()).extracting(Result.Line::number).containsExactly(5);
    }

    @Test
    void dotsStandFromDisagreeToAgreeAndNoneHidesAnother() {
        Picture picture = Picture.of(
                Result.of(List.of(tally(1, 10, 0, 0), tally(2, 20, 0, 0), tally(3, 0, 10, 0), tally(4, 2, 1, 0)), 20));
        assertThat(picture.dots()).hasSize(3);
        assertThat(picture.dots())
                .filteredOn(dot -> dot.line().tally().agree() > 0)
                .allMatch(dot -> dot.x() == Picture.WIDTH - Picture.MARGIN)
                .extracting(Picture.Dot::y)
                .doesNotHaveDuplicates();
        assertThat(picture.dots()).filteredOn(dot -> dot.x() == Picture.MARGIN).hasSize(1);
        assertThat(picture.dots()).allMatch(dot -> dot.y() > Picture.RADIUS && dot.y() < picture.axis());
    }

    @Test
    void theFileTellsNoSmallNumbersAndHoldsNoFormulas() {
        Statement trick = new Statement(
                7, 1, "=SOM(\"A1\") is geen stelling", "nl", false, null, StatementState.VISIBLE, Instant.EPOCH, 1);
        String file = ResultFile.of(Result.of(List.of(tally(1, 9, 1, 2), new Tally(trick, 3, 1, 0)), 12)
                .lines());
        assertThat(file.lines())
                .containsExactly(
                        "number,statement,language,by,agree,disagree,pass,agree_percent,verdict",
                        "1,\"Stelling nummer 1 van vandaag.\",nl,municipality,9,1,2,90,unites",
                        "2,\"'=SOM(\"\"A1\"\") is geen stelling\",nl,resident,,,,,few");
    }

    static Tally tally(long id, int agree, int disagree, int pass) {
        return new Tally(statement(id), agree, disagree, pass);
    }

    static Statement statement(long id) {
        String text = "Stelling nummer " + id + " van vandaag.";
        return new Statement(id, 1, text, "nl", true, null, StatementState.VISIBLE, Instant.EPOCH, 1);
    }
}
