package nl.buurtstem.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** One's own way through the statements. */
class RoundTests {

    @Test
    void everybodyHasAnOrderOfTheirOwnThatStays() {
        List<Long> mine = order("one", 20);
        assertThat(order("one", 20)).isEqualTo(mine);
        assertThat(order("two", 20)).isNotEqualTo(mine).containsExactlyInAnyOrderElementsOf(mine);
    }

    @Test
    void aStatementThatComesLaterLeavesTheOrderOfTheOthers() {
        assertThat(order("one", 21)).filteredOn(id -> id != 21).isEqualTo(order("one", 20));
    }

    private static List<Long> order(String seed, int n) {
        return Round.of(all(n), seed).all().stream()
                .map(own -> own.statement().id())
                .toList();
    }

    private static List<Own> all(int n) {
        return LongStream.rangeClosed(1, n)
                .mapToObj(id -> new Own(TallyTests.statement(id), null, null))
                .toList();
    }

    @Test
    void passingIsDoneTooAndTheLastAnswerIsTheOneBefore() {
        Round round = new Round(List.of(
                new Own(TallyTests.statement(1), Position.PASS, Instant.ofEpochSecond(20)),
                new Own(TallyTests.statement(2), Position.AGREE, Instant.ofEpochSecond(10)),
                new Own(TallyTests.statement(3), null, null)));
        assertThat(round.done()).isEqualTo(2);
        assertThat(round.isComplete()).isFalse();
        assertThat(round.next().orElseThrow().statement().id()).isEqualTo(3);
        assertThat(round.last().orElseThrow().statement().id()).isEqualTo(1);
    }

    @Test
    void whereThereIsNothingNothingIsComplete() {
        assertThat(new Round(List.of()).isComplete()).isFalse();
    }
}
