package nl.buurtstem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.BrowserTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.Chromium;
import nl.buurtstem.testing.MovableClock;
import nl.buurtstem.testing.Visitor;
import org.junit.jupiter.api.Test;

/**
 * One walkshop from the template of ten steps to the account, on two tablets: that of the facilitator, who goes from page to page by what stands on
 * them, and the one that is taken along and is without a network for most of the walk.
 */
@BrowserTest
class WholeWalkshopTests {

    private static final String BENCH = "Nergens een bankje";

    private final Cast cast;
    private final MovableClock clock;
    private Page desk;

    WholeWalkshopTests(Cast cast, MovableClock clock) {
        this.cast = cast;
        this.clock = clock;
    }

    @Test
    void fromTheTemplateToTheAccount(Chromium chromium) throws Exception {
        cast.staff("Femke", Role.FACILITATOR, "ML");
        desk = TabletInHand.window(chromium).newPage();
        signsIn();
        beginsWithTheTemplate();
        saysWhoWalks();
        saysWhereAndWhatIsAsked();
        makesItReady();
        theyWalk(chromium);
        theyAreBackAndPutItTogether();
        String picture = theNeighbourhoodIsAsked();
        othersAnswer(picture);
        somebodyWhoDidNotWalkAnswers(chromium, picture);
        clock.forward(Duration.ofDays(22));
        whatIsDoneAboutItBecomesAnIdea();
        theAccountLeadsBackAndForward();
        clock.forward(Duration.ofDays(-22));
    }

    private void signsIn() {
        String email = "femke@zilveroog.example";
        desk.navigate(cast.guest().origin() + "/sign-in?next=/walkshops");
        desk.fill("#email", email);
        press("form[action='/sign-in'] button");
        desk.fill("#code", Mailbox.code(URI.create(cast.guest().origin()).getPort(), email));
        press("form[action='/sign-in/code'] button");
    }

    private void press(String selector) {
        desk.locator(selector).first().click();
    }

    private void beginsWithTheTemplate() {
        press("a[href='/walkshops/new']");
        desk.fill("#title", "Rond de molen");
        desk.fill("#question", "Wat maakt het hier fijn, en wat niet?");
        desk.selectOption("#area", String.valueOf(area()));
        desk.fill("#day", LocalDate.now(ZoneId.of("Europe/Amsterdam")).toString());
        desk.fill("#meetingPlace", "Voor de molen");
        press("#send");
        assertThat(desk.locator(".walk-step")).hasCount(10);
        assertThat(desk.locator(".walk-missing li")).hasCount(2);
        press(".walk-step form[action$='/done'] button");
        assertThat(desk.locator(".walk-step--done")).hasCount(1);
    }

    private String area() {
        Locator options = desk.locator("#area option");
        return options.filter(new Locator.FilterOptions().setHasText("Molenbuurt"))
                .first()
                .getAttribute("value");
    }

    private void saysWhoWalks() {
        press(".walk-part[href$='/people']");
        adds("people", () -> {
            desk.fill("#name", "Salma");
            desk.check("input[name=kind][value=RESIDENT]");
            desk.selectOption("#pair", "another");
            lens(1);
        });
        adds("people", () -> {
            desk.fill("#name", "Bram");
            desk.check("input[name=kind][value=MUNICIPALITY]");
            desk.check("input[name=domain][value=PHYSICAL]");
            desk.fill("#work", "beheerder van het groen");
            desk.locator("#pair option").nth(1).evaluate("one => { one.selected = true; }");
            lens(2);
        });
        assertThat(desk.locator(".walk-people li")).hasCount(2);
        up();
        press(".walk-part[href$='/lenses']");
        adds("lenses", () -> desk.fill("#name", "Iemand die slecht ziet"));
        up();
    }

    private void lens(int n) {
        desk.locator("#lens option").nth(n).evaluate("one => { one.selected = true; }");
    }

    private void adds(String part, Runnable fills) {
        press("main a[href$='/" + part + "/new']");
        fills.run();
        press("#send");
        assertThat(desk.locator("[role=status], .said").first()).isVisible();
    }

    /** From a part back to the overview, as the page offers it. */
    private void up() {
        press(".breadcrumb__list li:nth-child(2) a");
        desk.locator("#steps").waitFor();
    }

    private void saysWhereAndWhatIsAsked() {
        press(".walk-part[href$='/route']");
        adds("stops", () -> desk.fill("#place", "Plein 1951"));
        adds("stops", () -> {
            desk.fill("#place", "52.553, 5.212");
            desk.fill("#title", "Bij het water");
        });
        up();
        press(".walk-part[href$='/cards']");
        adds("cards", () -> desk.fill("#question_nl", "Waar zit u graag?"));
        desk.fill("#consent_nl", "Mag ik opschrijven wat u zegt, zonder uw naam?");
        press("form[action$='/consent'] button");
        assertThat(desk.locator("#consent_nl")).hasValue("Mag ik opschrijven wat u zegt, zonder uw naam?");
        up();
    }

    private void makesItReady() {
        assertThat(desk.locator(".walk-missing")).hasCount(0);
        press("form[action$='/stage'] .nl-button--primary");
        press(".walk-part[href$='/tablets']");
        press("form[action$='/codes'] button");
    }

    private void theyWalk(Chromium chromium) throws Exception {
        TabletInHand tablet = new TabletInHand(chromium)
                .opens(desk.locator("a[href*='/veld/#join=']").getAttribute("href"));
        press("a[href$='/tablets']");
        up("READY");
        tablet.setsOut();
        tablet.loses();
        tablet.sees(BENCH).talks("Ik zit graag aan de kade.").notes("We wachtten op de bus.");
        tablet.reloads().saysSafe(0, 3);
        tablet.finds();
        tablet.saysSafe(3, 3);
    }

    private void up(String from) {
        press(".breadcrumb__list a[href$='/preparation']");
        press("form:has(input[value=" + from + "]) .nl-button--primary");
        assertThat(desk.locator("input[value=" + from + "]")).hasCount(0);
    }

    private void theyAreBackAndPutItTogether() {
        press("form:has(input[value=WALKING]) .nl-button--primary");
        press(".walk-part[href$='/tablets']");
        assertThat(desk.locator(".field-tablet .number").first()).hasText("3");
        press(".breadcrumb__list a[href$='/preparation']");
        press(".walk-part[href$='/together']");
        desk.fill("#new-name", "Rust om te zitten");
        press("#make");
        assertThat(desk.locator(".value")).hasCount(1);
        desk.locator("#seen .seen__into option").nth(1).evaluate("one => { one.selected = true; }");
        press("#seen .seen__move button[id^=move]");
        assertThat(desk.locator(".value .seen__text")).hasText(BENCH);
        desk.selectOption("[id^=quality-]", "cohesion");
        desk.selectOption("[id^=domain-]", "PHYSICAL");
        press("[id^=place-send-]");
        assertThat(desk.locator(".quadrant__field--cohesion [data-chip]")).hasCount(1);
    }

    private String theNeighbourhoodIsAsked() {
        press("nav.chips a[href$='/picture']");
        press("a[href$='/picture/desk']");
        desk.fill("#minimum", "5");
        press("#send");
        assertThat(desk.locator("#walked")).isVisible();
        return URI.create(desk.url()).getPath();
    }

    private void othersAnswer(String picture) {
        for (String name : new String[] {"Aya", "Bo", "Cem", "Dirk"}) {
            Visitor visitor = cast.visitor(cast.resident(name));
            Visitor.Answer page = visitor.get(picture);
            String value = page.one(".picture-value").id().substring("value-".length());
            page.form("#walked")
                    .with("walked", "no")
                    .with("answer-" + value, "RIGHT")
                    .submit();
        }
    }

    private void somebodyWhoDidNotWalkAnswers(Chromium chromium, String picture) {
        Page page = chromium.signedIn(cast.guest(), cast.session(cast.resident("Griet")), TabletInHand::tablet);
        page.navigate(cast.guest().origin() + picture);
        assertThat(page.locator(".picture-value .trail")).containsText(BENCH);
        page.check("input[name=walked][value=no]");
        page.check("input[name^=answer-][value=RIGHT]");
        page.click("#send");
        assertThat(page.locator("main .note").first()).isVisible();
    }

    private void whatIsDoneAboutItBecomesAnIdea() {
        press("nav.chips a[href$='/actions']");
        press("main a[href$='/actions/new']");
        desk.check("input[name=values]");
        desk.fill("#title", "Drie bankjes langs de kade");
        desk.selectOption("#owner", "MUNICIPALITY");
        desk.fill("#ownerRole", "team Groen");
        desk.fill(
                "#due",
                LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(90).toString());
        press("#send");
        press("a[href$='/idea']");
        desk.locator("#theme option").nth(1).evaluate("one => { one.selected = true; }");
        desk.fill("#goal", "Iedereen kan onderweg even zitten.");
        desk.fill("#body", "Drie bankjes met een rugleuning, in de zon, langs de kade.");
        press("#send");
        desk.waitForURL(Pattern.compile(".*/ideas/\\d+.*"));
    }

    private void theAccountLeadsBackAndForward() {
        press("a[href*='/actions/']");
        desk.locator(".breadcrumb__list a").first().click();
        press("a[href$='/report']");
        Locator value = desk.locator(".report__values > li");
        assertThat(value).containsText("De buurt ziet het ook zo");
        value.locator(".report__number").click();
        assertThat(desk.locator(".report__line:target")).containsText(BENCH);
        desk.locator(".report__line:target .report__onward a").click();
        assertThat(desk.locator(".report__values > li:target")).containsText("Rust om te zitten");
        desk.locator(".report__values > li:target .trail a").click();
        assertThat(desk.locator(".action:target")).containsText("Drie bankjes langs de kade");
        assertThat(desk.locator("section[aria-labelledby=said]")).containsText("Ik zit graag aan de kade.");
        assertThat(desk.url()).contains("/report#");
    }
}
