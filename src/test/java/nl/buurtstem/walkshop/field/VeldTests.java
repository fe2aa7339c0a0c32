package nl.buurtstem.walkshop.field;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.BrowserTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.Chromium;
import nl.buurtstem.testing.PostgresServer;
import nl.buurtstem.walkshop.field.RoughRoad.Fate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The walk application in a real browser, against the real server, over a road on which everything goes wrong. After each fault: on the server is
 * what was made on the tablet, each exactly once, and nothing was called safe before it was there.
 */
@BrowserTest
class VeldTests {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final boolean PICTURES = Boolean.getBoolean("buurtstem.test.pictures");

    private final Tablets tablets;
    private final Copies copies;
    private final PostgresServer.Database server;
    private final Cast cast;

    @LocalServerPort
    private int port;

    private Connection database;
    private RoughRoad road;
    private long walkshop;
    private String code;

    VeldTests(Tablets tablets, Copies copies, PostgresServer.Database server, Cast cast) {
        this.cast = cast;
        this.tablets = tablets;
        this.copies = copies;
        this.server = server;
    }

    @BeforeEach
    void aWalkIsPrepared() throws SQLException, IOException {
        database = server.connect("postgres");
        walkshop = Truth.walkshop(database);
        prepare();
        code = invite();
        road = new RoughRoad(port);
    }

    @AfterEach
    void theRoadEnds() throws SQLException {
        road.close();
        database.close();
    }

    private String invite() {
        return Objects.requireNonNull(tablets.invite(walkshop).block()).text();
    }

    private void prepare() throws SQLException {
        execute("""
                insert into walkshop_node (walkshop_id, number, title, hint, lon, lat) values
                    (%1$d, 1, 'De Markt', 'Waar zitten mensen?', 5.05, 53.25), (%1$d, 2, 'Oostgracht', '', 5.053, 53.251)""");
        execute("insert into walkshop_theme (walkshop_id, key, number) values (%1$d, 'noise', 1), (%1$d, 'nature', 2)");
        execute("insert into walkshop_lens (walkshop_id, name) values (%1$d, 'Fitte senior')");
        execute("insert into walkshop_pair (walkshop_id, name) values (%1$d, 'Zeemeeuw')");
        execute("""
                insert into walkshop_person (walkshop_id, pair_id, lens_id, name, kind)
                select %1$d, p.id, l.id, 'Rosa', 'RESIDENT' from walkshop_pair p, walkshop_lens l
                where p.walkshop_id = %1$d and l.walkshop_id = %1$d""");
        execute("""
                insert into walkshop_card (walkshop_id, number, kind, question)
                values (%1$d, 1, 'OPEN', '{"nl": "Waar komt u graag?", "ar": "أين تحب أن تكون؟"}')""");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql.formatted(walkshop));
        }
    }

    /** On the server is what was made on this tablet, and nothing else. */
    private void holds(Walkabout walk) throws SQLException {
        assertThat(Truth.records(database, walkshop)).containsExactlyInAnyOrderElementsOf(walk.made());
        assertThat(Truth.attachments(database, walkshop)).containsExactlyInAnyOrderElementsOf(walk.photos());
    }

    @Test
    void anyOrderOfMisfortunesEndsWithWhatWasMade(Chromium chromium) throws IOException {
        Page page = chromium.phone();
        page.navigate(road.origin() + "/veld/");
        String base = page.locator("script[type=module]").getAttribute("src").replaceFirst("app\\.js$", "");
        String walks;
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/walkshop/interleavings.js"))) {
            walks = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .replaceFirst(";$", "");
        }
        Object wrong = page.evaluate(
                "(" + walks.substring(walks.indexOf("async (")) + ")", Map.of("base", base, "walks", 1000, "first", 1));
        assertThat((List<?>) wrong).isEmpty();
    }

    /** Faults 3, 4 and 5: lost on the way there, lost on the way back, come twice. */
    @Test
    void faults3To5WhatIsLostOrComesTwiceIsThereOnce(Chromium chromium) throws SQLException, IOException {
        Walkabout walk = new Walkabout(chromium, road).setOut(code);
        road.next(Fate.LOST, Fate.ANSWER_LOST, Fate.UNAVAILABLE, Fate.TWICE, Fate.ANSWER_LOST, Fate.TWICE);
        walk.begin("Nergens een bankje").photo(1).save();
        walk.see("Mooie bomen").see("De brug is smal");
        for (int i = 0; i < 6; i++) {
            walk.tryNow();
        }
        walk.sees(3, 3);
        holds(walk);
    }

    /** Faults 1, 2 and 10: the tab goes away before, in the middle of and after a request; and a server that takes too long. */
    @Test
    void faults1And2And10ATabThatGoesAwayTakesNothingAlong(Chromium chromium) throws SQLException, IOException {
        chromium.mayLoseRequests();
        Walkabout walk = new Walkabout(chromium, road, """
                const later = window.setTimeout;
                window.setTimeout = (act, time, ...more) => later(act, time === 70000 ? 500 : time, ...more);""").setOut(code);
        road.always(Fate.SLOW);
        walk.see("Nergens een bankje");
        walk.reopen();
        walk.begin("Half opgeschreven");
        walk.page().waitForTimeout(400); // a draft is kept a moment after the last key
        walk.reopen().open("capture");
        assertThat(walk.page().locator("textarea")).hasValue("Half opgeschreven");
        walk.save().reads("Geen internet");
        road.always(Fate.WELL);
        walk.tryNow().sees(2, 2);
        holds(walk);
    }

    /** Faults 6 and 7: a double tap, and two windows that both send. */
    @Test
    void faults6And7TwoTapsAndTwoWindowsMakeOneRecordEach(Chromium chromium) throws SQLException {
        Walkabout walk = new Walkabout(chromium, road).setOut(code);
        walk.begin("Nergens een bankje");
        walk.page()
                .evaluate(
                        "() => { const key = document.querySelector('.button--save'); key.click(); key.click(); key.form.requestSubmit(); }");
        walk.page().locator(".button--capture").waitFor();
        Page other = walk.window().newPage();
        other.navigate(road.origin() + "/veld/");
        other.locator(".button--capture").waitFor();
        other.evaluate("() => { for (let i = 0; i < 5; i++) dispatchEvent(new Event('online')); }");
        walk.see("Mooie bomen").sees(2, 2);
        assertThat(walk.made()).hasSize(2);
        holds(walk);
    }

    /** Fault 11: the token ends while the tablet is out; everything stays, and goes when it joined again. */
    @Test
    void fault11ATabletThatMayNoLongerSendKeepsAllUntilItJoinsAgain(Chromium chromium) throws SQLException {
        Walkabout walk = new Walkabout(chromium, road).setOut(code);
        walk.see("Nergens een bankje").sees(1, 1);
        UUID device = UUID.fromString(
                Truth.text(database, "select device_id::text from walk_tablet where walkshop_id = " + walkshop));
        tablets.revoke(walkshop, device).block();
        walk.see("Mooie bomen").sees(1, 2).reads("Doe opnieuw mee");
        walk.page().navigate(road.origin() + "/veld/#join=" + invite());
        walk.page().locator("form [type=submit]").click();
        walk.sees(2, 2);
        holds(walk);
    }

    /** Fault 12: a clock that is days off, and jumps. */
    @Test
    void fault12AClockThatJumpsChangesNoOrderAndStopsNothing(Chromium chromium) throws SQLException {
        Walkabout walk = new Walkabout(chromium, road, """
                const Real = Date;
                window.ahead = 0;
                window.Date = class extends Real {
                  constructor(...given) { given.length ? super(...given) : super(Real.now() + window.ahead); }
                  static now() { return Real.now() + window.ahead; }
                };""").setOut(code);
        for (int days : new int[] {2, -2, 0}) {
            walk.page().evaluate("days => { window.ahead = days * 86400000; }", days);
            walk.see("Gezien met een klok op " + days + " dagen");
        }
        walk.sees(3, 3);
        holds(walk);
        assertThat(Truth.text(
                        database,
                        "select string_agg(seq::text, ',' order by seq) from walk_record where walkshop_id = "
                                + walkshop))
                .isEqualTo("1,2,3");
    }

    /** Faults 15 and 17: an upgrade of the memory with all of it full, and a connection that the browser closed. */
    @Test
    void faults15And17TheMemoryIsUpgradedAndReopenedWithNothingLost(Chromium chromium)
            throws SQLException, IOException {
        Walkabout walk = new Walkabout(chromium, road, """
                window.bases = [];
                const open = IDBFactory.prototype.open;
                IDBFactory.prototype.open = function (...given) {
                  const opening = open.apply(this, given);
                  opening.addEventListener("success", () => window.bases.push(opening.result));
                  return opening;
                };""").setOut(code);
        road.always(Fate.LOST);
        walk.begin("Nergens een bankje").photo(2).save();
        walk.page().evaluate("() => window.bases.forEach(base => base.close())");
        walk.see("Na het sluiten");
        List<String> before = walk.made();
        String base =
                walk.page().locator("script[type=module]").getAttribute("src").replaceFirst("app\\.js$", "");
        Object after = walk.page().evaluate("""
                async (base) => {
                  const { Store } = await import(`${base}store.js`);
                  const { openDB } = await import(`${base}idb.js`);
                  const newer = new Store((name, version, callbacks) => openDB(name, version + 1, callbacks));
                  const records = await newer.records();
                  const files = await Promise.all(records.flatMap(({ body }) => JSON.parse(body).attachments).map(({ sha256 }) => newer.file(sha256)));
                  (await newer.base()).close();
                  return records.map(r => r.recordId + ' ' + r.hash).concat(files.map(f => f.sha256));
                }""", base);
        List<Object> expected = new ArrayList<>(before);
        expected.addAll(walk.photos());
        assertThat((List<?>) after).asList().containsExactlyInAnyOrderElementsOf(expected);
    }

    /** Fault 16: no room for a photo: it is kept smaller, or said not to be kept; the words are always kept. */
    @Test
    void fault16WhenTheMemoryIsFullTheWordsAreKept(Chromium chromium) throws SQLException, IOException {
        Walkabout walk = new Walkabout(chromium, road, """
                window.refused = 0;
                const put = IDBObjectStore.prototype.put;
                IDBObjectStore.prototype.put = function (value, ...more) {
                  if (value?.data && window.refused-- > 0) {
                    throw new DOMException("no room", "QuotaExceededError");
                  }
                  return put.call(this, value, ...more);
                };""").setOut(code);
        walk.begin("Te weinig ruimte");
        walk.page().evaluate("() => { window.refused = 1; }");
        walk.photo(3);
        assertThat(walk.page().locator("main")).containsText("de foto is kleiner bewaard");
        walk.page().evaluate("() => { window.refused = 99; }");
        walk.save();
        assertThat(walk.page().locator("[data-kept=words]")).containsText("Je woorden staan op deze tablet");
        walk.sees(1, 1);
        assertThat(Truth.records(database, walkshop)).containsExactlyElementsOf(walk.made());
    }

    /** Fault 18: a photo is no longer in the memory; its text goes, and nothing says that it is whole. */
    @Test
    void fault18APhotoThatIsGoneIsNeverCalledSafe(Chromium chromium) throws SQLException, IOException {
        Walkabout walk = new Walkabout(chromium, road).setOut(code);
        road.always(Fate.LOST);
        walk.begin("Met een foto").photo(4).save();
        walk.page().evaluate("""
                () => new Promise(done => {
                  const opening = indexedDB.open("veld");
                  opening.onsuccess = () => {
                    const clearing = opening.result.transaction("files", "readwrite").objectStore("files").clear();
                    clearing.onsuccess = () => { opening.result.close(); done(); };
                  };
                })""");
        road.always(Fate.WELL);
        walk.tryNow().reads("heeft hulp nodig").sees(0, 1);
        walk.open("records");
        assertThat(walk.page().locator(".record__state"))
                .containsText("De foto of opname staat niet meer op deze tablet");
        assertThat(Truth.records(database, walkshop)).containsExactlyElementsOf(walk.made());
    }

    /** Faults 19 and 20: an upload that breaks off at 60 %, and one with another bit in it. */
    @Test
    void faults19And20APhotoThatCameInPartOrDamagedIsSentAgain(Chromium chromium) throws SQLException, IOException {
        Walkabout walk = new Walkabout(chromium, road).setOut(code);
        road.next(Fate.WELL, Fate.CUT_AT_60, Fate.FLIPPED);
        walk.begin("Met een foto").photo(5).save();
        walk.reads("0 van 1");
        walk.tryNow().tryNow().tryNow().sees(1, 1);
        holds(walk);
    }

    /** Fault 24: a hotspot answers everything with its own page and says 200. */
    @Test
    void fault24AHotspotsPageIsNoAnswer(Chromium chromium) throws SQLException {
        Walkabout walk = new Walkabout(chromium, road).setOut(code);
        road.always(Fate.PORTAL);
        walk.see("Nergens een bankje").reads("wil eerst dat je inlogt").sees(0, 1);
        road.always(Fate.WELL);
        walk.tryNow().sees(1, 1);
        holds(walk);
    }

    /** Fault 25: somebody empties the browser before all was sent. */
    @Test
    void fault25AnEmptiedMemoryIsSaidHonestly(Chromium chromium) {
        Walkabout walk = new Walkabout(chromium, road).setOut(code);
        walk.see("Nergens een bankje").sees(1, 1);
        road.always(Fate.LOST);
        walk.see("Mooie bomen").sees(1, 2);
        walk.page().evaluate("() => new Promise(done => { indexedDB.deleteDatabase('veld').onsuccess = done; })");
        road.always(Fate.WELL);
        walk.reopen();
        assertThat(walk.page().locator("#lost"))
                .containsText("2 notities gemaakt. Daarvan staat er 1 veilig op de server");
        assertThat(walk.page().locator("#lost")).containsText("niet op de server: 1 notitie");
    }

    /** Fault 26: in a private window no walk starts. */
    @Test
    void fault26APrivateWindowStartsNoWalk(Chromium chromium) {
        Walkabout walk = new Walkabout(chromium, road, """
                if (navigator.storage) {
                  navigator.storage.persist = navigator.storage.persisted = async () => false;
                  navigator.storage.estimate = async () => ({ quota: 1e9, usage: 0 });
                }""").join(code);
        walk.page().locator("#refused").waitFor();
        assertThat(walk.page().locator("[data-check=private]")).containsText("privévenster");
        assertThat(walk.page().locator("#start")).hasCount(0);
    }

    /** Fault 28: the whole browser is killed as soon as the page says that it is saved. */
    @Test
    void fault28WhatWasSaidToBeSavedSurvivesTheBrowser(Chromium chromium, @TempDir Path profile)
            throws SQLException, IOException {
        BrowserType browsers = Objects.requireNonNull(
                        new Walkabout(chromium, road).window().browser())
                .browserType();
        Walkabout walk = new Walkabout(browser(browsers, profile), road).setOut(code);
        road.always(Fate.LOST);
        walk.begin("Nergens een bankje").photo(28);
        walk.page().locator(".button--save").click();
        walk.page().locator("[data-kept=whole]").waitFor();
        ProcessHandle.current()
                .descendants()
                .filter(one -> one.info().commandLine().orElse("").contains(profile.toString()))
                .forEach(ProcessHandle::destroyForcibly);
        road.always(Fate.WELL);
        try (BrowserContext again = browser(browsers, profile)) {
            Walkabout after = new Walkabout(again, road).reopen().sees(1, 1);
            holds(after);
        }
    }

    private static BrowserContext browser(BrowserType browsers, Path profile, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"));
        arguments.addAll(List.of(more));
        return browsers.launchPersistentContext(
                profile,
                new BrowserType.LaunchPersistentContextOptions()
                        .setExecutablePath(Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium")))
                        .setArgs(arguments)
                        .setLocale("nl-NL"));
    }

    /** Fault 29: the place is no longer allowed; what is written has the place of its stop, and no place is made up. */
    @Test
    void fault29WithoutGpsAStopIsThePlace(Chromium chromium) throws SQLException {
        Walkabout walk = new Walkabout(chromium, road).setOut(code);
        walk.window().clearPermissions();
        walk.reopen().open("walk");
        assertThat(walk.page().locator("main")).containsText("De plaats is niet toegestaan");
        walk.page().locator(".node__do").nth(1).click();
        walk.page().locator("textarea").fill("Hier is het stil");
        walk.page().locator("input[name=theme]").first().check();
        walk.save().see("Ergens onderweg").sees(2, 2);
        assertThat(Truth.text(database, """
                select string_agg(coalesce(content->'place'->>'source', 'none'), ',' order by seq) from walk_record
                where walkshop_id = """ + walkshop)).isEqualTo("node,none");
    }

    /** Fault 30, shortened: a network that comes and goes. */
    @Test
    void fault30ANetworkThatFlickersLosesAndDoublesNothing(Chromium chromium) throws SQLException, IOException {
        Walkabout walk = new Walkabout(chromium, road).setOut(code);
        for (int i = 0; i < 6; i++) {
            road.always(i % 2 == 0 ? Fate.LOST : Fate.WELL);
            walk.tryNow().begin("Gezien bij schakeling " + i);
            if (i % 3 == 0) {
                walk.photo(30 + i);
            }
            road.always(i % 2 == 0 ? Fate.ANSWER_LOST : Fate.TWICE);
            walk.save();
        }
        road.always(Fate.WELL);
        walk.tryNow().sees(6, 6);
        holds(walk);
    }

    /** A new version waits as long as something is neither safe nor in a copy; the copy adds nothing to what was sent (fault 23). */
    @Test
    void aNewVersionWaitsUntilNothingCanBeLostByIt(Chromium chromium) throws SQLException {
        Walkabout walk = new Walkabout(chromium, road, options -> options.setAcceptDownloads(true)).setOut(code);
        road.always(Fate.UNAVAILABLE);
        walk.see("Nergens een bankje").open("settings");
        road.worker(text -> text.replaceFirst("const BUILD = \"[0-9a-f]+\"", "const BUILD = \"eeeeeeeeeeee\""));
        walk.page().evaluate("async () => { await (await navigator.serviceWorker.getRegistration()).update(); }");
        walk.page().locator("#not-yet").waitFor();
        assertThat(walk.page().locator("#switch")).hasCount(0);
        walk.open("records");
        Download download = walk.page()
                .waitForDownload(
                        () -> walk.page().locator("main .keys .button").nth(1).click());
        Path copy = download.path();
        walk.open("settings").page().locator("#switch").click();
        walk.page()
                .waitForFunction(
                        "async () => (await caches.keys()).filter(n => n !== 'veld-marker').join() === 'veld-eeeeeeeeeeee'");
        walk.reopen();
        copies.read(walkshop, copy, download.suggestedFilename()).block();
        holds(walk);
        road.always(Fate.WELL);
        walk.reopen().sees(1, 1);
        copies.read(walkshop, copy, download.suggestedFilename()).block();
        holds(walk);
    }

    @Test
    void withoutANetworkTheWholeWalkIsThere(Chromium chromium) throws SQLException {
        Walkabout walk = new Walkabout(chromium, road).setOut(code);
        road.always(Fate.LOST);
        walk.reopen();
        walk.page().locator(".button--capture").waitFor();
        walk.open("map");
        walk.page().locator(".map .map__stop").nth(1).waitFor();
        walk.page().locator("#map-keys .button--main").first().click();
        walk.page().locator("textarea").fill("Onder het kruis");
        walk.page().locator("input[name=theme]").first().check();
        walk.save();
        walk.open("interview").page().locator("main .button--main").click();
        walk.page().locator("textarea").fill("Het is hier gezellig");
        walk.page().locator("main .button--main").click();
        walk.page().locator("main .button--main").click();
        walk.save();
        walk.open("moment").page().locator("textarea").fill("We wachtten op de bus");
        walk.save().sees(0, 3).reads("Geen internet");
        road.always(Fate.WELL);
        walk.tryNow().sees(3, 3);
        holds(walk);
        assertThat(Truth.text(
                                database,
                                "select string_agg(kind, ',' order by seq) from walk_record where walkshop_id = "
                                        + walkshop)
                        .toLowerCase())
                .isEqualTo("observation,interview,moment");
    }

    /** Fault 9: a record that the server will never take holds up no other, and says that it needs help. */
    @Test
    void fault9APoisonousRecordHoldsUpNoOther(Chromium chromium) throws SQLException {
        Walkabout walk = new Walkabout(chromium, road).setOut(code);
        road.always(Fate.LOST);
        walk.see("Ervoor").see("veel te lang ".repeat(25_000)).see("Erna");
        road.always(Fate.WELL);
        walk.tryNow().sees(2, 3).reads("1 heeft hulp nodig");
        walk.see("En weer een").sees(3, 4);
        walk.open("records");
        assertThat(walk.page().locator(".record__state[data-state=help]"))
                .containsText("De server neemt dit niet aan. Het blijft op deze tablet.");
        assertThat(walk.page().locator(".record__state[data-state=safe]")).hasCount(3);
        assertThat(Truth.records(database, walkshop)).hasSize(3);
        assertThat(walk.made()).hasSize(4).containsAll(Truth.records(database, walkshop));
    }

    /** Fault 31: a long walk, many photos; whatever it sends, a tablet holds no more than one of them at a time. */
    @Test
    void fault31ALongWalkIsSentWithoutFillingTheMemory(Chromium chromium) throws SQLException {
        Walkabout walk = new Walkabout(chromium, road).setOut(code);
        road.always(Fate.LOST);
        walk.page().evaluate(LONG_WALK, Map.of("base", base(walk), "records", 300, "photos", 200, "bytes", 150_000));
        CDPSession glass = walk.window().newCDPSession(walk.page());
        double before = megabytes(glass);
        road.always(Fate.WELL);
        walk.tryNow();
        double most = 0;
        while (!walk.page().locator("#counter").innerText().startsWith("300 van 300")) {
            most = Math.max(most, megabytes(glass) - before);
            walk.page().waitForTimeout(300);
        }
        walk.open("records");
        assertThat(walk.page().locator(".record")).hasCount(300);
        assertThat(most).as("megabytes more while it sends 30").isLessThan(10);
        holds(walk);
    }

    private static final String LONG_WALK = """
            async ({ base, records, photos, bytes }) => {
              const { Store } = await import(`${base}store.js`);
              const { bodyOf, hashOf, newId } = await import(`${base}record.js`);
              const store = new Store();
              const { id, walkshopId } = await store.get("device");
              const tablet = { walkshopId, deviceId: id, appBuild: "long" };
              for (let i = 0; i < records; i++) {
                const files = [];
                if (i < photos) {
                  const data = new Uint8Array(bytes);
                  for (let from = 0; from < bytes; from += 65536) {
                    crypto.getRandomValues(data.subarray(from, Math.min(bytes, from + 65536)));
                  }
                  files.push({ sha256: await hashOf(data), mime: "image/jpeg", bytes, width: 1600, height: 1200, data: data.buffer });
                }
                const payload = { text: `Waarneming ${i}`, themes: ["noise"], valence: "PLAIN", nodeId: null, shape: null, language: "nl", altTexts: {}, voice: null, channel: "walk" };
                const about = { recordId: newId(), kind: "observation", payload, attachments: files };
                await store.save({ recordId: about.recordId, files, write: (seq) => bodyOf(about, { tablet, author: {}, seq, now: new Date() }) });
              }
            }""";

    /** What this page's scripts really hold, buffers included. */
    private static double megabytes(CDPSession glass) {
        glass.send("HeapProfiler.collectGarbage");
        JsonObject held = glass.send("Runtime.getHeapUsage");
        return Stream.of("usedSize", "embedderHeapUsedSize", "backingStorageSize")
                        .filter(held::has)
                        .mapToDouble(name -> held.get(name).getAsDouble())
                        .sum()
                / 1e6;
    }

    private static String base(Walkabout walk) {
        return walk.page().locator("script[type=module]").getAttribute("src").replaceFirst("app\\.js$", "");
    }

    @Test
    void aVoiceNoteIsKeptAndArrives(Chromium chromium, @TempDir Path profile) throws SQLException {
        BrowserType browsers = Objects.requireNonNull(
                        new Walkabout(chromium, road).window().browser())
                .browserType();
        try (BrowserContext window =
                browser(browsers, profile, "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream")) {
            Walkabout walk = new Walkabout(window, road).setOut(code);
            walk.begin("Hoor zelf");
            walk.page().locator("main [aria-pressed]").click();
            assertThat(walk.page().locator("main")).containsText("De opname loopt");
            walk.page().waitForTimeout(1200); // somebody speaks
            walk.page().locator("main [aria-pressed=true]").click();
            assertThat(walk.page().locator("main")).containsText("De opname staat op deze tablet");
            walk.save().sees(1, 1);
            holds(walk);
        }
        assertThat(Truth.text(
                        database,
                        "select mime || ' ' || (bytes > 500) from walk_attachment where walkshop_id = " + walkshop))
                .isEqualTo("audio/webm true");
        assertThat(Truth.text(database, """
                select (content -> 'payload' ->> 'voice' = content -> 'attachments' -> 0 ->> 'sha256')::text from walk_record
                where walkshop_id = """ + walkshop)).isEqualTo("true");
    }

    /** One window sends at a time, also where a browser has no locks; one that went away in the middle holds nobody up for long. */
    @Test
    void withoutLocksOfTheBrowserALeaseLetsOneWindowSend(Chromium chromium) throws SQLException {
        Walkabout walk = new Walkabout(chromium, road, """
                Object.defineProperty(Navigator.prototype, "locks", { get: () => undefined });
                const Real = Date;
                window.ahead = 0;
                window.Date = class extends Real {
                  constructor(...given) { given.length ? super(...given) : super(Real.now() + window.ahead); }
                  static now() { return Real.now() + window.ahead; }
                };""").setOut(code);
        Page other = walk.window().newPage();
        other.navigate(road.origin() + "/veld/");
        other.locator(".button--capture").waitFor();
        road.always(Fate.SLOW);
        walk.see("Nergens een bankje");
        other.evaluate("() => { for (let i = 0; i < 5; i++) dispatchEvent(new Event('online')); }");
        walk.see("Mooie bomen").sees(2, 2);
        holds(walk);
        assertThat(road.batchesAtOnce()).isEqualTo(1);

        road.always(Fate.WELL);
        other.close();
        walk.page().evaluate(LEASED);
        walk.see("Terwijl een ander bezig lijkt").tryNow().sees(2, 3);
        walk.page().evaluate("() => { window.ahead = 61_000; }");
        walk.tryNow().sees(3, 3);
        holds(walk);
    }

    private static final String LEASED = """
            () => new Promise((done) => {
              const opening = indexedDB.open("veld");
              opening.onsuccess = () => {
                const meta = opening.result.transaction("meta", "readwrite").objectStore("meta");
                meta.put({ me: "a window that is gone", until: Date.now() + 60_000 }, "lease").onsuccess = () => { opening.result.close(); done(); };
              };
            })""";

    /** Only when somebody asks for it, said on every screen, coarse, and with nothing lost when the tab goes. */
    @Test
    void theWayIsKeptForWhoAsksForItAndCoarsely(Chromium chromium) throws SQLException {
        Walkabout walk = new Walkabout(chromium, road).setOut(code);
        walk.at(53.2502341, 5.0502341).at(53.2506341, 5.0502341);
        assertThat(walk.page().locator("#way")).hasCount(0);
        walk.page().locator("#keep-way").click();
        assertThat(walk.page().locator("#way")).containsText("De weg die je loopt wordt onthouden");
        for (int i = 1; i <= 4; i++) {
            walk.at(53.2502341 + i * 0.0004, 5.0502341 + i * 0.0004).waysOf(i);
        }
        walk.reopen().sees(1, 1);
        assertThat(walk.page().locator("#way")).isVisible();
        assertThat(walk.open("map").page().locator(".map__way").first()).isAttached();
        walk.open("records");
        assertThat(walk.page().locator("#aside")).containsText("Veilig op de server");
        assertThat(walk.page().locator(".record")).hasCount(0);
        walk.open("walk").page().locator("#keep-way").click();
        assertThat(walk.page().locator("#way")).hasCount(0);
        holds(walk);
        assertThat(Truth.text(database, """
                select (count(*) >= 4 and bool_and((p ->> 0)::bigint % 100 = 0 and (p ->> 1)::bigint % 100 = 0))::text
                from walk_record, jsonb_array_elements(body::jsonb -> 'payload' -> 'points') p
                where kind = 'track' and walkshop_id = """ + walkshop)).isEqualTo("true");
    }

    @Test
    void dotsAreGivenAndTakenBackAndFollowAChange(Chromium chromium) throws SQLException {
        Walkabout walk = new Walkabout(chromium, road).setOut(code);
        walk.see("Nergens een bankje").see("Mooie bomen").open("records");
        Locator trees = walk.page().locator(".record", new Page.LocatorOptions().setHasText("Mooie bomen"));
        for (int i = 1; i <= 5; i++) {
            trees.locator("[data-dot=give]").click();
            assertThat(trees.locator(".dots")).containsText(i == 1 ? "1 stip" : i + " stippen");
        }
        assertThat(trees.locator("[data-dot=give]")).isDisabled();
        trees.locator("[data-dot=take]").click();
        assertThat(trees.locator(".dots")).containsText("4 stippen");
        trees.locator("a").click();
        walk.page().locator("textarea").fill("Mooie oude bomen");
        walk.save().sees(9, 9).open("records");
        assertThat(walk.page().locator(".dots").first()).containsText("4 stippen");
        holds(walk);
        assertThat(Truth.text(
                        database,
                        "select o.text || ' ' || d.dots from walk_dots d join walk_observation o using (record_id) where d.walkshop_id = "
                                + walkshop))
                .isEqualTo("Mooie oude bomen 4");
    }

    @Test
    void ideasAndPlansAreReadOnTheWayWithoutANetwork(Chromium chromium) throws SQLException {
        somethingIsThere();
        Walkabout walk = new Walkabout(chromium, road).setOut(code);
        road.always(Fate.LOST);
        walk.reopen().open("map").page().locator(".map__idea").click();
        assertThat(walk.page().locator(".map__told"))
                .containsText(Pattern.compile(
                        "Een bankje bij het water.*Verzamelt.*Dat iedereen even kan zitten",
                        Pattern.DOTALL | Pattern.CASE_INSENSITIVE));
        walk.page().locator(".map__told a").click();
        assertThat(walk.page().locator("[data-idea] h3")).isFocused();
        assertThat(walk.page().locator("main")).containsText("Nieuwe bestrating");
        walk.page().locator("[data-idea] a").first().click();
        assertThat(walk.page().locator(".map__told")).isVisible();
        walk.page().locator(".map__told button").click();
        assertThat(walk.page().locator(".map__told")).isHidden();
        assertThat(walk.page().locator(".map__idea")).isFocused();
    }

    private void somethingIsThere() throws SQLException {
        execute(
                "insert into walkshop_plan (walkshop_id, title, text) values (%1$d, 'Nieuwe bestrating', 'In het voorjaar.')");
        execute("""
                with one as (
                    insert into idea (language, title, goal, body, theme, stage, lon, lat, tile, neighbourhood_id,
                        district_id, municipality_id, likes_needed, window_ends_at, shuffle, created_at, published_at, staged_at)
                    select 'nl', 'Een bankje bij het water', 'Dat iedereen even kan zitten.', 'Er is nu nergens een plek.', 'GREEN', 'COLLECTING',
                        5.0515, 53.2505, 0, n.id, d.id, d.parent_id, 100, now() + interval '90 days', 0.5, now(), now(), now()
                    from area n join area d on d.id = n.parent_id
                    where n.level = 'NEIGHBOURHOOD' order by n.key limit 1
                    returning id)
                insert into walkshop_idea (walkshop_id, idea_id) select %1$d, id from one""");
    }

    /** The desk and the board show what comes in as it comes, but take nothing from under a hand. */
    @Test
    void whatComesInIsSeenAtOnceAtTheDeskAndOnTheBoard(Chromium chromium) throws SQLException {
        long here = Truth.walkshop(database, "ML", "WALKING");
        SimTablet tablet = Truth.tablet(database, cast.guest().origin(), here, "Zeemeeuw");
        Page desk = staff(chromium, "/walkshops/" + here + "/tablets");
        Page board = staff(chromium, "/walkshops/" + here + "/together");
        board.locator("#table").waitFor();
        tablet.observe("Nergens een bankje");
        tablet.untilSafe(1);
        assertThat(desk.locator(".field-tablet dd.number").first()).hasText("1");
        assertThat(board.locator(".seen__text")).hasText("Nergens een bankje");

        desk.locator(".field-tablet summary").click();
        desk.evaluate("() => { window.heard = 0; document.addEventListener('live:idea', () => window.heard++); }");
        tablet.observe("Mooie bomen");
        tablet.untilSafe(1);
        desk.waitForFunction("() => window.heard > 0");
        assertThat(board.locator(".seen")).hasCount(2);
        assertThat(desk.locator(".field-tablet dd.number").first()).hasText("1");
        desk.locator(".field-tablet summary").click();
        desk.locator("h1").click();
        assertThat(desk.locator(".field-tablet dd.number").first()).hasText("2");
    }

    private Page staff(Chromium chromium, String path) {
        Person fenna = cast.staff("Fenna", Role.FACILITATOR, "ML");
        Page page = chromium.signedIn(cast.guest(), cast.session(fenna), options -> options.setViewportSize(1280, 900));
        page.waitForResponse(
                answer -> answer.url().contains("/live?"),
                () -> page.navigate(cast.guest().origin() + path));
        return page;
    }

    @Test
    void onAHomeScreenItHasASignOfItsOwn(Chromium chromium) {
        Page page = chromium.phone();
        page.navigate(road.origin() + "/veld/");
        Object wrong = page.evaluate("""
                async () => {
                  const { icons } = await (await fetch("/veld/manifest.webmanifest")).json();
                  const all = [[document.querySelector("link[rel=apple-touch-icon]").href, 180], ...icons.filter(i => i.type === "image/png").map(i => [i.src, Number.parseInt(i.sizes)])];
                  const seen = await Promise.all(all.map(async ([src, size]) => [src, size, (await createImageBitmap(await (await fetch(src)).blob())).width]));
                  return [all.length, seen.filter(([, size, width]) => size !== width)];
                }""");
        assertThat(wrong).isEqualTo(List.of(4, List.of()));
    }

    @Test
    void nobodyIsShutOut(Chromium chromium) throws SQLException {
        somethingIsThere();
        List<String> found = new ArrayList<>();
        for (String language : List.of("nl", "ar")) {
            Walkabout walk =
                    new Walkabout(chromium, road, options -> options.setLocale(language.equals("ar") ? "ar" : "nl-NL"));
            walk.page().navigate(road.origin() + "/veld/#join=" + code);
            walk.page().locator("form").waitFor();
            look(walk.page(), "join-" + language, found);
            walk.setOut(code).open("capture");
            walk.page().locator("textarea").fill("Een bankje");
            walk.page().locator("input[name=theme]").first().check();
            look(walk.page(), "capture-" + language, found);
            walk.save();
            for (String screen :
                    List.of("along", "who", "walk", "near", "map", "interview", "moment", "records", "settings")) {
                walk.open(screen);
                if (screen.equals("map")) {
                    walk.page().locator("#map-keys .button").first().waitFor();
                }
                look(walk.page(), screen + "-" + language, found);
            }
        }
        assertThat(found).isEmpty();
    }

    private static void look(Page page, String situation, List<String> found) {
        for (int width : PICTURES ? new int[] {360, 820, 1280} : new int[] {360, 1280}) {
            page.setViewportSize(width, 800);
            Object sideways =
                    page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (((Number) sideways).intValue() > 1) {
                found.add(situation + "-" + width + " sticks out sideways by " + sideways);
            }
            if (PICTURES) {
                Chromium.picture(page, "veld-" + situation + "-" + width);
            }
        }
        page.setViewportSize(360, 800);
        Object small = page.evaluate("""
                () => [...document.querySelectorAll('a, button, select, textarea, label.choice, .input')]
                    .filter(e => e.offsetParent && !e.matches('.skip'))
                    .map(e => [e.outerHTML.slice(0, 80), e.getBoundingClientRect()])
                    .filter(([, box]) => box.height < 43.5 || box.width < 43.5).map(([html]) => html)""");
        ((List<?>) small).forEach(one -> found.add(situation + " is too small to press: " + one));
        new AxeBuilder(page)
                .setLegacyMode(true)
                .withTags(RULES)
                .analyze()
                .getViolations()
                .forEach(rule -> rule.getNodes()
                        .forEach(node -> found.add(
                                situation + " " + rule.getId() + ": " + node.getTarget() + " " + node.getHtml())));
    }
}
