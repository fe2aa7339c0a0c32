package nl.buurtstem.walkshop;

import static nl.buurtstem.walkshop.Domain.PHYSICAL;
import static nl.buurtstem.walkshop.Domain.SOCIAL;
import static nl.buurtstem.walkshop.Stakeholder.ENTREPRENEUR;
import static nl.buurtstem.walkshop.Stakeholder.MUNICIPALITY;
import static nl.buurtstem.walkshop.Stakeholder.ORGANISATION;
import static nl.buurtstem.walkshop.Stakeholder.RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.kernel.Complaint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a facilitator is asked to think about again, and what a walkshop needs before it is ready. */
class RemarksTests {

    private static final Words WORDS = new Words();
    private static final Lens SENIOR = new Lens(1, "senior", "Een fitte oudere", "");
    private static final Lens YOUTH = new Lens(2, "youth", "Een jongere van zestien", "");
    private static final Pair ONE = new Pair(1, "Duo 1");
    private static final Pair TWO = new Pair(2, "Duo 2");

    private static Walker walker(
            long id, @Nullable Pair pair, @Nullable Lens lens, Stakeholder kind, @Nullable Domain domain, String work) {
        return new Walker(
                id, pair == null ? null : pair.id(), lens == null ? null : lens.id(), "Mens " + id, kind, domain, work);
    }

    private static final List<Walker> BALANCED = List.of(
            walker(1, ONE, SENIOR, RESIDENT, null, ""),
            walker(2, ONE, YOUTH, MUNICIPALITY, PHYSICAL, "stedenbouwkundige"),
            walker(3, TWO, SENIOR, ORGANISATION, SOCIAL, "jongerenwerker"),
            walker(4, TWO, YOUTH, ENTREPRENEUR, null, "bakker"));

    private static Preparation prepared(List<Walker> people, Pair... pairs) {
        return new Preparation(
                WalkshopRightTests.in(WalkshopStage.PREPARING),
                List.of(),
                people,
                List.of(pairs),
                List.of(SENIOR, YOUTH),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of());
    }

    private static List<String> remarks(List<Walker> people, Pair... pairs) {
        return Remarks.of(prepared(people, pairs), WORDS.in("nl"), WORDS).stream()
                .map(remark -> remark.word().replace("walkshop.remark.", ""))
                .toList();
    }

    @Test
    void aGroupInBalanceHearsNothing() {
        assertThat(remarks(BALANCED, ONE, TWO)).isEmpty();
    }

    @Test
    void nobodyIsToldThatNobodyWalks() {
        assertThat(remarks(List.of())).isEmpty();
    }

    @Test
    void eachKindThatIsNotThereIsNamed() {
        assertThat(remarks(List.of(BALANCED.get(0), BALANCED.get(1)), ONE))
                .containsExactly("kind_missing", "kind_missing", "domain_missing");
    }

    @Test
    void oneKindIsNotTheMostOfAll() {
        List<Walker> many = List.of(
                BALANCED.get(0),
                BALANCED.get(1),
                walker(5, TWO, SENIOR, RESIDENT, SOCIAL, ""),
                walker(6, TWO, YOUTH, RESIDENT, null, ""));
        assertThat(remarks(many, ONE, TWO)).contains("kind_many", "pair_alike");
    }

    @Test
    void bricksAndPeopleAreBothLookedAt() {
        List<Walker> bricks = List.of(
                BALANCED.get(0),
                BALANCED.get(1),
                BALANCED.get(2),
                walker(4, TWO, YOUTH, ENTREPRENEUR, PHYSICAL, "aannemer"),
                walker(5, TWO, YOUTH, MUNICIPALITY, PHYSICAL, "verkeer"));
        assertThat(remarks(bricks, ONE, TWO)).containsExactly("domain_few");
    }

    @Test
    void whoHasNoLensNoPartnerOrNoPairIsNamed() {
        List<Walker> some = List.of(
                walker(1, ONE, null, RESIDENT, null, ""),
                walker(2, null, YOUTH, MUNICIPALITY, PHYSICAL, ""),
                BALANCED.get(2),
                BALANCED.get(3));
        assertThat(remarks(some, ONE, TWO, new Pair(3, "Duo 3")))
                .containsExactly("lens_missing", "pair_single", "pair_empty", "alone");
    }

    @Test
    void aLensThatIsOnesOwnWorkIsSwapped() {
        List<Walker> own = List.of(
                BALANCED.get(0),
                BALANCED.get(1),
                walker(3, TWO, YOUTH, ORGANISATION, SOCIAL, "Jongerenwerker bij De Brug"),
                walker(4, TWO, SENIOR, ENTREPRENEUR, null, "bakker"));
        assertThat(remarks(own, ONE, TWO)).containsExactly("lens_own");
    }

    @ParameterizedTest
    @CsvSource({
        "Een ondernemer, ondernemer, true",
        "Een ondernemer, ondernemers, true",
        "Een ondernemer, bakker, false",
        "Iemand die van planten houdt, plantsoenendienst, false",
        "Een fitte oudere, '', false",
        "صاحب عمل, صاحب عمل, true"
    })
    void ownWorkIsSeenInTheName(String lens, String work, boolean own) {
        assertThat(OwnWork.matches(lens, List.of(), work)).isEqualTo(own);
    }

    @Test
    void whatIsMissingIsSaidAllAtOnce() {
        Preparation nothing = prepared(List.of());
        assertThat(nothing.missing())
                .extracting(Complaint::refusal)
                .containsExactly(
                        WalkshopRefusal.PERSON_MISSING, WalkshopRefusal.THEME_MISSING, WalkshopRefusal.NODE_MISSING);
    }
}
