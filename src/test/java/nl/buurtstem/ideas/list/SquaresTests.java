package nl.buurtstem.ideas.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import nl.buurtstem.areas.Box;
import nl.buurtstem.areas.Point;
import org.junit.jupiter.api.Test;

class SquaresTests {

    private final Random random = new Random(11);

    private double between(double from, double to) {
        return from + random.nextDouble() * (to - from);
    }

    @Test
    void everyPointOfABoxLiesInOneOfItsSquares() {
        for (int i = 0; i < 500; i++) {
            double west = between(-179, 170);
            double south = between(-89, 80);
            double size = Math.pow(10, between(-5, 0.9));
            Box box = new Box(west, south, west + size, south + size / 2);
            Squares squares = Squares.covering(box, random.nextInt(23));
            assertThat(squares.codes()).hasSizeBetween(1, 64).doesNotHaveDuplicates();
            Point inside = new Point(between(box.west(), box.east()), between(box.south(), box.north()));
            assertThat(squares.codes()).contains(inside.tile() >> squares.shift());
            assertThat(squares.box().contains(inside)).isTrue();
        }
    }

    @Test
    void aStepAsideIsTheSameQuestion() {
        Box here = new Box(5.2101, 52.5401, 5.2141, 52.5421);
        Box aside = new Box(5.21011, 52.54011, 5.21411, 52.54211);
        assertThat(Squares.covering(here, 17)).isEqualTo(Squares.covering(aside, 17));
    }

    @Test
    void theWholeWorldFits() {
        Squares world = Squares.covering(new Box(-180, -90, 180, 90), 0);
        assertThat(world.box()).isEqualTo(new Box(-180, -90, 180, 90));
        assertThat(world.codes()).containsExactlyInAnyOrder(0L, 1L, 2L, 3L);
        assertThat(Squares.covering(new Box(-180, -90, 180, 90), 22).codes()).hasSizeLessThanOrEqualTo(64);
    }
}
