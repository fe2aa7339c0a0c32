package nl.buurtstem.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtstem.i18n.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The editions of the house rules. */
class RuleBookTests {

    @ParameterizedTest
    @CsvSource({
        "2024-05-05T00:00:00Z, 1",
        "2025-12-31T22:59:59Z, 1",
        "2025-12-31T23:00:00Z, 2",
        "2026-10-31T22:59:59Z, 2",
        "2026-10-31T23:00:00Z, 3",
        "2031-01-01T00:00:00Z, 3"
    })
    void aDecisionRestsOnTheEditionOfItsDay(Instant moment, int edition) {
        assertThat(RuleBook.at(moment).number()).isEqualTo(edition);
    }

    @Test
    void likesAreTakenAwayByTheRuleOfTheirDay() {
        assertThat(RuleBook.at(Instant.parse("2026-10-01T00:00:00Z")).ofLikes()).isEqualTo(Rule.SPAM);
        assertThat(RuleBook.at(Instant.parse("2026-12-01T00:00:00Z")).ofLikes()).isEqualTo(Rule.ONE_LIKE);
    }

    @Test
    void editionsCountUpAndFollowEachOther() {
        var oldestFirst = RuleBook.editions().reversed();
        for (int i = 0; i < oldestFirst.size(); i++) {
            assertThat(oldestFirst.get(i).number()).isEqualTo(i + 1);
            assertThat(i == 0
                            || oldestFirst
                                    .get(i)
                                    .since()
                                    .isAfter(oldestFirst.get(i - 1).since()))
                    .isTrue();
        }
    }

    /** When this fails somebody changed a sentence of an old edition; write a new edition instead. */
    @ParameterizedTest
    @CsvSource({"1, 2e1910115798", "2, 30031126a3eb", "3, c8b7e716c638"})
    void anEditionReadsAsItDid(int number, String sum) throws Exception {
        var dutch = new Words().in("nl");
        RuleBook.Edition edition = RuleBook.find(number).orElseThrow();
        String all = Stream.of(
                        edition.rules().stream().map(Rule::explanation),
                        edition.who().stream().map(edition::sentence),
                        Stream.of(edition.sentence(edition.disagree())))
                .flatMap(keys -> keys)
                .map(dutch::of)
                .collect(Collectors.joining("\n"));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(hash).substring(0, 12)).isEqualTo(sum);
    }
}
