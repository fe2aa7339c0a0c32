package nl.buurtstem.agenda;

import static nl.buurtstem.areas.AgendaMode.THRESHOLD;
import static nl.buurtstem.areas.AgendaMode.THRESHOLD_AND_TOP;
import static nl.buurtstem.areas.AgendaMode.TOP;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.buurtstem.agenda.Selection.Candidate;
import nl.buurtstem.agenda.Selection.Outcome;
import nl.buurtstem.agenda.Selection.Rule;
import nl.buurtstem.areas.AgendaMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Which ideas are selected. In the tables an idea is written as {@code likes} or {@code likes@minute its last like was
 * given}, a {@code +} means that it once reached its threshold of 100; they are numbered from 1 in the order given.
 */
class SelectionTests {

    private static final Instant START = Instant.parse("2026-11-01T10:00:00Z");

    @ParameterizedTest(name = "{0} top {1} places {2}: {3} gives {4}")
    @CsvSource(delimiter = '|', textBlock = """
        # every idea that reached the threshold, whatever K says
        THRESHOLD | 1 | 5 | 120+@1 100+@2 99@3 | 1 THRESHOLD_REACHED, 2 THRESHOLD_REACHED, 3 BELOW_THRESHOLD
        # a like withdrawn later takes nothing away from having reached it
        THRESHOLD | 1 | 5 | 97+@1 99@2 | 1 THRESHOLD_REACHED, 2 BELOW_THRESHOLD
        THRESHOLD | 1 | 5 | 0+ 99@2 | 1 THRESHOLD_REACHED, 2 BELOW_THRESHOLD
        # more ideas than places: most likes first
        THRESHOLD | 1 | 2 | 101+@1 130+@2 120+@3 | 2 THRESHOLD_REACHED, 3 THRESHOLD_REACHED, 1 FULL
        # and with equal likes the earliest
        THRESHOLD | 1 | 2 | 130+@1 120+@3 120+@2 | 1 THRESHOLD_REACHED, 3 TIED_EARLIER, 2 TIED_LATER
        THRESHOLD | 1 | 0 | 130+@1 | 1 FULL
        THRESHOLD | 1 | 5 | 10@1 | 1 BELOW_THRESHOLD
        # the most liked, whatever their count
        TOP | 1 | 5 | 3@1 12@2 7@3 | 2 AMONG_TOP, 3 NOT_AMONG_TOP, 1 NOT_AMONG_TOP
        TOP | 2 | 5 | 3@1 12@2 7@3 | 2 AMONG_TOP, 3 AMONG_TOP, 1 NOT_AMONG_TOP
        TOP | 3 | 5 | 3@1 12@2 | 2 AMONG_TOP, 1 AMONG_TOP
        TOP | 1 | 5 | 1@1 | 1 AMONG_TOP
        # an idea that nobody likes is not among the most liked
        TOP | 3 | 5 | 0 4@1 0 | 2 AMONG_TOP, 1 NO_LIKES, 3 NO_LIKES
        TOP | 1 | 5 | 0 0 | 1 NO_LIKES, 2 NO_LIKES
        # the threshold plays no part
        TOP | 1 | 5 | 150+@1 160@2 | 2 AMONG_TOP, 1 NOT_AMONG_TOP
        # all tied are selected
        TOP | 1 | 5 | 8@1 8@2 8@3 2@4 | 1 TIED, 2 TIED, 3 TIED, 4 NOT_AMONG_TOP
        TOP | 2 | 5 | 9@9 8@1 8@2 | 1 AMONG_TOP, 2 TIED, 3 TIED
        TOP | 2 | 5 | 8@1 8@2 7@3 | 1 AMONG_TOP, 2 AMONG_TOP, 3 NOT_AMONG_TOP
        # exactly as many as there are places is not past them
        TOP | 1 | 3 | 8@1 8@2 8@3 | 1 TIED, 2 TIED, 3 TIED
        # past them the earliest go first, until the places are gone
        TOP | 1 | 2 | 8@3 8@1 8@2 | 2 TIED_EARLIER, 3 TIED_EARLIER, 1 TIED_LATER
        TOP | 2 | 2 | 9@9 8@2 8@1 | 1 AMONG_TOP, 3 TIED_EARLIER, 2 TIED_LATER
        # at the same moment: put forward first
        TOP | 1 | 1 | 8@1 8@1 | 1 TIED_EARLIER, 2 TIED_LATER
        # K larger than the places
        TOP | 4 | 2 | 9@1 8@2 7@3 6@4 | 1 AMONG_TOP, 2 AMONG_TOP, 3 FULL, 4 FULL
        TOP | 4 | 2 | 9@1 8@3 8@2 6@4 | 1 AMONG_TOP, 3 TIED_EARLIER, 2 TIED_LATER, 4 FULL
        # both: the most liked among those that reached it
        THRESHOLD_AND_TOP | 1 | 5 | 140@1 120+@2 101+@3 | 2 AMONG_TOP, 3 NOT_AMONG_TOP, 1 BELOW_THRESHOLD
        THRESHOLD_AND_TOP | 2 | 5 | 99@1 120+@2 101+@3 | 2 AMONG_TOP, 3 AMONG_TOP, 1 BELOW_THRESHOLD
        THRESHOLD_AND_TOP | 1 | 5 | 99@1 98@2 | 1 BELOW_THRESHOLD, 2 BELOW_THRESHOLD
        THRESHOLD_AND_TOP | 1 | 5 | 101+@1 101+@2 99@3 | 1 TIED, 2 TIED, 3 BELOW_THRESHOLD
        # K ranks the likes there are now: withdrawn likes count no more for the rank
        THRESHOLD_AND_TOP | 1 | 5 | 95+@1 102+@2 | 2 AMONG_TOP, 1 NOT_AMONG_TOP
        THRESHOLD_AND_TOP | 1 | 5 | 95+@1 99@2 | 1 AMONG_TOP, 2 BELOW_THRESHOLD
        """)
    void everyIdeaGetsItsPlaceAndItsReason(AgendaMode mode, int top, int places, String ideas, String expected) {
        List<Outcome> outcomes = Selection.of(new Rule(mode, top, places, 0), parsed(ideas));

        assertThat(outcomes.stream()
                        .map(o -> o.candidate().idea() + " " + o.reason())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(expected);
    }

    @Test
    void placesTakenByAnEarlierSelectionAreGone() {
        List<Outcome> outcomes = Selection.of(new Rule(THRESHOLD, 1, 5, 4), parsed("130+@1 120+@2"));

        assertThat(outcomes).extracting(Outcome::selected).containsExactly(true, false);
    }

    @Test
    void nothingToChooseFromIsNoMistake() {
        assertThat(Selection.of(new Rule(TOP, 1, 5, 0), List.of())).isEmpty();
    }

    @Test
    void ranksRunFromOneWithoutGaps() {
        assertThat(Selection.of(new Rule(THRESHOLD_AND_TOP, 1, 5, 0), parsed("140@1 120+@2 101+@3 120+@1")))
                .extracting(Outcome::rank)
                .containsExactly(1, 2, 3, 4);
    }

    @ParameterizedTest
    @EnumSource(AgendaMode.class)
    void theOrderOfTheInputDoesNotMatter(AgendaMode mode) {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            Rule rule = rule(mode, random);
            List<Candidate> candidates = candidates(random);
            List<Candidate> shuffled = new ArrayList<>(candidates);
            Collections.shuffle(shuffled, random);
            assertThat(Selection.of(rule, shuffled)).isEqualTo(Selection.of(rule, candidates));
        }
    }

    @ParameterizedTest
    @EnumSource(AgendaMode.class)
    void whateverTheInputTheRulesHold(AgendaMode mode) {
        Random random = new Random(4);
        for (int round = 0; round < 500; round++) {
            Rule rule = rule(mode, random);
            List<Candidate> candidates = candidates(random);
            List<Outcome> outcomes = Selection.of(rule, candidates);
            List<Outcome> selected = outcomes.stream().filter(Outcome::selected).toList();

            assertThat(outcomes).hasSameSizeAs(candidates);
            assertThat(selected.size()).isLessThanOrEqualTo(rule.places());
            assertThat(selected).allMatch(o -> rule.allows(o.candidate()));
            assertNobodyWithMoreLikesIsPassedOver(rule, outcomes);
            assertEqualsAreTreatedAlikeWhenThereArePlaces(rule, outcomes, selected);
        }
    }

    private static void assertNobodyWithMoreLikesIsPassedOver(Rule rule, List<Outcome> outcomes) {
        int least = outcomes.stream()
                .filter(Outcome::selected)
                .mapToInt(o -> o.candidate().likes())
                .min()
                .orElse(Integer.MAX_VALUE);
        assertThat(outcomes)
                .filteredOn(o -> !o.selected() && rule.allows(o.candidate()))
                .allMatch(o -> o.candidate().likes() <= least);
    }

    private static void assertEqualsAreTreatedAlikeWhenThereArePlaces(
            Rule rule, List<Outcome> outcomes, List<Outcome> selected) {
        if (selected.size() == rule.places()) {
            return;
        }
        List<Integer> likes = selected.stream().map(o -> o.candidate().likes()).toList();
        assertThat(outcomes)
                .filteredOn(o -> !o.selected() && rule.allows(o.candidate()))
                .noneMatch(o -> likes.contains(o.candidate().likes()));
    }

    private static Rule rule(AgendaMode mode, Random random) {
        return new Rule(mode, 1 + random.nextInt(4), 1 + random.nextInt(6), random.nextInt(3));
    }

    private static List<Candidate> candidates(Random random) {
        return IntStream.rangeClosed(1, random.nextInt(12))
                .mapToObj(id -> {
                    int likes = random.nextInt(6);
                    return candidate(id, likes, random.nextBoolean(), likes == 0 ? null : random.nextInt(4));
                })
                .toList();
    }

    private static List<Candidate> parsed(String ideas) {
        List<String> words = Arrays.asList(ideas.strip().split(" +"));
        return IntStream.range(0, words.size())
                .mapToObj(i -> {
                    String[] parts = words.get(i).split("@");
                    boolean supported = parts[0].endsWith("+");
                    int likes = Integer.parseInt(parts[0].replace("+", ""));
                    return candidate(i + 1, likes, supported, parts.length > 1 ? Integer.valueOf(parts[1]) : null);
                })
                .toList();
    }

    private static Candidate candidate(long id, int likes, boolean supported, @Nullable Integer minute) {
        Instant reached = minute == null ? null : START.plusSeconds(60L * minute);
        return new Candidate(id, likes, 100, supported ? START : null, reached);
    }
}
