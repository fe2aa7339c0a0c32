package nl.buurtstem.walkshop.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.MovableClock;
import nl.buurtstem.testing.PostgresServer;
import nl.buurtstem.walkshop.field.CopyResult.Count;
import nl.buurtstem.walkshop.field.SimTablet.Answer;
import nl.buurtstem.walkshop.field.SimTablet.Fate;
import nl.buurtstem.walkshop.field.SimTablet.Lost;
import nl.buurtstem.walkshop.field.SimTablet.Made;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever goes wrong between tablet and server: on the server is what was made, each exactly once. */
@AppTest
class FieldFaultTests {

    private final Copies copies;
    private final CopyRepository copyRows;
    private final Choices choices;
    private final Field field;
    private final Attachments attachments;
    private final Cast cast;
    private final MovableClock clock;
    private final PostgresServer.Database server;

    private Connection database;
    private long walkshop;
    private SimTablet tablet;
    private SimTablet other;

    FieldFaultTests(
            Copies copies,
            CopyRepository copyRows,
            Choices choices,
            Field field,
            Attachments attachments,
            Cast cast,
            MovableClock clock,
            PostgresServer.Database server) {
        this.copies = copies;
        this.copyRows = copyRows;
        this.choices = choices;
        this.field = field;
        this.attachments = attachments;
        this.cast = cast;
        this.clock = clock;
        this.server = server;
    }

    @BeforeEach
    void twoTabletsAreOut() throws SQLException {
        database = server.connect("postgres");
        walkshop = Truth.walkshop(database);
        tablet = tablet("Tweetal Zeemeeuw");
        other = tablet("Tweetal Scholekster");
    }

    @AfterEach
    void hangUp() throws SQLException {
        database.close();
    }

    private SimTablet tablet(String name) throws SQLException {
        return Truth.tablet(database, cast.guest().origin(), walkshop, name);
    }

    private Person facilitator() throws SQLException {
        String key = Truth.text(
                database, "select key from area where id = (select area_id from walkshop where id = " + walkshop + ")");
        return cast.staff("Fenna", Role.FACILITATOR, key);
    }

    private void stage(String stage) throws SQLException {
        execute("update walkshop set stage = '" + stage + "' where id = " + walkshop);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    static byte[] photo(int size, int seed) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        bytes[0] = (byte) 0xff;
        bytes[1] = (byte) 0xd8;
        return bytes;
    }

    private static List<String> outcomes(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        List<String> all = new ArrayList<>();
        answer.json().get("outcomes").forEach(one -> all.add(one.get("outcome").stringValue()));
        return all;
    }

    private static List<String> reasons(Answer answer) {
        List<String> all = new ArrayList<>();
        answer.json().get("outcomes").forEach(one -> all.add(one.path("reason").asString("-")));
        return all;
    }

    /** Fault 3. */
    @Test
    void fault3AnAnswerThatIsLostDoublesNothing() throws SQLException {
        tablet.observe("Gladde stoep bij de brug", photo(40_000, 3));
        tablet.road(() -> Fate.ANSWER_LOST);
        assertThatThrownBy(tablet::sync).isInstanceOf(Lost.class);
        assertThatThrownBy(tablet::upload).isInstanceOf(Lost.class);
        tablet.road(() -> Fate.ARRIVES);
        assertThat(outcomes(tablet.send(tablet.from(0)))).containsExactly("duplicate");
        tablet.untilSafe(3);
        Truth.holds(database, walkshop, tablet);
    }

    /** Faults 4 and 30, from the server's side. */
    @Test
    void fault4ARoadThatLosesHalfOfEverythingLosesNoRecord() throws SQLException {
        Random luck = new Random(4);
        tablet.road(() -> Fate.values()[luck.nextInt(3)]);
        for (int i = 0; i < 60; i++) {
            tablet.observe("Waarneming " + i, photo(5_000, i));
        }
        tablet.untilSafe(2000);
        Truth.holds(database, walkshop, tablet);
    }

    /** Fault 5. */
    @Test
    void fault5TheSameBatchFiveTimesAtOnceIsThereOnce() throws Exception {
        for (int i = 0; i < 20; i++) {
            tablet.observe("Vijf keer tegelijk " + i);
        }
        List<Callable<Answer>> five = IntStream.range(0, 5)
                .<Callable<Answer>>mapToObj(n -> () -> tablet.send(tablet.from(0)))
                .toList();
        List<String> all = new ArrayList<>();
        for (Answer answer : together(five)) {
            all.addAll(outcomes(answer));
        }
        assertThat(all).hasSize(100).filteredOn("stored"::equals).hasSize(20);
        assertThat(all).doesNotContain("conflict", "rejected");
        Truth.holds(database, walkshop, tablet);
    }

    private static <T> List<T> together(List<Callable<T>> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            List<T> done = new ArrayList<>();
            for (Future<T> one : threads.invokeAll(work)) {
                done.add(one.get());
            }
            return done;
        }
    }

    /** Fault 5, for attachments. */
    @Test
    void fault5TheSamePhotoFiveTimesAtOnceIsThereOnce() throws Exception {
        tablet.observe("Een foto van de fietsenrekken", photo(600_000, 5));
        tablet.sync();
        String hash = tablet.attachments().keySet().iterator().next();
        List<Callable<Integer>> five = IntStream.range(0, 5)
                .<Callable<Integer>>mapToObj(n ->
                        () -> tablet.put(hash, tablet.attachments().get(hash)).status())
                .toList();
        assertThat(together(five)).containsOnlyOnce(201).allMatch(status -> status == 201 || status == 204);
        Truth.holds(database, walkshop, tablet);
        assertThat(
                        Truth.number(
                                database,
                                "select count(distinct upload) from walk_chunk c where octet_length(content) in (262144, 75712)"))
                .as("pieces of the four that came second are gone")
                .isEqualTo(1);
    }

    /** Fault 8. */
    @Test
    void fault8ADatabaseThatFailsAtTheThirdRecordHasTheFirstTwoAndGetsTheRest() throws SQLException {
        for (int i = 1; i <= 5; i++) {
            tablet.observe("Nummer " + i + " van vijf " + walkshop);
        }
        fail("Nummer 3 van vijf " + walkshop, "57P03");
        Answer failed = tablet.send(tablet.from(0));
        mend();
        assertThat(failed.status()).isEqualTo(503);
        assertThat(failed.json().get("reason").stringValue()).isEqualTo("unavailable");
        assertThat(Truth.records(database, walkshop)).hasSize(2);
        assertThat(outcomes(tablet.send(tablet.from(0))))
                .containsExactly("duplicate", "duplicate", "stored", "stored", "stored");
        Truth.holds(database, walkshop, tablet);
    }

    /** Fault 9. */
    @Test
    void fault9APoisonRecordHoldsUpNoOther() throws SQLException {
        List<Made> batch = new ArrayList<>();
        List<String> bodies = List.of("geen json", "[]", "[".repeat(3000), "{\"recordId\":\"\\u0000\"}", "\ud800");
        for (String body : bodies) {
            UUID id = UUID.randomUUID();
            batch.add(tablet.observe("Goed, voor " + batch.size()));
            batch.add(new Made(id, Secrets.hex(body.getBytes(StandardCharsets.UTF_8)), body));
        }
        Made wrongHash = new Made(UUID.randomUUID(), "0".repeat(64), "{}");
        batch.add(wrongHash);
        for (String odd :
                List.of("walkshopId", "deviceId", "seq", "kind", "schemaVersion", "supersedes", "attachments")) {
            ObjectNode body = tablet.envelope("observation");
            spoil(body, odd);
            String text = SimTablet.JSON.writeValueAsString(body);
            Sent sent = Sent.of(body.get("recordId").stringValue(), text);
            batch.add(new Made(UUID.fromString(sent.recordId()), sent.hash(), text));
        }
        Made overflow = other.observe("Onbewaarbaar " + walkshop);
        ObjectNode own = (ObjectNode) SimTablet.JSON.readTree(overflow.body());
        String text = SimTablet.JSON.writeValueAsString(
                own.put("deviceId", tablet.device().toString()).put("seq", 9999));
        batch.add(new Made(overflow.id(), Secrets.hex(text.getBytes(StandardCharsets.UTF_8)), text));
        batch.add(tablet.observe("Goed, als laatste"));

        fail("Onbewaarbaar " + walkshop, "22003");
        Answer answer = tablet.send(batch);
        mend();
        assertThat(outcomes(answer)).filteredOn("stored"::equals).hasSize(6);
        assertThat(reasons(answer))
                .contains(
                        "not_json",
                        "hash",
                        "walkshop",
                        "device",
                        "seq",
                        "kind",
                        "schema_version",
                        "supersedes",
                        "attachment",
                        "not_storable");
        Truth.holds(database, walkshop, tablet);
    }

    private static void spoil(ObjectNode body, String what) {
        switch (what) {
            case "walkshopId" -> body.put(what, 999_999_999);
            case "deviceId" -> body.put(what, UUID.randomUUID().toString());
            case "seq" -> body.put(what, 0);
            case "kind" -> body.put(what, "tijdmachine");
            case "schemaVersion" -> body.remove(what);
            case "supersedes" -> body.putArray(what).add(body.get("recordId").stringValue());
            default -> body.putArray(what).addObject().put("sha256", "kort");
        }
    }

    /** From now on the database fails with this when a text holds that word. */
    private void fail(String word, String state) throws SQLException {
        execute("""
                create or replace function away() returns trigger language plpgsql as $$
                begin
                    if new.body like '%%%s%%' then raise exception 'no' using errcode = '%s'; end if;
                    return new;
                end $$""".formatted(word, state));
        execute("create or replace trigger away before insert on walk_record for each row execute function away()");
    }

    private void mend() throws SQLException {
        execute("drop trigger away on walk_record");
    }

    /** What a person can type is taken in, however odd it is. */
    @Test
    void fault9OddTextsComeInAsTheyAre() throws SQLException {
        for (String text : List.of(
                "nul \u0000 teken",
                "half \ud83d teken",
                "x".repeat(60_000),
                "\u202emet de rug",
                "'; drop table walk_record; --",
                "")) {
            tablet.observe(text);
        }
        ObjectNode nowhere = tablet.observation("Op de maan");
        nowhere.putObject("place")
                .put("lonE6", 2_000_000_000L)
                .put("latE6", -91_000_000)
                .put("source", "gps");
        tablet.make(nowhere);
        ObjectNode types = tablet.observation("Alles van de verkeerde soort");
        types.put("author", "niemand").put("place", 7);
        ((ObjectNode) types.get("payload"))
                .put("nodeId", "drie")
                .put("themes", 4)
                .put("valence", "PRACHTIG")
                .put("shape", "rond");
        tablet.make(types);
        assertThat(outcomes(tablet.send(tablet.from(0)))).containsOnly("stored");
        Truth.holds(database, walkshop, tablet);
        List<Seen> seen = field.observations(walkshop).collectList().block();
        assertThat(seen)
                .hasSize(8)
                .extracting(Seen::text)
                .contains("nul \ufffd teken", "half \ufffd teken", "x".repeat(60_000));
        assertThat(seen).filteredOn(one -> one.text().equals("Op de maan")).allMatch(one -> one.place() == null);
    }

    /** Fault 10. */
    @Test
    void fault10WhoGivesUpOnASlowServerAndTriesAgainDoublesNothing() throws Exception {
        for (int i = 0; i < 10; i++) {
            tablet.observe("Traag " + i);
        }
        try (Connection slow = server.connect("postgres")) {
            slow.setAutoCommit(false);
            try (Statement statement = slow.createStatement()) {
                statement.execute("lock table walk_record in exclusive mode");
            }
            tablet.patience(Duration.ofMillis(300));
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(tablet::sync).isInstanceOf(Lost.class);
            }
            slow.rollback();
        }
        tablet.patience(Duration.ofSeconds(60)).untilSafe(3);
        Truth.holds(database, walkshop, tablet);
    }

    /** Fault 11. */
    @Test
    void fault11ATokenThatEndedOrWasTakenAwayLosesNothing() throws SQLException {
        tablet.observe("Voor het einde");
        tablet.untilSafe(1);
        tablet.observe("Na het einde");
        clock.forward(Duration.ofDays(31));
        Answer over = tablet.send(tablet.from(0));
        clock.forward(Duration.ofDays(-31));
        assertThat(over.status()).isEqualTo(401);
        assertThat(over.json().get("reason").stringValue()).isEqualTo("token_unknown");
        execute("update walk_tablet set revoked_at = now() where device_id = '" + tablet.device() + "'");
        assertThat(tablet.send(tablet.from(0)).status()).isEqualTo(403);
        assertThat(tablet.token("nonsense").send(tablet.from(0)).status()).isEqualTo(401);
        execute("update walk_tablet set revoked_at = null where device_id = '" + tablet.device() + "'");
        tablet.token("token of " + tablet.device()).untilSafe(1);
        Truth.holds(database, walkshop, tablet);
    }

    @Test
    void aTokenOpensItsOwnWalkshopAndNothingElse() throws SQLException {
        long elsewhere = Truth.walkshop(database);
        assertThat(tablet.get("/veld/api/v1/walkshops/" + elsewhere + "/package")
                        .status())
                .isEqualTo(403);
        assertThat(tablet.get("/veld/api/v1/walkshops/" + walkshop + "/package").status())
                .isEqualTo(200);
        HttpRequest.Builder desk = HttpRequest.newBuilder(
                        URI.create(cast.guest().origin() + "/walkshops/" + walkshop + "/tablets"))
                .header("Authorization", "Bearer token of " + tablet.device());
        assertThat(cast.guest().send(desk).path()).startsWith("/sign-in");
    }

    /** Fault 12. */
    @Test
    void fault12NoClockIsBelievedAndNoneIsRefused() throws SQLException {
        for (String time : List.of(
                "2026-11-20T10:00:00+01:00",
                "2026-11-24T10:00:00+01:00",
                "2026-10-25T02:30:00+02:00",
                "2026-10-25T02:30:00+01:00",
                "1970-01-01T00:00:00Z",
                "+99999-01-01T00:00:00Z",
                "gisteren")) {
            ObjectNode body = tablet.observation("Volgens mijn klok " + time);
            body.put("deviceTime", time);
            tablet.make(body);
        }
        assertThat(outcomes(tablet.send(tablet.from(0)))).containsOnly("stored");
        Truth.holds(database, walkshop, tablet);
        assertThat(Truth.texts(
                        database,
                        "select content -> 'payload' ->> 'text' from walk_record where device_id = '" + tablet.device()
                                + "' order by seq"))
                .as("the order is the tablet's own")
                .startsWith(
                        "Volgens mijn klok 2026-11-20T10:00:00+01:00", "Volgens mijn klok 2026-11-24T10:00:00+01:00");
    }

    /** Fault 13. */
    @Test
    void fault13AnOldFormIsTakenInAndReadAsTheNewOne() throws SQLException {
        ObjectNode old = tablet.observation("Uit een oude app");
        old.put("schemaVersion", 0);
        old.putObject("place").put("lon", 5.2).put("lat", 53.1).put("source", "gps");
        ((ObjectNode) old.get("payload")).remove("themes");
        ((ObjectNode) old.get("payload")).put("theme", "housing");
        tablet.make(old);
        tablet.untilSafe(1);
        Seen seen = field.observations(walkshop).blockFirst();
        assertThat(seen.themes()).containsExactly("housing");
        assertThat(seen.place().lon()).isEqualTo(5.2);
        Truth.holds(database, walkshop, tablet);
    }

    /** Fault 14. */
    @Test
    void fault14WhatANewerAppAddsIsKeptToTheLetter() throws SQLException {
        ObjectNode newer = tablet.observation("Uit een nieuwe app");
        newer.put("schemaVersion", 9).put("mood", "\u0000zonnig");
        Made kept = tablet.make(newer);
        ObjectNode unknown = tablet.envelope("hologram");
        unknown.put("schemaVersion", 9);
        tablet.make(unknown);
        tablet.untilSafe(1);
        assertThat(Truth.text(database, "select body from walk_record where record_id = '" + kept.id() + "'"))
                .isEqualTo(kept.body());
        assertThat(Truth.text(
                        database,
                        "select kind from walk_record where record_id = '"
                                + unknown.get("recordId").stringValue() + "'"))
                .isEqualTo("other");
        Truth.holds(database, walkshop, tablet);
    }

    /** Fault 19. */
    @ParameterizedTest
    @ValueSource(ints = {0, 60, 99})
    void fault19OfAnUploadThatIsCutNothingIsSeen(int percent) throws SQLException {
        Made made = tablet.observe("Foto die halverwege stopt", photo(900_000, 19 + percent));
        tablet.sync();
        String hash = tablet.attachments().keySet().iterator().next();
        tablet.cut(hash, percent);
        assertThat(tablet.compare(false)).as("it is still out").isFalse();
        assertThat(tablet.safe()).contains(made.id());
        Truth.safeIsThere(database, walkshop, List.of(tablet));
        tablet.untilSafe(3);
        Truth.holds(database, walkshop, tablet);
        clock.forward(Duration.ofDays(2));
        attachments.sweep().block();
        clock.forward(Duration.ofDays(-2));
        Truth.holds(database, walkshop, tablet);
        assertThat(
                        Truth.number(
                                database,
                                "select count(*) from walk_chunk c where not exists (select from walk_attachment a where a.upload = c.upload)"))
                .as("and nothing is left behind")
                .isZero();
    }

    /** Fault 20. */
    @Test
    void fault20AFlippedByteIsRefusedAndTheRightOnesAreTaken() throws SQLException {
        tablet.observe("Foto met een gekantelde bit", photo(300_000, 20));
        tablet.sync();
        String hash = tablet.attachments().keySet().iterator().next();
        byte[] flipped = tablet.attachments().get(hash).clone();
        flipped[150_000] ^= 1;
        Answer refused = tablet.put(hash, flipped);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("reason").stringValue()).isEqualTo("hash_differs");
        assertThat(Truth.attachments(database, walkshop)).isEmpty();
        tablet.untilSafe(1);
        Truth.holds(database, walkshop, tablet);
        assertThat(tablet.put(hash, tablet.attachments().get(hash)).status())
                .as("PUT again")
                .isEqualTo(204);
        assertThat(tablet.put("0".repeat(64), new byte[11 * 1024 * 1024]).status())
                .isEqualTo(413);
    }

    /** Fault 21. */
    @Test
    void fault21TwoTabletsAtOneStopMakeTheUnionOfBoth() throws SQLException {
        for (int i = 0; i < 5; i++) {
            tablet.observe("Hetzelfde bankje", photo(2_000, 21));
            other.observe("Hetzelfde bankje", photo(2_000, 21));
        }
        tablet.untilSafe(1);
        other.untilSafe(1);
        Truth.holds(database, walkshop, tablet, other);
        assertThat(field.observations(walkshop).count().block()).isEqualTo(10);
    }

    /** Fault 22. */
    @Test
    void fault22TwoEditsOfOneObservationAreBothKeptUntilSomebodyChooses() throws SQLException {
        Made first = tablet.observe("Donker pad");
        tablet.untilSafe(1);
        Made one = tablet.edit(first.id(), "Donker pad, lantaarn stuk");
        Made two = other.edit(first.id(), "Donker pad langs het water");
        Made later = other.edit(two.id(), "Donker pad langs het water, ook overdag");
        other.untilSafe(1);
        assertThat(field.observations(walkshop).collectList().block())
                .singleElement()
                .matches(seen -> !seen.contested());
        tablet.untilSafe(1);
        assertThat(field.observations(walkshop).collectList().block())
                .extracting(Seen::record, Seen::contested)
                .containsExactlyInAnyOrder(Tuple.tuple(one.id(), true), Tuple.tuple(later.id(), true));
        Truth.holds(database, walkshop, tablet, other);

        choices.end(walkshop, later.id(), facilitator()).block();
        assertThat(field.observations(walkshop).collectList().block())
                .singleElement()
                .matches(seen -> seen.text().equals("Donker pad langs het water, ook overdag") && !seen.contested());
        assertThatThrownBy(() -> choices.end(walkshop, one.id(), facilitator()).block())
                .hasMessageContaining("chosen_already");
        Truth.holds(database, walkshop, tablet, other);
    }

    @Test
    void aRemovalBesideAnEditIsAChoiceToo() throws SQLException {
        Made first = tablet.observe("Te veel auto's");
        tablet.untilSafe(1);
        Made removed = tablet.remove(first.id());
        other.edit(first.id(), "Te veel auto's op zaterdag");
        tablet.untilSafe(1);
        assertThat(field.observations(walkshop).collectList().block()).isEmpty();
        other.untilSafe(1);
        assertThat(field.observations(walkshop).collectList().block())
                .singleElement()
                .matches(Seen::contested);
        choices.end(walkshop, removed.id(), facilitator()).block();
        assertThat(field.observations(walkshop).collectList().block()).isEmpty();
        Truth.holds(database, walkshop, tablet, other);
    }

    @Test
    void anotherTextUnderTheSameNumberWaitsInQuarantineUntilSomebodyChooses() throws SQLException {
        Made first = tablet.observe("Zo stond het er");
        tablet.untilSafe(1);
        ObjectNode again = (ObjectNode) SimTablet.JSON.readTree(first.body());
        ((ObjectNode) again.get("payload")).put("text", "En zo staat het er nu");
        Made changed = tablet.make(again);
        assertThat(outcomes(tablet.send(List.of(changed)))).containsExactly("conflict");
        assertThat(outcomes(tablet.send(List.of(changed)))).containsExactly("conflict");
        assertThat(Truth.records(database, walkshop))
                .containsExactlyInAnyOrder(first.id() + " " + first.hash(), changed.id() + " " + changed.hash());
        long clash = Truth.number(database, "select id from walk_quarantine where walkshop_id = " + walkshop);
        choices.clash(walkshop, clash, true, facilitator()).block();
        assertThat(field.observations(walkshop).collectList().block())
                .singleElement()
                .matches(seen -> seen.text().equals("En zo staat het er nu"));
        assertThatThrownBy(() ->
                        choices.clash(walkshop, clash, false, facilitator()).block())
                .hasMessageContaining("chosen_already");
    }

    @Test
    void twoTabletsWithOneNumberBothKeepEverything() throws SQLException {
        tablet.observe("Voor de reservekopie");
        tablet.untilSafe(1);
        SimTablet twin = new SimTablet(cast.guest().origin(), walkshop, tablet.device(), "token of " + tablet.device());
        Made clash = twin.observe("Op het teruggezette toestel");
        twin.untilSafe(1);
        Truth.holds(database, walkshop, tablet, twin);
        choices.clash(
                        walkshop,
                        Truth.number(database, "select id from walk_quarantine where walkshop_id = " + walkshop),
                        true,
                        facilitator())
                .block();
        assertThat(outcomes(twin.send(List.of(clash)))).containsExactly("duplicate");
        assertThat(field.observations(walkshop).count().block()).isEqualTo(2);
        Truth.holds(database, walkshop, tablet, twin);
    }

    /** Fault 23. */
    @Test
    void fault23ACopyReadAfterSyncAndTwiceAddsNothing() throws Exception {
        for (int i = 0; i < 60; i++) {
            tablet.observe("Kopie " + i, photo(3_000, i));
        }
        byte[] early = tablet.copy();
        tablet.untilSafe(1);
        assertThat(read(early).isNews()).isFalse();
        assertThat(read(early).isNews()).isFalse();
        for (int i = 60; i < 70; i++) {
            tablet.observe("Alleen in de kopie " + i, photo(300_000, i));
        }
        CopyResult first = read(tablet.copy());
        assertThat(first.counts())
                .containsEntry(Count.STORED, 10)
                .containsEntry(Count.KNOWN, 60)
                .containsEntry(Count.ATTACHMENTS_NEW, 10)
                .containsEntry(Count.ATTACHMENTS_KNOWN, 60);
        assertThat(read(tablet.copy()).isNews()).isFalse();
        assertThat(outcomes(tablet.send(tablet.from(60)))).containsOnly("duplicate");
        tablet.untilSafe(2);
        Truth.holds(database, walkshop, tablet);
    }

    private CopyResult read(byte[] copy) throws IOException {
        Path file = Files.write(Files.createTempFile("copy", ".zip"), copy);
        try {
            long id = copies.read(walkshop, file, "walkshop.zip").block();
            return copyRows.find(walkshop, id).block().result();
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void ofACopyThatWasCutOffWhatIsWholeIsTakenIn() throws Exception {
        for (int i = 0; i < 10; i++) {
            tablet.observe("Afgebroken kopie " + i, photo(20_000, i));
        }
        byte[] whole = tablet.copy();
        CopyResult cut = read(Arrays.copyOf(whole, whole.length * 2 / 3));
        assertThat(cut.whole()).isFalse();
        assertThat(cut.of(Count.STORED)).isEqualTo(10);
        assertThat(cut.of(Count.ATTACHMENTS_NEW)).isBetween(3, 9);
        assertThat(cut.of(Count.ATTACHMENTS_MISSING)).isEqualTo(10 - cut.of(Count.ATTACHMENTS_NEW));
        read(whole);
        Truth.holds(database, walkshop, tablet);
    }

    /** Fault 32. */
    @Test
    void fault32WhatComesAfterClosingIsKeptMarkedAndCountsWhenTheFacilitatorSaysSo() throws SQLException {
        tablet.observe("Op tijd");
        tablet.untilSafe(1);
        Made take = tablet.observe("Te laat, maar goed");
        Made leave = tablet.observe("Te laat, en dubbel");
        stage("CLOSED");
        tablet.untilSafe(1);
        Truth.holds(database, walkshop, tablet);
        assertThat(field.observations(walkshop).filter(Seen::waiting).count().block())
                .isEqualTo(2);
        choices.late(walkshop, List.of(take.id()), true, facilitator()).block();
        choices.late(walkshop, List.of(leave.id()), false, facilitator()).block();
        assertThat(field.observations(walkshop).collectList().block())
                .extracting(Seen::text, Seen::late, Seen::waiting)
                .containsExactlyInAnyOrder(
                        Tuple.tuple("Op tijd", false, false), Tuple.tuple("Te laat, maar goed", true, false));
        Truth.holds(database, walkshop, tablet);
    }

    @Test
    void theApplicationsOwnRoleCanAddRecordsAndNeitherChangeNorRemoveThem() throws SQLException {
        tablet.observe("Voor altijd");
        tablet.untilSafe(1);
        try (Connection application = server.connect("buurtstem_app");
                Statement statement = application.createStatement()) {
            for (String table : List.of(
                    "walk_record",
                    "walk_supersedes",
                    "walk_record_attachment",
                    "walk_attachment",
                    "walk_chunk",
                    "walk_quarantine",
                    "walk_quarantine_choice",
                    "walk_late_choice")) {
                for (String sql : List.of("delete from " + table, "truncate " + table)) {
                    assertThatThrownBy(() -> statement.execute(sql)).as(sql).hasMessageContaining("permission denied");
                }
            }
            assertThatThrownBy(() -> statement.execute("update walk_record set body = ''"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void aWayIsCoarseWhateverATabletSends() throws SQLException {
        ObjectNode body = tablet.envelope("track");
        ArrayNode points = ((ObjectNode) body.get("payload")).putArray("points");
        points.addArray().add(5_201_049).add(53_101_051).add(0);
        points.addArray().add(999_000_000).add(53_101_051).add(3);
        points.add("nowhere");
        points.addArray().add(5_201_170).add(53_101_020).add(-4);
        tablet.make(body);
        tablet.untilSafe(1);
        assertThat(field.tracks(walkshop).collectList().block())
                .containsExactly("[[5201000, 53101100, 0], [5201200, 53101000, 0]]");
    }

    @Test
    void dotsAreEventsThatAddUpAndFollowARecordThroughItsEdits() throws SQLException {
        Made seen = tablet.observe("Groen plein");
        tablet.untilSafe(1);
        for (SimTablet one : List.of(tablet, other, other)) {
            ObjectNode dot = one.envelope("priority");
            ((ObjectNode) dot.get("payload"))
                    .put("record", seen.id().toString())
                    .put("dots", 1);
            one.make(dot);
        }
        Made edited = tablet.edit(seen.id(), "Groen plein met schaduw");
        tablet.untilSafe(1);
        other.untilSafe(1);
        assertThat(field.dots(walkshop).block()).isEqualTo(Map.of(edited.id(), 3));
    }

    /** Three tablets and a desk do anything in any order over a road that loses anything. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whateverHappensInWhateverOrderTheSetsAreEqual(long seed) throws Exception {
        Random luck = new Random(seed);
        List<SimTablet> all = List.of(tablet, other, tablet("Tweetal Wulp"));
        all.forEach(one -> one.road(() -> Fate.values()[Math.max(0, luck.nextInt(5) - 2)]));
        for (int step = 0; step < 80; step++) {
            SimTablet one = all.get(luck.nextInt(3));
            List<Made> known = all.stream().flatMap(t -> t.from(0).stream()).toList();
            int what = luck.nextInt(10);
            if (what < 3 || known.isEmpty()) {
                one.observe("Stap " + step, photo(1 + luck.nextInt(400_000), step));
            } else if (what == 3) {
                one.edit(known.get(luck.nextInt(known.size())).id(), "Anders, stap " + step);
            } else if (what == 4) {
                one.remove(known.get(luck.nextInt(known.size())).id());
            } else if (what == 5 && !one.attachments().isEmpty()) {
                one.cut(one.attachments().keySet().iterator().next(), luck.nextInt(100));
            } else if (what == 6) {
                read(one.copy());
            } else {
                trying(what == 7 ? one::sync : what == 8 ? one::upload : () -> one.compare(false));
            }
            Truth.safeIsThere(database, walkshop, all);
        }
        all.forEach(one -> one.untilSafe(1000));
        Truth.holds(database, walkshop, all);
    }

    private static void trying(Runnable work) {
        try {
            work.run();
        } catch (Lost lost) {
            // and on it goes
        }
    }

    /** Something went wrong, and it says what in words that a tablet knows. */
    @Test
    void everyRefusalIsAProblemDocument() {
        for (Answer answer : List.of(
                tablet.post("sync", "geen json"),
                tablet.post("sync", "{\"records\":[" + "null,".repeat(1) + "{}]}"),
                tablet.post("sync", "x".repeat(1024 * 1024 + 1)),
                tablet.get("/veld/api/v1/nothing"),
                tablet.get("/veld/api/v1/walkshops/" + walkshop + "/sync"))) {
            if (answer.status() != 200) {
                JsonNode problem = answer.json();
                assertThat(problem.get("status").intValue()).isEqualTo(answer.status());
                assertThat(problem.get("reason").stringValue()).matches("[a-z_]+");
                assertThat(problem.get("detail").stringValue()).isNotBlank();
            }
        }
        assertThat(tablet.post("sync", "x".repeat(1024 * 1024 + 1)).status()).isEqualTo(413);
        for (int i = 0; i < 51; i++) {
            tablet.observe("Te veel tegelijk");
        }
        assertThat(tablet.send(tablet.from(0)).status()).isEqualTo(413);
    }
}
