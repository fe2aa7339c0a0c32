package nl.buurtstem.areas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import nl.buurtstem.kernel.Refused;
import org.junit.jupiter.api.Test;

class TileRangesTests {

    private static final Box ISLAND = new Box(5.17, 52.52, 5.27, 52.57);

    private final Random random = new Random(7);

    private double between(double from, double to) {
        return from + random.nextDouble() * (to - from);
    }

    @Test
    void everyPointOfABoxLiesInOneOfItsRanges() {
        for (int i = 0; i < 300; i++) {
            double west = between(5.17, 5.26);
            double south = between(52.52, 52.56);
            Box box = new Box(west, south, west + between(0, 0.01), south + between(0, 0.01));
            TileRanges ranges = TileRanges.covering(box, 12);
            assertThat(ranges.ranges()).hasSizeBetween(1, 12);
            for (int j = 0; j < 20; j++) {
                Point inside = new Point(between(box.west(), box.east()), between(box.south(), box.north()));
                assertThat(covers(ranges, inside)).isTrue();
            }
            assertThat(covers(ranges, new Point(box.west(), box.south()))).isTrue();
            assertThat(covers(ranges, new Point(box.east(), box.north()))).isTrue();
        }
    }

    @Test
    void moreRangesCoverLessThatIsOutside() {
        Box box = new Box(5.213, 52.541, 5.229, 52.549);
        int few = strangers(TileRanges.covering(box, 1), box);
        int many = strangers(TileRanges.covering(box, 32), box);
        assertThat(many).isLessThan(few / 2);
    }

    private int strangers(TileRanges ranges, Box box) {
        int found = 0;
        for (int i = 0; i < 20_000; i++) {
            Point anywhere = new Point(between(ISLAND.west(), ISLAND.east()), between(ISLAND.south(), ISLAND.north()));
            found += covers(ranges, anywhere) && !box.contains(anywhere) ? 1 : 0;
        }
        return found;
    }

    private static boolean covers(TileRanges ranges, Point point) {
        long tile = point.tile();
        return ranges.ranges().stream().anyMatch(range -> range.from() <= tile && tile <= range.to());
    }

    @Test
    void theWholeWorldIsOneRange() {
        TileRanges all = TileRanges.covering(new Box(-180, -90, 180, 90), 4);
        assertThat(all.froms()).containsExactly(0L);
        assertThat(all.tos()).containsExactly(Long.MAX_VALUE >>> 1);
        assertThat(new Point(180, 90).tile()).isPositive().isEqualTo(Long.MAX_VALUE >>> 1);
    }

    @Test
    void theDistanceOverTheGroundIsRight() {
        assertThat(new Point(5.22, 52.545).metresTo(new Point(5.22, 52.555))).isBetween(1111.0, 1113.0);
        assertThat(new Point(5.22, 52.545).metresTo(new Point(5.23, 52.545))).isBetween(675.0, 677.5);
    }

    @Test
    void aBoxAroundAPointHoldsWhatIsNear() {
        Point centre = new Point(5.22, 52.545);
        Box box = Box.around(centre, 500);
        assertThat(box.contains(new Point(5.227, 52.549))).isTrue();
        assertThat(box.contains(new Point(5.22, 52.550))).isFalse();
    }

    @Test
    void nonsenseIsNoPointAndNoBox() {
        assertThatThrownBy(() -> new Point(Double.NaN, 1)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new Point(5, 91)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Point.of("5,2", "52")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Box.of("1,2,3")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Box.of("5,52,4,53")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Box.of("NaN,52,6,53")).isInstanceOf(Refused.class);
        assertThat(Box.of("-500,-90,500,90")).isEqualTo(new Box(-180, -90, 180, 90));
    }
}
