package nl.buurtstem.areas.borders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.Level;
import nl.buurtstem.areas.Point;
import nl.buurtstem.areas.borders.Fixture.Buurt;
import nl.buurtstem.areas.borders.ImportRepository.Sent;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Residents;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.PostgresServer;
import nl.buurtstem.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.TestPropertySource;

/** An installation that starts without areas, and a town whose borders come, move and go. */
@AppTest
@TestPropertySource(properties = "buurtstem.geo=none")
class ImportsTests {

    private static int towns;

    private final Imports imports;
    private final Areas areas;
    private final Ideas ideas;
    private final Cast cast;
    private final Residents residents;
    private final DatabaseClient database;
    private final PostgresServer.Database owned;
    private final ImportChore chore;
    private String town;

    ImportsTests(
            Imports imports,
            Areas areas,
            Ideas ideas,
            Cast cast,
            Residents residents,
            DatabaseClient database,
            PostgresServer.Database owned,
            ImportChore chore) {
        this.owned = owned;
        this.chore = chore;
        this.imports = imports;
        this.areas = areas;
        this.ideas = ideas;
        this.cast = cast;
        this.residents = residents;
        this.database = database;
    }

    @BeforeEach
    void anotherTown() {
        town = "Stad" + ++towns;
    }

    private Choices choices(String... more) {
        Map<String, String> typed = new HashMap<>(Map.of("level", "neighbourhood", "new-parent", town));
        for (int i = 0; i < more.length; i += 2) {
            typed.put(more[i], more[i + 1]);
        }
        return Choices.of(typed::get);
    }

    private Report bring(Path file, String... more) {
        return now(file, more).draft().report();
    }

    private Imports.Done now(Path file, String... more) {
        Sent sent = new Sent("town.geojson", "hash", new byte[0]);
        return imports.now(file, sent, choices(more), Asker.COMMAND, false).block();
    }

    private Report look(Path file, String... more) {
        return imports.draft(file, choices(more), Asker.COMMAND).block().report();
    }

    private String name(String neighbourhood) {
        return "\"name\":\"" + neighbourhood + " " + town + "\"";
    }

    private Fixture town(String... neighbourhoods) {
        Fixture fixture = Fixture.inRdNew();
        for (int i = 0; i < neighbourhoods.length; i++) {
            fixture.with(name(neighbourhoods[i]), here(i, Fixture.SIDE, 0));
        }
        return fixture;
    }

    /** Every town lies in a row of its own, so that towns do not overlap. */
    private String here(int place, double width, double shift) {
        double west = Fixture.X + place * Fixture.SIDE + shift;
        double south = Fixture.Y + row() * 2000.0;
        return Fixture.ring(west, south, west + width, south + Fixture.SIDE);
    }

    private int row() {
        return Integer.parseInt(town.substring(4));
    }

    /** A point so many metres east of the town's western edge, in its middle. */
    private Point east(double metres) {
        double lat = 52.155173 + (row() * 2000 + 500) / 111_272.0;
        return new Point(5.387204 + metres / (111_412.84 * Math.cos(Math.toRadians(lat))), lat);
    }

    private IdeaId ideaAt(Point point) {
        return Published.at(point, "Een bankje in " + town, ideas, cast, database);
    }

    private String neighbourhoodOf(IdeaId idea) {
        return database.sql("select a.name from idea i join area a on a.id = i.neighbourhood_id where i.id = :id")
                .bind("id", idea.value())
                .map(row -> row.get("name", String.class))
                .one()
                .block();
    }

    private long count(String sql) {
        return database.sql(sql).map(row -> row.get(0, Long.class)).one().block();
    }

    private Area area(String neighbourhood) {
        return areas.byKey(neighbourhood + " " + town).orElseThrow();
    }

    private static List<Remark> of(Report report, Remark.Kind kind) {
        return report.remarks().stream().filter(remark -> remark.kind() == kind).toList();
    }

    @Test
    void aMunicipalityAndItsDistrictAreMadeAroundItsNeighbourhoods() {
        Report report = bring(town("Oost", "West", "Zuid").file());
        assertThat(report.counts()).containsEntry(Change.Kind.NEW, 5L);
        Area municipality = areas.byKey(town).orElseThrow();
        assertThat(municipality.level()).isEqualTo(Level.MUNICIPALITY);
        assertThat(areas.within(municipality.id()))
                .hasSize(1)
                .allMatch(d -> d.name().equals(town));
        assertThat(areas.area(areas.locate(east(1500)).neighbourhood()).name()).isEqualTo("West " + town);
        assertThat(areas.locate(east(1500)).municipality()).isEqualTo(municipality.id());
        assertThat(areas.settings(area("Oost").id()).threshold()).isEqualTo(100);
    }

    @Test
    void ideasFollowABorderThatMovesAndEveryStepIsLogged() {
        bring(town("Oost", "West").file());
        IdeaId near = ideaAt(east(900));
        IdeaId far = ideaAt(east(100));
        Path moved = Fixture.inRdNew()
                .with(name("Oost"), here(0, 800, 0))
                .with(name("West"), here(0, 1200, 800))
                .file();
        Report report = bring(moved);
        assertThat(neighbourhoodOf(near)).isEqualTo("West " + town);
        assertThat(neighbourhoodOf(far)).isEqualTo("Oost " + town);
        assertThat(report.moves())
                .containsExactly(
                        new Report.Move("IDEA", "Oost " + town, "West " + town, false, 1, List.of(near.value())));
        assertThat(report.of(Change.Kind.CHANGED))
                .filteredOn(line -> line.level() == Level.NEIGHBOURHOOD)
                .hasSize(2)
                .allSatisfy(line -> assertThat((double) line.moved()).isCloseTo(200_000, within(500.0)));
        assertThat(count("select count(*) from area_import_move where thing_id = " + near.value() + " and not outside"))
                .isEqualTo(1);
        assertThat(count(
                        "select count(*) from area_import_change c join area a on a.id = c.area_id where c.kind = 'CHANGED'"
                                + " and c.border_before is not null and a.key = 'Oost " + town + "'"))
                .isEqualTo(1);
    }

    @Test
    void anIdeaIsNotLostWhenItsNeighbourhoodVanishes() {
        bring(town("Oost", "West", "Zuid").file());
        IdeaId inTheMiddle = ideaAt(east(1400));
        IdeaId atTheEdge = ideaAt(east(2700));
        int closed = area("West").id();
        Path withoutWest = Fixture.inRdNew()
                .with(name("Oost"), here(0, 1500, 0))
                .with(name("Zuid"), here(0, 900, 1500))
                .file();
        Report report = bring(withoutWest);
        assertThat(neighbourhoodOf(inTheMiddle)).isEqualTo("Oost " + town);
        // the town ends 300 metres west of it now
        assertThat(neighbourhoodOf(atTheEdge)).isEqualTo("Zuid " + town);
        assertThat(of(report, Remark.Kind.OUTSIDE)).isEmpty();
        assertThat(areas.byKey("West " + town)).isEmpty();
        assertThat(areas.area(closed).name()).isEqualTo("West " + town);
        assertThat(areas.neighbourhoods()).noneMatch(area -> area.id() == closed);
        assertThat(areas.within(areas.byKey(town + "-1").orElseThrow().id())).hasSize(2);
    }

    @Test
    void anIdeaThatWouldLieOutsideGoesToTheNearestNeighbourhoodAndIsCounted() {
        bring(town("Oost", "West", "Zuid").file());
        IdeaId idea = ideaAt(east(2500));
        Report seen = look(town("Oost", "West").file());
        assertThat(of(seen, Remark.Kind.OUTSIDE))
                .hasSize(1)
                .allMatch(remark -> remark.values().get("n").equals(1L));
        bring(town("Oost", "West").file());
        assertThat(neighbourhoodOf(idea)).isEqualTo("West " + town);
        assertThat(count("select count(*) from area_import_move where outside and thing_id = " + idea.value()))
                .isEqualTo(1);
    }

    @Test
    void anAreaThatComesBackIsTheSameArea() {
        bring(town("Oost", "West").file());
        int west = area("West").id();
        bring(town("Oost").file());
        Report report = bring(town("Oost", "West").file());
        assertThat(report.of(Change.Kind.BACK)).hasSize(1);
        assertThat(area("West").id()).isEqualTo(west);
    }

    @Test
    void bringingTheSameFileTwiceChangesNothing() {
        bring(town("Oost", "West").file());
        Report again = bring(town("Oost", "West").file());
        assertThat(again.changesNothing()).isTrue();
    }

    @Test
    void lookingChangesNothing() {
        bring(town("Oost", "West").file());
        IdeaId idea = ideaAt(east(900));
        long version = count("select version from area_version");
        long logged = count("select count(*) from area_import");
        Report report =
                look(Fixture.inRdNew().with(name("Zuid"), here(0, 2000, 0)).file());
        assertThat(report.moving()).isEqualTo(1);
        assertThat(report.of(Change.Kind.GONE)).hasSize(2);
        assertThat(count("select version from area_version")).isEqualTo(version);
        assertThat(count("select count(*) from area_import")).isEqualTo(logged);
        assertThat(neighbourhoodOf(idea)).isEqualTo("Oost " + town);
    }

    @Test
    void aFileThatIsBrokenHalfWayChangesNothing() {
        long version = count("select version from area_version");
        Path broken = town("Oost", "West")
                .with(name("Kort"), "[[[155000,463000],[156000,463000]]]")
                .file();
        assertThatThrownBy(() -> bring(broken)).isInstanceOf(Refused.class);
        assertThat(count("select version from area_version")).isEqualTo(version);
        assertThat(areas.byKey(town)).isEmpty();
    }

    @Test
    void overlapsAndGapsAreReportedInSquareMetres() {
        Report report = look(Fixture.inRdNew()
                .with(name("Oost"), here(0, 1000, 0))
                .with(name("West"), here(0, 1000, 990)) // ten metres over the other
                .file());
        assertThat(of(report, Remark.Kind.OVERLAP)).hasSize(1);
        assertThat((Long) of(report, Remark.Kind.OVERLAP).getFirst().values().get("size"))
                .isBetween(9_950L, 10_050L);
    }

    @Test
    void aHoleBetweenNeighbourhoodsIsReportedInSquareMetres() {
        double south = Fixture.Y + row() * 2000.0;
        Report report = look(Fixture.inRdNew()
                .with(
                        name("Rond"),
                        "[" + strip(here(0, 1000, 0)) + ","
                                + strip(Fixture.ring(Fixture.X + 400, south + 400, Fixture.X + 500, south + 500)) + "]")
                .file());
        assertThat(of(report, Remark.Kind.GAP)).hasSize(1);
        assertThat((Long) of(report, Remark.Kind.GAP).getFirst().values().get("size"))
                .isBetween(9_950L, 10_050L);
    }

    private static String strip(String rings) {
        return rings.substring(1, rings.length() - 1);
    }

    @Test
    void whatDoesNotFillOrSticksOutOfAMunicipalityIsReported() {
        bring(
                Fixture.inRdNew()
                        .with("\"name\":\"" + town + "\"", here(0, 3000, 0))
                        .file(),
                "level",
                "municipality",
                "new-parent",
                "");
        Report report = look(
                Fixture.inRdNew()
                        .with(name("Oost"), here(0, 1100, -100))
                        .with(name("West"), here(0, 1000, 1000))
                        .file(),
                "parent",
                town,
                "new-parent",
                "");
        assertThat((Long)
                        of(report, Remark.Kind.NOT_COVERED).getFirst().values().get("size"))
                .isBetween(995_000L, 1_005_000L);
        assertThat((Long) of(report, Remark.Kind.STICKS_OUT).getFirst().values().get("size"))
                .isBetween(99_000L, 101_000L);
    }

    @Test
    void districtsThatComeLaterTakeTheirNeighbourhoods() {
        bring(town("Oost", "West", "Zuid").file());
        IdeaId idea = ideaAt(east(2500));
        Report report = bring(
                Fixture.inRdNew()
                        .with("\"code\":\"D1" + town + "\",\"name\":\"Links\"", here(0, 2000, 0))
                        .with("\"code\":\"D2" + town + "\",\"name\":\"Rechts\"", here(0, 1000, 2000))
                        .file(),
                "level",
                "district",
                "parent",
                town,
                "new-parent",
                "");
        assertThat(report.of(Change.Kind.GONE)).extracting(Report.Line::key).containsExactly(town + "-1");
        assertThat(areas.within(areas.byKey("D1" + town).orElseThrow().id())).hasSize(2);
        assertThat(areas.area(areas.locate(east(2500)).district()).name()).isEqualTo("Rechts");
        assertThat(count(
                        "select count(*) from idea i join area a on a.id = i.district_id where a.name = 'Rechts' and i.id = "
                                + idea.value()))
                .isEqualTo(1);
    }

    @Test
    void peopleOfNeighbourhoodsAddUp() {
        Path file = Fixture.geoPackage(
                "buurten",
                28992,
                List.of(
                        new Buurt("B1" + town, "Oost", "W" + town, town, "NEE", 1000, wkt(0)),
                        new Buurt("B2" + town, "West", "W" + town, town, "NEE", 500, wkt(1))));
        bring(file, "parent", town, "new-parent", "Drawnstad");
        assertThat(areas.byKey("B1" + town).orElseThrow().inhabitants()).isEqualTo(1000);
        assertThat(areas.byKey(town).orElseThrow().inhabitants()).isEqualTo(1500);
        assertThat(areas.byKey(town).orElseThrow().name()).isEqualTo("Drawnstad");
    }

    private String wkt(int place) {
        return "POLYGON("
                + here(place, Fixture.SIDE, 0)
                        .replace("],[", ";")
                        .replace(",", " ")
                        .replace(";", ", ")
                        .replace("[[[", "(")
                        .replace("]]]", ")")
                + ")";
    }

    @Test
    void aKeyOfAnotherTownIsNotTaken() {
        bring(town("Oost").file());
        String other = "Oost " + town;
        anotherTown();
        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> bring(Fixture.inRdNew()
                        .with("\"name\":\"" + other + "\"", here(0, 1000, 0))
                        .file()));
        assertThat(refused.refusal()).isEqualTo(BorderRefusal.KEY_TAKEN);
    }

    @Test
    void aParentThatIsNotThereOrTooSmallIsRefused() {
        bring(town("Oost").file());
        assertThat(catchThrowableOfType(
                                Refused.class, () -> look(town("Oost").file(), "parent", "Nergens", "new-parent", ""))
                        .refusal())
                .isEqualTo(BorderRefusal.PARENT_UNKNOWN);
        assertThat(catchThrowableOfType(
                                Refused.class,
                                () -> look(town("Oost").file(), "parent", "Oost " + town, "new-parent", ""))
                        .refusal())
                .isEqualTo(BorderRefusal.PARENT_TOO_SMALL);
    }

    @Test
    void rolesThatEndWithAnAreaAreCounted() {
        bring(town("Oost", "West").file());
        cast.staff("Olga", Role.OFFICIAL, "West " + town);
        Report report = look(town("Oost").file());
        assertThat(of(report, Remark.Kind.ROLES_END)).hasSize(1);
    }

    @Test
    void rolesEndWithTheirAreaAndTheHistorySaysSo() {
        bring(town("Oost", "West").file());
        Person olga = cast.staff("Olga " + town, Role.OFFICIAL, "West " + town);
        bring(town("Oost").file());
        assertThat(residents.person(olga.id()).block().posts()).isEmpty();
        assertThat(database.sql("select act from role_log where resident_id = :olga order by id")
                        .bind("olga", olga.id().value())
                        .map(row -> row.get("act", String.class))
                        .all()
                        .collectList()
                        .block())
                .containsExactly("TAKEN");
    }

    @Test
    void whoKeepsOneTownMayNotChangeAnother() {
        bring(town("Oost").file());
        Asker stranger = new Asker("x", Set.of(-1), false, false);
        Asker keeper = new Asker("x", Set.of(areas.byKey(town).orElseThrow().id()), false, false);
        Path file = town("Oost", "West").file();
        assertThat(catchThrowableOfType(
                                Refused.class,
                                () -> imports.draft(file, choices(), stranger).block())
                        .refusal())
                .isEqualTo(BorderRefusal.NOT_A_KEEPER);
        assertThat(imports.draft(file, choices(), keeper).block()).isNotNull();
        long done = now(file).id();
        assertThat(catchThrowableOfType(
                                Refused.class,
                                () -> imports.draftBack(done, stranger).block())
                        .refusal())
                .isEqualTo(BorderRefusal.NOT_A_KEEPER);
        assertThat(imports.draftBack(done, keeper).block()).isNotNull();
        anotherTown();
        Path another = town("Oost").file();
        assertThat(catchThrowableOfType(
                                Refused.class,
                                () -> imports.draft(another, choices(), keeper).block())
                        .refusal())
                .isEqualTo(BorderRefusal.NOT_A_KEEPER);
    }

    @Test
    void ideasOfANodeThatDidNotKnowYetArePlacedAnewAfterwards() {
        bring(town("Oost", "West").file());
        IdeaId idea = ideaAt(east(900));
        bring(Fixture.inRdNew()
                .with(name("Oost"), here(0, 800, 0))
                .with(name("West"), here(0, 1200, 800))
                .file());
        // as another node would have written it, a moment after the import
        database.sql("update idea set neighbourhood_id = :old where id = :id")
                .bind("old", area("Oost").id())
                .bind("id", idea.value())
                .then()
                .block();
        imports.checkAgain(Duration.ofSeconds(-60)).block();
        assertThat(neighbourhoodOf(idea)).isEqualTo("West " + town);
    }

    @Test
    void theLogOnlyGrows() {
        bring(town("Oost").file());
        for (String sql : List.of(
                "update area_import_change set kind = 'GONE'",
                "delete from area_import_change",
                "delete from area_import_move",
                "delete from area_import_place",
                "update area_import_place set name = ''",
                "delete from area_import")) {
            assertThatThrownBy(() -> database.sql(sql).then().block()).hasMessageContaining("permission denied");
        }
    }

    /** Everything that may hang on an area, of one of each kind. */
    private void hangOn(int area, Person follower) {
        String own = "nl', " + area + ", 'CONSULT', 'Wij lezen het.'";
        for (String sql : List.of(
                "insert into area_settings (area_id, threshold, rhythm) values (" + area + ", 40, 'WEEKLY')",
                "insert into follow (resident_id, kind, subject, pace, followed_at) values ('"
                        + follower.id().value() + "', 'AREA', " + area + ", 'DAILY', now())",
                "insert into subject (title, question, body, language, area_id, influence, result_use, stage, made_at,"
                        + " opened_at) values ('Het plein', 'Wat mag er anders?', 'Het plein gaat op de schop.', '"
                        + own + ", 'OPEN', now(), now())",
                "insert into voting_round (question, body, language, area_id, influence, result_use, way, stage, made_at)"
                        + " values ('Welke bank?', 'Er komt een bank op het plein.', '" + own
                        + ", 'SINGLE', 'ANNOUNCED', now())")) {
            database.sql(sql).then().block();
        }
    }

    private List<String> words(List<Report.Ending> some) {
        return some.stream().map(Report.Ending::word).toList();
    }

    @Test
    void whatEndsWithAnAreaIsToldBeforehandAndKeptWithoutNames() {
        bring(town("Oost", "West").file());
        Person olga = cast.staff("Olga", Role.OFFICIAL, "West " + town);
        hangOn(area("West").id(), olga);
        Report report = look(town("Oost").file());
        assertThat(report.ends()).allMatch(ending -> ending.area().equals("West " + town));
        assertThat(words(report.ends()))
                .containsExactly(
                        "areas.bound.rules",
                        "follows.bound.followers",
                        "residents.bound.roles",
                        "subjects.bound.open",
                        "votes.bound.rounds");
        assertThat(report.ends()).extracting(Report.Ending::n).containsExactly(2L, 1L, 1L, 1L, 1L);
        assertThat(report.ends().get(2).items())
                .allMatch(item -> item.values().equals(Map.of("name", "Olga", "role", "OFFICIAL")));
        long id = now(town("Oost").file()).id();
        assertThat(database.sql("select report::text as kept from area_import where id = " + id)
                        .map(row -> row.get("kept", String.class))
                        .one()
                        .block())
                .contains("votes.bound.rounds")
                .doesNotContain("Olga", "Welke bank");
    }

    @Test
    void bordersOfAnotherPlaceNeedASecondYes() {
        bring(town("Oost", "West").file());
        Path unknown = Fixture.inRdNew().with(name("Noord"), here(0, 2000, 0)).file();
        Path elsewhere = Fixture.inRdNew().with(name("Oost"), here(8, 1000, 0)).file();
        Path both = Fixture.inRdNew().with(name("Ver"), here(8, 1000, 0)).file();
        assertThat(look(town("Oost").file()).stranger()).isNull();
        for (Map.Entry<Path, String> row :
                Map.of(unknown, "KEYS", elsewhere, "PLACE", both, "BOTH").entrySet()) {
            Remark remark = look(row.getKey()).stranger();
            assertThat(remark).isNotNull();
            assertThat(remark.values()).containsEntry("reason", row.getValue()).containsEntry("ours", town);
        }
        Refused refused = catchThrowableOfType(Refused.class, () -> bring(both));
        assertThat(refused.refusal()).isEqualTo(BorderRefusal.ANOTHER_MUNICIPALITY);
        assertThat(refused.complaints().getFirst().values()).containsEntry("theirs", "Ver " + town);
        assertThat(area("Oost").name()).isEqualTo("Oost " + town);
        Sent sent = new Sent("town.geojson", "hash", new byte[0]);
        imports.now(both, sent, choices(), Asker.COMMAND, true).block();
        assertThat(area("Ver").name()).isEqualTo("Ver " + town);
    }

    private String everything() {
        return everything(new IdeaId(0));
    }

    /** Everything an import may change in this town, but for one idea. */
    private String everything(IdeaId except) {
        return database.sql("""
                        with here as (select * from area where key like '%' || :town or key = :town || '-1'),
                        facts as (
                            select concat_ws(' ', a.key, a.name, p.key, a.from_parts, md5(encode(a.border, 'hex'))) as fact
                            from here a left join here p on p.id = a.parent_id where a.closed_at is null
                            union all
                            select concat_ws(' ', 'idea', i.id, n.key, d.key) from idea i
                            join here n on n.id = i.neighbourhood_id join here d on d.id = i.district_id where i.id <> :except
                            union all
                            select concat_ws(' ', r.role, a.key) from resident_role r join here a on a.id = r.area_id
                            union all
                            select concat_ws(' ', 'street', p.name, a.key) from place_name p join here a on a.id = p.neighbourhood_id)
                        select string_agg(fact, '; ' order by fact) as everything from facts
                        """)
                .bind("town", town)
                .bind("except", except.value())
                .map(row -> row.get("everything", String.class))
                .one()
                .block();
    }

    private void street(String name, Point point, String neighbourhood) {
        database.sql(
                        "insert into place_name (name, kind, neighbourhood_id, lon, lat) values (:name, 'STREET', :in, :lon, :lat)")
                .bind("name", name)
                .bind("in", area(neighbourhood).id())
                .bind("lon", point.lon())
                .bind("lat", point.lat())
                .then()
                .block();
    }

    @Test
    void takingAnImportBackLeavesEverythingAsItWas() {
        bring(town("Oost", "West", "Zuid").file());
        Person olga = cast.staff("Olga " + town, Role.OFFICIAL, "West " + town);
        hangOn(area("West").id(), olga);
        ideaAt(east(900));
        ideaAt(east(1400));
        ideaAt(east(2900));
        street("Dorpsstraat", east(500), "Oost");
        street("Dorpsstraat", east(1500), "West");
        street("Buitenweg", east(2900), "Zuid");
        String before = everything();

        // West goes, Oost grows, Zuid shrinks, Noord is new
        long id = now(Fixture.inRdNew()
                        .with(name("Oost"), here(0, 1800, 0))
                        .with("\"key\":\"Zuid " + town + "\",\"name\":\"Heel Zuid\"", here(0, 700, 2000))
                        .with(name("Noord"), here(0, 200, 1800))
                        .file())
                .id();
        assertThat(everything()).isNotEqualTo(before);
        assertThat(cast.visitor(olga).get("/me/follows").text("main")).contains("dit gebied bestaat niet meer");
        IdeaId since = ideaAt(east(1900));

        Report seen = imports.draftBack(id, Asker.COMMAND).block().report();
        assertThat(words(seen.wakes()))
                .containsExactly("areas.bound.roles_back", "areas.bound.rules.back", "follows.bound.followers.back");
        assertThat(seen.of(Change.Kind.BACK)).extracting(Report.Line::name).containsExactly("West " + town);
        assertThat(seen.of(Change.Kind.GONE)).extracting(Report.Line::name).containsExactly("Noord " + town);
        imports.backNow(id, Asker.COMMAND).block();
        assertThat(everything(since)).isEqualTo(before);
        assertThat(neighbourhoodOf(since)).isEqualTo("West " + town);
        assertThat(residents.person(olga.id()).block().posts()).hasSize(1);
        assertThat(areas.settings(area("West").id()).threshold()).isEqualTo(40);
    }

    @Test
    void anImportIsTakenBackOnceAndTheLatestFirst() {
        long first = now(town("Oost", "West").file()).id();
        long second = now(town("Oost").file()).id();
        assertRefused(first, BorderRefusal.LATER_FIRST);
        long back = imports.backNow(second, Asker.COMMAND).block().id();
        assertRefused(second, BorderRefusal.TAKEN_BACK);
        assertRefused(back, BorderRefusal.TAKES_BACK);
        assertRefused(now(town("Oost", "West").file()).id(), BorderRefusal.NOTHING_TO_TAKE_BACK);
        assertRefused(-1, BorderRefusal.NO_SUCH_IMPORT);
        ideaAt(east(500));
        assertRefused(first, BorderRefusal.STRANDED);
        database.sql("update area set name = 'Anders' where key = 'Oost " + town + "'")
                .then()
                .block();
        assertRefused(first, BorderRefusal.CHANGED_SINCE);
    }

    private void assertRefused(long id, BorderRefusal why) {
        Refused refused = catchThrowableOfType(
                Refused.class, () -> imports.backNow(id, Asker.COMMAND).block());
        assertThat(refused.refusal()).isEqualTo(why);
    }

    @Test
    void takingBackThatBreaksHalfWayChangesNothing() {
        bring(town("Oost", "West").file());
        cast.staff("Olga", Role.OFFICIAL, "West " + town);
        ideaAt(east(1400));
        long id = now(Fixture.inRdNew().with(name("Oost"), here(0, 2000, 0)).file())
                .id();
        String between = everything();
        asOwner("create function broken() returns trigger language plpgsql as 'begin raise exception ''broken''; end'");
        asOwner("create trigger broken before insert on area_import_move for each row execute function broken()");
        try {
            assertThatThrownBy(() -> imports.backNow(id, Asker.COMMAND).block()).hasMessageContaining("broken");
        } finally {
            asOwner("drop function broken() cascade");
        }
        assertThat(everything()).isEqualTo(between);
        assertThat(count("select count(*) from area_import where takes_back = " + id))
                .isZero();
        imports.backNow(id, Asker.COMMAND).block();
        assertThat(neighbourhoodOf(ideaAt(east(1400)))).isEqualTo("West " + town);
    }

    @Test
    void theCommandTakesBackAndAsksTwice() {
        bring(town("Oost", "West").file());
        String file =
                Fixture.inRdNew().with(name("Ver"), here(8, 1000, 0)).file().toString();
        String[] strange = {"import-areas", file, "--level=neighbourhood", "--parent=" + town};
        assertThat(command(strange)).isEqualTo(1);
        assertThat(command(with(strange, "--dry-run"))).isZero();
        assertThat(areas.byKey("Ver " + town)).isEmpty();
        assertThat(command(with(strange, "--another-municipality"))).isZero();
        long id = count("select max(id) from area_import");
        assertThat(command("import-areas", "--take-back=" + id, "--dry-run")).isZero();
        assertThat(areas.byKey("Ver " + town)).isPresent();
        assertThat(command("import-areas", "--take-back=" + id)).isZero();
        assertThat(areas.byKey("Ver " + town)).isEmpty();
        assertThat(area("West").name()).isEqualTo("West " + town);
        assertThat(command("import-areas", "--take-back=" + id)).isEqualTo(1);
        assertThat(command("import-areas", "--take-back=that")).isEqualTo(2);
    }

    private int command(String... arguments) {
        return chore.run(new DefaultApplicationArguments(arguments)).block();
    }

    private static String[] with(String[] some, String more) {
        return Stream.concat(Arrays.stream(some), Stream.of(more)).toArray(String[]::new);
    }

    private void asOwner(String sql) {
        try (Connection connection = owned.connect("buurtstem");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anIdeaInATownOfNeighbourhoodsOnlyIsShownLikeAnyOther() {
        bring(town("Oost", "West").file());
        IdeaId idea = ideaAt(east(1200));
        assertThat(cast.guest().get("/ideas/" + idea.value()).text("main")).contains("West " + town);
        assertThat(cast.guest()
                        .get("/ideas?area=" + Visitor.encode("West " + town))
                        .text("#results"))
                .contains("Een bankje in " + town);
        assertThat(cast.guest().get("/ideas/new").status()).isEqualTo(200);
        assertThat(cast.guest().get("/").status()).isEqualTo(200);
        assertThat(cast.guest().get("/agenda").text("main")).contains(town);
    }
}
