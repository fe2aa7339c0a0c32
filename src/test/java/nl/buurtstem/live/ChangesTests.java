package nl.buurtstem.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Many changes of one idea are one. */
class ChangesTests {

    private final Changes changes = new Changes();

    @Test
    void whatChangesOftenIsTakenOnce() {
        for (int like = 0; like < 1000; like++) {
            changes.add(7);
        }
        changes.addAll(List.of(7L, 8L));
        assertThat(changes.take(100)).containsExactlyInAnyOrder(7L, 8L);
        assertThat(changes.isEmpty()).isTrue();
    }

    @Test
    void noMoreAreTakenThanFitAndTheRestStays() {
        changes.addAll(List.of(1L, 2L, 3L));
        assertThat(changes.take(2)).hasSize(2);
        assertThat(changes.take(2)).hasSize(1);
    }

    @Test
    void whatChangesAfterItWasTakenIsThereAgain() {
        changes.add(7);
        changes.take(1);
        changes.add(7);
        assertThat(changes.take(1)).containsExactly(7L);
    }
}
