package nl.buurtstem.walkshop.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.walkshop.Domain;
import nl.buurtstem.walkshop.Valence;
import org.junit.jupiter.api.Test;

/** A board is its deeds: what follows from them, and what two people who work at once may do. */
class BoardTests {

    private static final long QUIET = 1;
    private static final long GREEN = 2;
    private static final Observation BENCH = seen(1);
    private static final Observation NOISE = seen(2);
    private static final Observation TREE = seen(3);
    private static final List<Observation> ALL = List.of(BENCH, NOISE, TREE);

    private final List<Deed> done = new ArrayList<>();

    private static Observation seen(int n, int... before) {
        List<UUID> editions = new ArrayList<>(List.of(new UUID(0, n)));
        Arrays.stream(before).forEach(one -> editions.add(new UUID(0, one)));
        return new Observation(
                editions,
                "Iets " + n,
                "nl",
                Valence.PLAIN,
                List.of("noise"),
                null,
                null,
                null,
                null,
                false,
                false,
                List.of(),
                Instant.EPOCH,
                0);
    }

    private Board board() {
        return Board.of(done);
    }

    /** Somebody who sees the board as it is does the next thing. */
    private long act(Function<BoardRules, List<Deed>> what) {
        return act(board().step(), what);
    }

    private long act(long seen, Function<BoardRules, List<Deed>> what) {
        long step = board().step() + 1;
        List<Deed> deeds = what.apply(new BoardRules(board(), seen));
        deeds.forEach(deed -> done.add(deed.at(step)));
        return step;
    }

    private void twoValues() {
        act(rules -> rules.make(QUIET, "Rust in de straat", "nl", List.of(NOISE.id())));
        act(rules -> rules.make(GREEN, "Groen", "nl", List.of()));
    }

    private SharedValue value(long id) {
        return board().find(id).orElseThrow();
    }

    @Test
    void whatIsMovedIntoAValueLiesThereAndNowhereElse() {
        twoValues();
        act(rules -> rules.move(NOISE, GREEN));
        assertThat(board().in(value(GREEN), ALL)).containsExactly(NOISE);
        assertThat(board().in(value(QUIET), ALL)).isEmpty();
        assertThat(board().loose(ALL)).containsExactly(BENCH, TREE);
    }

    @Test
    void twoPeopleMayMoveDifferentObservationsAtOnce() {
        twoValues();
        long seen = board().step();
        act(seen, rules -> rules.move(BENCH, QUIET));
        act(seen, rules -> rules.move(TREE, QUIET));
        assertThat(board().in(value(QUIET), ALL)).containsExactly(BENCH, NOISE, TREE);
    }

    @Test
    void whoMovesOrNamesWhatChangedSinceTheyLookedIsTold() {
        twoValues();
        long seen = board().step();
        act(seen, rules -> rules.move(BENCH, QUIET));
        act(seen, rules -> rules.name(QUIET, "Stilte", "nl"));
        refuses(TogetherRefusal.CHANGED_MEANWHILE, () -> act(seen, rules -> rules.move(BENCH, GREEN)));
        refuses(TogetherRefusal.CHANGED_MEANWHILE, () -> act(seen, rules -> rules.name(QUIET, "Rust", "nl")));
        refuses(TogetherRefusal.CHANGED_MEANWHILE, () -> act(seen, rules -> rules.takeAway(QUIET)));
        refuses(TogetherRefusal.CHANGED_MEANWHILE, () -> act(seen, rules -> rules.place(QUIET, Quality.COHESION)));
        assertThat(value(QUIET).name("nl")).isEqualTo("Stilte");
    }

    private static void refuses(TogetherRefusal why, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(why));
    }

    @Test
    void theSameAgainIsNoDeed() {
        twoValues();
        act(rules -> rules.move(BENCH, QUIET));
        act(rules -> rules.place(QUIET, Quality.COHESION));
        long before = board().step();
        act(rules -> rules.move(BENCH, QUIET));
        act(rules -> rules.place(QUIET, Quality.COHESION));
        act(rules -> rules.name(QUIET, " Rust  in de straat ", "nl"));
        assertThat(board().step()).isEqualTo(before);
    }

    @Test
    void whatWentUpInAnotherLiesThereAndComesBackWhenThatIsTakenBack() {
        twoValues();
        long merging = act(rules -> rules.merge(QUIET, GREEN));
        assertThat(board().values()).extracting(SharedValue::id).containsExactly(GREEN);
        assertThat(board().find(QUIET).map(SharedValue::id)).contains(GREEN);
        assertThat(board().in(value(GREEN), ALL)).containsExactly(NOISE);
        act(rules -> rules.takeBack(merging));
        assertThat(board().in(value(QUIET), ALL)).containsExactly(NOISE);
        assertThat(board().in(value(GREEN), ALL)).isEmpty();
    }

    @Test
    void valuesThatGoUpInEachOtherEndSomewhere() {
        twoValues();
        long there = act(rules -> rules.merge(QUIET, GREEN));
        long back = act(rules -> rules.takeBack(there));
        act(rules -> rules.merge(GREEN, QUIET));
        act(rules -> rules.takeBack(back));
        assertThat(board().values()).hasSize(1);
        assertThat(board().in(board().values().getFirst(), ALL)).containsExactly(NOISE);
    }

    @Test
    void splittingMakesAValueOfSomeAndIsTakenBackAsOne() {
        twoValues();
        act(rules -> rules.move(BENCH, QUIET));
        refuses(
                TogetherRefusal.SPLIT_SOME,
                () -> act(rules -> rules.split(QUIET, 3, "Bankjes", "nl", List.of(BENCH.id(), NOISE.id()), ALL)));
        long step = act(rules -> rules.split(QUIET, 3, "Bankjes", "nl", List.of(BENCH.id()), ALL));
        assertThat(board().in(value(3), ALL)).containsExactly(BENCH);
        act(rules -> rules.takeBack(step));
        assertThat(board().find(3)).isEmpty();
        assertThat(board().in(value(QUIET), ALL)).containsExactly(BENCH, NOISE);
    }

    @Test
    void takingBackIsTakenBackToo() {
        twoValues();
        long away = act(rules -> rules.takeAway(QUIET));
        assertThat(board().loose(ALL)).contains(NOISE);
        long back = act(rules -> rules.takeBack(away));
        assertThat(board().in(value(QUIET), ALL)).containsExactly(NOISE);
        act(rules -> rules.takeBack(back));
        assertThat(board().find(QUIET)).isEmpty();
    }

    @Test
    void anEditionOfAnObservationKeepsItsPlace() {
        twoValues();
        Observation edited = seen(9, 2);
        assertThat(board().of(edited).map(SharedValue::id)).contains(QUIET);
        act(rules -> rules.move(edited, GREEN));
        assertThat(board().of(edited).map(SharedValue::id)).contains(GREEN);
    }

    @Test
    void aBoardIsStillThereAsItWasAfterAnEarlierStep() {
        twoValues();
        long step = board().step();
        act(rules -> rules.place(QUIET, Quality.COHESION));
        act(rules -> rules.sort(QUIET, Domain.SOCIAL));
        act(rules -> rules.takeAway(GREEN));
        assertThat(board().at(step).values()).hasSize(2);
        assertThat(board().at(step).find(QUIET).orElseThrow().quality()).isNull();
        assertThat(value(QUIET).domain()).isEqualTo(Domain.SOCIAL);
    }

    @Test
    void aNameIsReadInTheReadersLanguageIfThereIsOne() {
        twoValues();
        act(rules -> rules.name(QUIET, "هدوء في الشارع", "ar"));
        assertThat(value(QUIET).name("ar")).isEqualTo("هدوء في الشارع");
        assertThat(value(QUIET).name("en")).isEqualTo("Rust in de straat");
        assertThat(value(QUIET).nameLanguage("en")).isEqualTo("nl");
        refuses(TogetherRefusal.NAME_LENGTH, () -> act(rules -> rules.name(QUIET, " . ", "nl")));
    }
}
