package nl.buurtstem.ideas.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.Box;
import nl.buurtstem.areas.Point;
import nl.buurtstem.ideas.IdeaCard;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.ideas.Samples;
import nl.buurtstem.ideas.Theme;
import nl.buurtstem.residents.Person;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.MovableClock;
import nl.buurtstem.testing.SomeIdeas;
import nl.buurtstem.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.util.LinkedMultiValueMap;

@AppTest
class ListTests {

    private static final int MANY = 53;

    private final Ideas ideas;
    private final ListRepository lists;
    private final MapRepository map;
    private final Areas areas;
    private final Cast cast;
    private final MovableClock clock;
    private final DatabaseClient database;

    ListTests(
            Ideas ideas,
            ListRepository lists,
            MapRepository map,
            Areas areas,
            Cast cast,
            MovableClock clock,
            DatabaseClient database) {
        this.ideas = ideas;
        this.lists = lists;
        this.map = map;
        this.areas = areas;
        this.cast = cast;
        this.clock = clock;
        this.database = database;
    }

    /** The same ideas for all tests of this class: fifty-three of them, spread over the island. */
    @BeforeEach
    void manyIdeas() {
        if (lists.count(Filter.NONE).block() > 0) {
            return;
        }
        Person author = cast.resident("Aya");
        List<String> places = List.of("Molenstraat", "Havenkade", "Wilgenlaan", "Dorpsstraat", "Marktplein");
        for (int i = 0; i < MANY - 3; i++) {
            Point place = Samples.at(areas, places.get(i % places.size()));
            Point near = new Point(place.lon() + i * 1e-6, place.lat());
            Theme theme = Theme.values()[i % 3];
            IdeaId id = SomeIdeas.publish(
                            ideas, Samples.idea("Een gewoon idee, nummer " + i, Samples.BODY, theme, near), author)
                    .block();
            like(id, i % 7);
            clock.forward(Duration.ofMinutes(1));
        }
        Point mill = Samples.at(areas, "Molenstraat");
        enter("Meer cafés met een terras in de zon", "Een café hoort bij een plein. Goede ideeën kosten niets.", mill);
        enter(
                "Nieuwe speeltoestellen op het veld",
                "De wip en de glijbaan zijn kapot en er is niets voor kleuters.",
                mill);
        enter("Verlichting langs het donkere fietspad", "Het is in de winter te donker om er veilig te fietsen.", mill);
    }

    private void enter(String title, String body, Point place) {
        SomeIdeas.publish(ideas, Samples.idea(title, body, Theme.CULTURE, place), cast.resident("Aya"))
                .block();
    }

    private void like(IdeaId id, int likes) {
        database.sql(
                        "insert into like_tally (idea_id, likes) values (:id, :likes) on conflict (idea_id) do update set likes = :likes")
                .bind("id", id.value())
                .bind("likes", likes)
                .then()
                .block();
    }

    private Filter filter(String name, String value) {
        LinkedMultiValueMap<String, String> query = new LinkedMultiValueMap<>();
        query.add(name, value);
        return Filter.of(query, areas);
    }

    private List<String> titles(Filter filter) {
        return lists.page(filter, null).block().cards().stream()
                .map(IdeaCard::title)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "speeltoestel, Nieuwe speeltoestellen op het veld",
        "SPEELTOESTELLEN, Nieuwe speeltoestellen op het veld",
        "speelt, Nieuwe speeltoestellen op het veld",
        "cafe, Meer cafés met een terras in de zon",
        "café, Meer cafés met een terras in de zon",
        "idee kosten, Meer cafés met een terras in de zon",
        "verlichtng, Verlichting langs het donkere fietspad",
        "\"donkere fietspad\", Verlichting langs het donkere fietspad",
        "fietsen donker, Verlichting langs het donkere fietspad",
    })
    void searchForgivesEndingsAccentsHalfWordsAndTypingErrors(String q, String title) {
        assertThat(titles(filter("q", q))).containsExactly(title);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'", "\"", "%", ":* & |", "-", "--", "a", "\\", "!", "(((", "<->", "\u0000", "😀", "or and not"})
    void nothingOneTypesBreaksTheSearch(String q) {
        assertThat(lists.count(filter("q", q)).block()).isNotNegative();
    }

    @Test
    void filtersLeaveOutWhatLiesElsewhere() {
        long inMiddenland = lists.count(filter("area", "ML")).block();
        long inMolenbuurt = lists.count(filter("area", "ML01")).block();
        assertThat(inMolenbuurt).isPositive().isLessThan(inMiddenland);
        assertThat(inMiddenland).isLessThan(MANY);
        assertThat(lists.count(filter("area", "ZO")).block()).isEqualTo(MANY);
        assertThat(lists.count(filter("theme", "culture")).block()).isEqualTo(3);
        assertThat(lists.count(filter("stage", "collecting")).block()).isEqualTo(MANY);
        assertThat(lists.count(filter("stage", "answered")).block()).isZero();
        assertThat(lists.count(filter("area", "nowhere")).block()).isEqualTo(MANY);
    }

    @Test
    void nearAPlaceOnlyWhatIsNearTheNearestFirst() {
        ListPage page = lists.page(filter("near", "Havenkade"), null).block();
        assertThat(page.cards())
                .isNotEmpty()
                .allSatisfy(card -> assertThat(card.point().metresTo(Samples.at(areas, "Havenkade")))
                        .isLessThan(Near.METRES));
        assertThat(page.distances()).isSorted().hasSameSizeAs(page.cards());
        assertThat(lists.count(filter("near", "Xyzzyqwrt")).block()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "Havenkade, Havenkade",
        "havenkáde, Havenkade",
        "Havenkade 12, Havenkade",
        "Havenkade 12b, Havenkade",
        "Havenk, Havenkade",
    })
    void aNameOrTheBeginningOfOneNameIsThatPlace(String text, String name) {
        Near near = filter("near", text).near();
        assertThat(near.name()).isEqualTo(name);
        assertThat(near.point()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"Nergensstraat", "Molenstrat", "Haven"})
    void anotherPlaceIsNeverTakenForTheOneThatWasTyped(String text) {
        Near near = filter("near", text).near();
        assertThat(near.point()).isNull();
        assertThat(near.name()).isEqualTo(text);
        assertThat(near.meant()).isNotEmpty();
        assertThat(lists.count(filter("near", text)).block()).isZero();
    }

    @Test
    void thePageAsksWhichPlaceIsMeantAndLeadsThere() {
        Visitor.Answer page = cast.guest().get("/ideas?near=Molenstrat&theme=culture");
        assertThat(page.text(".utrecht-alert")).contains("“Molenstrat”", "Bedoelt u:", "Molenstraat");
        Visitor.Answer there = page.follow("#meant a:contains(Molenstraat)");
        assertThat(there.path()).isEqualTo("/ideas?theme=culture&near=Molenstraat");
        assertThat(there.page().select("article.idea-card")).hasSize(3);
    }

    private Filter ordered(Order order) {
        return new Filter("", null, null, null, order == Order.NEAREST ? Near.of("Marktplein", areas) : null, order);
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void pagesFollowEachOtherWithoutGapsAndLeadBackTheSameWay(Order order) {
        Filter filter = ordered(order);
        List<ListPage> forth = new ArrayList<>();
        for (ListPage page = lists.page(filter, null).block();
                ;
                page = lists.page(filter, page.next()).block()) {
            forth.add(page);
            if (page.next() == null) {
                break;
            }
        }
        List<IdeaId> all =
                forth.stream().flatMap(p -> ListPages.ids(p.cards()).stream()).toList();
        assertThat(all).hasSize(lists.count(filter).block().intValue()).doesNotHaveDuplicates();
        assertThat(forth.getFirst().previous()).isNull();
        ListPage page = forth.getLast();
        for (int i = forth.size() - 2; i >= 0; i--) {
            page = lists.page(filter, page.previous()).block();
            assertThat(ListPages.ids(page.cards()))
                    .isEqualTo(ListPages.ids(forth.get(i).cards()));
        }
        assertThat(page.previous()).isNull();
    }

    @Test
    void newIsNewestFirstAndFewNeedsFewestFirst() {
        assertThat(lists.page(ordered(Order.NEW), null).block().cards())
                .isSortedAccordingTo(Comparator.comparing(IdeaCard::publishedAt).reversed());
        assertThat(lists.page(ordered(Order.FEW), null).block().cards())
                .isSortedAccordingTo(Comparator.comparing(card -> card.likesNeeded() - card.likes()));
    }

    @Test
    void everyDayAnotherIdeaIsFirstAndADayStaysTheSame() {
        assertThat(titles(Filter.NONE)).isEqualTo(titles(Filter.NONE));
        HashSet<String> firsts = new HashSet<>();
        for (int day = 0; day < 10; day++) {
            firsts.add(titles(Filter.NONE).getFirst());
            clock.forward(Duration.ofDays(1));
        }
        assertThat(firsts).hasSizeGreaterThan(5);
        assertThat(ListRepository.start(LocalDate.of(2026, 11, 20))).isBetween(0.0, 1.0);
    }

    @Test
    void aCursorThatMakesNoSenseIsTheFirstPage() {
        LinkedMultiValueMap<String, String> query = new LinkedMultiValueMap<>();
        query.add("after", "2026-11-20_abc_1");
        assertThat(Cursor.of(query)).isNull();
        Cursor wrongOrder = new Cursor(true, LocalDate.of(2026, 11, 20), "0.5", 3);
        assertThat(lists.page(ordered(Order.NEW), wrongOrder).block().previous())
                .isNull();
    }

    private List<Mark> marks(Filter filter, Box box, int zoom) {
        return map.marks(filter, Squares.covering(box, zoom)).block();
    }

    private static long count(List<Mark> marks) {
        return marks.stream().mapToLong(Mark::count).sum();
    }

    @Test
    void theMapCountsTheSameIdeasAsTheListAtEveryZoom() {
        for (int zoom = 0; zoom <= 22; zoom++) {
            List<Mark> marks = marks(Filter.NONE, areas.bounds(), zoom);
            assertThat(count(marks)).isEqualTo(MANY);
            assertThat(marks).hasSizeLessThanOrEqualTo(64);
        }
    }

    @Test
    void aFilterCountsTheSameSquares() {
        Filter all = filter("area", "ZO");
        for (int zoom = 0; zoom <= 22; zoom += 2) {
            List<Mark> kept = marks(Filter.NONE, areas.bounds(), zoom);
            List<Mark> counted = marks(all, areas.bounds(), zoom);
            assertThat(counted).hasSameSizeAs(kept);
            assertThat(count(counted)).isEqualTo(count(kept));
        }
        List<Mark> some = marks(filter("theme", "culture"), areas.bounds(), 13);
        assertThat(some).hasSize(3).allMatch(Mark.Pin.class::isInstance);
    }

    @Test
    void aClusterHoldsItsIdeasAndSaysWhereTheyAre() {
        Box island = areas.bounds();
        List<Mark> marks = marks(Filter.NONE, island, 10);
        assertThat(marks)
                .filteredOn(Mark.Cluster.class::isInstance)
                .isNotEmpty()
                .allSatisfy(mark -> {
                    Box box = ((Mark.Cluster) mark).box();
                    assertThat(island.contains(new Point(box.west(), box.south())))
                            .isTrue();
                    assertThat(island.contains(new Point(box.east(), box.north())))
                            .isTrue();
                    assertThat(Box.around(mark.point(), 1).west()).isLessThan(box.east());
                });
    }

    @Test
    void fewIdeasArePinsOfTheirOwn() {
        Box harbour = Box.around(Samples.at(areas, "Havenkade"), 100);
        List<Mark> marks = marks(Filter.NONE, harbour, 16);
        Box around = Squares.covering(harbour, 16).box();
        assertThat(marks).isNotEmpty().allSatisfy(mark -> {
            assertThat(mark).isInstanceOf(Mark.Pin.class);
            assertThat(around.contains(mark.point())).isTrue();
        });
    }
}
