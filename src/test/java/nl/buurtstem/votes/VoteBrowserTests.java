package nl.buurtstem.votes;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.BrowserTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.Chromium;
import nl.buurtstem.testing.MovableClock;
import nl.buurtstem.votes.count.BallotPaper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the question to the checked receipt: with a finger on a phone, with the keyboard alone, without JavaScript, and in Arabic. */
@BrowserTest
class VoteBrowserTests {

    private static final int TABS = 60;
    private static int counter;

    private final Rounds rounds;
    private final Ballots ballots;
    private final Counting counting;
    private final Letters letters;
    private final Areas areas;
    private final Cast cast;
    private final MovableClock clock;

    private Person noor;

    VoteBrowserTests(
            Rounds rounds,
            Ballots ballots,
            Counting counting,
            Letters letters,
            Areas areas,
            Cast cast,
            MovableClock clock) {
        this.rounds = rounds;
        this.ballots = ballots;
        this.counting = counting;
        this.letters = letters;
        this.areas = areas;
        this.cast = cast;
        this.clock = clock;
    }

    @BeforeEach
    void thePastIsNow() {
        clock.set(Instant.now().minus(Duration.ofDays(30)));
        noor = cast.staff("Noor", Role.OFFICIAL, "ML");
        counter++;
    }

    /** Trees cost € 2,000, benches € 6,000, light € 10,000; there is € 10,000. */
    private VotingRound open(Way way) {
        NewRound asked = SomeRounds.round(areas, clock, way, "Welk plan kiest u hier? Browser " + counter);
        VotingRound round = SomeRounds.fix(rounds, asked, noor, List.of("Bomen", "Bankjes", "Licht"));
        clock.forward(Duration.ofMinutes(2));
        return round;
    }

    private Page voter(
            Chromium chromium, VotingRound round, String language, UnaryOperator<Browser.NewContextOptions> changes) {
        Person person = cast.resident("Kiezer" + counter, language);
        Page page = chromium.signedIn(cast.guest(), cast.session(person), changes);
        page.navigate(cast.guest().origin() + round.path());
        return page;
    }

    /** Enough others vote for nothing that every ballot is published. */
    private void othersVote(VotingRound round) {
        ballots.enter(
                        round,
                        IntStream.range(0, 5)
                                .mapToObj(n -> new Ballots.Entered(
                                        "other " + n, VoteChannel.ONLINE, null, BallotPaper.parse("")))
                                .toList())
                .block();
    }

    private void close() {
        clock.forward(Duration.ofDays(3));
        counting.closeDue().block();
    }

    private static void fits(Page page) {
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing sticks out at %s", page.url())
                .isTrue();
    }

    @Test
    void withAFingerOnAPhoneFromTheFirstTickToTheCheckedReceipt(Chromium chromium) {
        VotingRound round = open(Way.BUDGET);
        Page page = voter(
                chromium, round, "nl", options -> options.setHasTouch(true).setIsMobile(true));
        page.locator("a[href$='/ballot']").first().tap();
        page.locator("label.choice:has-text('Bankjes')").tap();
        assertThat(page.locator("#left")).hasText("U heeft nog € 4.000 over van € 10.000.");
        page.locator("label.choice:has-text('Licht')").tap();
        assertThat(page.locator("#left")).hasText("Dit is € 6.000 te veel. Er is € 10.000.");
        page.locator("label.choice:has-text('Licht')").tap();
        assertThat(page.locator("#left")).containsText("€ 4.000 over");
        fits(page);
        page.locator("label.choice:has(#declared)").tap();
        page.locator("#send").tap();
        String first = page.locator("#receipt").textContent();
        fits(page);
        page.locator("#change").tap();
        page.locator("label.choice:has-text('Bomen')").tap();
        page.locator("#send").tap();
        assertThat(page.locator("h1")).hasText("Uw stem is veranderd");
        String receipt = page.locator("#receipt").textContent();
        othersVote(round);
        close();
        page.navigate(cast.guest().origin() + round.path());
        assertThat(page.locator(".vote-sentence")).containsText("Bomen");
        fits(page);
        page.locator("a[href$='/receipt']").first().tap();
        checked(page, receipt.toLowerCase().replace("-", ""), ".utrecht-alert--ok", "Uw browser heeft nagerekend");
        assertThat(page.locator("[data-receipt-said] li")).hasText(new String[] {"Bomen"});
        fits(page);
        checked(page, "2222-2222-2222-2222", ".utrecht-alert--warning", "Er is geen stembiljet met deze code");
        checked(page, first, ".utrecht-alert--warning", "Er is geen stembiljet met deze code");
        page.locator("[data-receipt-said] button").tap();
        assertThat(page.locator("[data-receipt-said]")).containsText("later veranderd");
    }

    private static void checked(Page page, String receipt, String box, String said) {
        page.fill("#receipt", receipt);
        page.locator("form[data-receipt] button").click();
        assertThat(page.locator("[data-receipt-said] " + box)).containsText(said);
    }

    @Test
    void aFileThatSomebodyChangedIsFoundOutByTheBrowser(Chromium chromium) {
        VotingRound round = open(Way.SINGLE);
        Page page = voter(chromium, round, "nl", options -> options);
        page.locator("a[href$='/ballot']").first().click();
        page.locator("label.choice:has-text('Bomen')").click();
        page.check("#declared");
        page.locator("#send").click();
        String receipt = page.locator("#receipt").textContent();
        othersVote(round);
        close();
        List<RoundOption> options = rounds.optionsOf(round.id()).block();
        for (String[] change : new String[][] {
            {"\"" + options.get(0).id() + "=1\"", "\"" + options.get(1).id() + "=1\""},
            {"\"leaves\":[\"", "\"leaves\":[\"" + "00".repeat(32) + "\",\""},
            {"\"signature\":\"", "\"signature\":\"AA"}
        }) {
            page.navigate(cast.guest().origin() + round.path() + "/receipt");
            page.unroute("**/published.json");
            page.route("**/published.json", route -> tampered(route, change[0], change[1]));
            checked(page, receipt, ".utrecht-alert--error", "De lijst klopt niet");
        }
        page.unroute("**/published.json");
        checked(page, receipt, ".utrecht-alert--ok", "telde mee");
    }

    private static void tampered(Route route, String from, String to) {
        String file = route.fetch().text();
        assertThat(file).contains(from);
        route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(file.replace(from, to)));
    }

    /** Tab until this has the focus. */
    private static void reach(Page page, String selector) {
        page.locator(selector).first().waitFor();
        for (int i = 0; i < TABS; i++) {
            if ((Boolean) page.evaluate("wanted => document.activeElement?.matches(wanted) ?? false", selector)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(selector + " is not reached by Tab on " + page.url());
    }

    /** Plans stand in an order of chance. */
    private static void backToTheTop(Page page) {
        for (int i = 0; i < 12; i++) {
            page.keyboard().press("Shift+Tab");
        }
    }

    private String field(VotingRound round, int option) {
        return "[name=" + rounds.optionsOf(round.id()).block().get(option).field() + "]";
    }

    @Test
    void withTheKeyboardAloneMoneyIsSpentAndPlansArePutInOrder(Chromium chromium) {
        VotingRound budget = open(Way.BUDGET);
        Page page = voter(chromium, budget, "nl", options -> options.setViewportSize(1280, 900));
        reach(page, "a[href$='/ballot']");
        page.keyboard().press("Enter");
        reach(page, field(budget, 2));
        page.keyboard().press("Space");
        assertThat(page.locator("#left")).hasText("U heeft nog € 0 over van € 10.000.");
        reach(page, "#declared");
        page.keyboard().press("Space");
        reach(page, "#send");
        page.keyboard().press("Enter");
        assertThat(page.locator("#receipt")).isVisible();
        VotingRound ranked = open(Way.RANKED);
        page.navigate(cast.guest().origin() + ranked.path() + "/ballot");
        reach(page, "select" + field(ranked, 1));
        page.keyboard().type("Plaats 1");
        backToTheTop(page);
        reach(page, "select" + field(ranked, 0));
        page.keyboard().type("Plaats 2");
        reach(page, "#declared");
        page.keyboard().press("Space");
        reach(page, "#send");
        page.keyboard().press("Enter");
        assertThat(page.locator("#receipt")).isVisible();
        close();
        page.navigate(cast.guest().origin() + ranked.path());
        assertThat(page.locator(".vote-sentence")).containsText("Bankjes");
    }

    @Test
    void withoutJavaScriptWhatIsLeftIsWorkedOutAtAPress(Chromium chromium) {
        VotingRound round = open(Way.BUDGET);
        Page page = voter(chromium, round, "nl", options -> options.setJavaScriptEnabled(false));
        page.locator("a[href$='/ballot']").first().click();
        page.locator("label.choice:has-text('Bomen')").click();
        page.locator("button[name=act][value=left]").click();
        assertThat(page.locator("#left")).hasText("U heeft nog € 8.000 over van € 10.000.");
        page.check("#declared");
        page.locator("#send").click();
        String receipt = page.locator("#receipt").textContent();
        page.locator("#change").click();
        page.locator("label.choice:has-text('Bankjes')").click();
        page.locator("#send").click();
        String changed = page.locator("#receipt").textContent();
        othersVote(round);
        close();
        page.navigate(cast.guest().origin() + round.path() + "/receipt");
        checked(page, changed, ".utrecht-alert--ok", "telde mee");
        checked(page, receipt, ".utrecht-alert--warning", "later veranderd");
    }

    @Test
    void inArabicWithAPhonesOwnDigitsAndACodeTypedSloppily(Chromium chromium) {
        VotingRound points = open(Way.POINTS);
        Page page =
                voter(chromium, points, "ar", options -> options.setLocale("ar").setIsMobile(true));
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        page.locator("a[href$='/ballot']").first().click();
        page.fill("input" + field(points, 0), "٣");
        assertThat(page.locator("#left")).containsText("بقيت لديك نقطتان من 5");
        fits(page);
        page.check("#declared");
        page.locator("#send").click();
        page.locator("button[value=less]").click();
        assertThat(page.locator("h1")).hasText("تم تسجيل صوتك");
        assertThat(page.locator("#receipt")).hasAttribute("dir", "ltr");
        fits(page);
        VotingRound budget = open(Way.BUDGET);
        String code =
                letters.issue(budget.id(), 1, noor).block().getFirst().code().shown();
        String sloppy = code.toLowerCase().replace("2", "٢").replace("3", "٣").replace(" ", " . - ");
        Page guest = chromium.window(options -> options.setLocale("ar")).newPage();
        guest.navigate(cast.guest().origin() + budget.path() + "/letter");
        guest.fill("#code", " " + sloppy + " ");
        guest.locator("#send").click();
        guest.locator("label.choice:has-text('Bankjes')").click();
        assertThat(guest.locator("#left")).hasText("بقي لديك 4,000 يورو من 10,000 يورو.");
        guest.check("#declared");
        guest.locator("#send").click();
        assertThat(guest.locator("#receipt")).isVisible();
    }
}
