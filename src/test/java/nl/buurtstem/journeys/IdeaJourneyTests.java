package nl.buurtstem.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import nl.buurtstem.agenda.Agenda;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.likes.Likes;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.BrowserTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.Chromium;
import nl.buurtstem.testing.MovableClock;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

/**
 * The whole main job, by everybody who takes part: an idea with a photo goes on the map, is reviewed, gathers likes until
 * the threshold, is selected for the committee, gets advice, a decision and an answer that a colleague read, and everybody has mail. Told three
 * times: with a finger on a phone, without JavaScript, and with the keyboard alone.
 */
@BrowserTest
class IdeaJourneyTests {

    private static final String LANDMARK = "Nicolaaskerk"; // in Kerkdorp, Westoever: 43 likes needed

    private final Cast cast;
    private final Likes likes;
    private final Agenda agenda;
    private final MovableClock clock;
    private final DatabaseClient database;

    IdeaJourneyTests(Cast cast, Likes likes, Agenda agenda, MovableClock clock, DatabaseClient database) {
        this.cast = cast;
        this.likes = likes;
        this.agenda = agenda;
        this.clock = clock;
        this.database = database;
    }

    @Test
    void withAFingerOnAPhone(Chromium chromium) {
        new Story(
                        chromium,
                        "finger",
                        new Hands.Pointer(),
                        true,
                        options -> options.setHasTouch(true).setIsMobile(true))
                .run();
    }

    @Test
    void withoutJavaScript(Chromium chromium) {
        new Story(chromium, "plain", new Hands.Pointer(), false, options -> options.setJavaScriptEnabled(false)).run();
    }

    @Test
    void withTheKeyboardAlone(Chromium chromium) {
        new Story(chromium, "keyboard", new Hands.Keyboard(), true, options -> options.setViewportSize(1280, 900))
                .run();
    }

    /** The story, in one way of working a page. */
    private final class Story {

        private final Chromium chromium;
        private final String name;
        private final Hands hands;
        private final boolean scripts;
        private final UnaryOperator<Browser.NewContextOptions> device;

        Story(
                Chromium chromium,
                String name,
                Hands hands,
                boolean scripts,
                UnaryOperator<Browser.NewContextOptions> device) {
            this.chromium = chromium;
            this.name = name;
            this.hands = hands;
            this.scripts = scripts;
            this.device = device;
        }

        void run() {
            cast.staff("Official-" + name, Role.OFFICIAL, "ZO");
            cast.staff("Colleague-" + name, Role.OFFICIAL, "WO");
            cast.staff("Clerk-" + name, Role.CLERK, "WO");

            String idea = somebodyPutsAnIdeaForward();
            anOfficialPublishes(idea);
            othersLikeIt(idea);
            everybodyWantsMailAtOnce();
            theSelectionDatePasses(idea);
            theClerkRecordsAdviceAndDecision(idea);
            anOfficialWritesAnAnswer(idea);
            aColleagueReadsAndSendsIt(idea);
            everybodyHasMail(idea);
        }

        private String email(String who) {
            return who + "-" + name + "@zilveroog.example";
        }

        private Page window() {
            return chromium.window(device).newPage();
        }

        private void open(Page page, String path) {
            page.navigate(cast.guest().origin() + path);
        }

        private String somebodyPutsAnIdeaForward() {
            Page page = window();
            open(page, "/");
            hands.press(page, "main a[href='/ideas/new']");
            hands.write(page, "#goal", "Ouderen kunnen weer alleen naar de kerk lopen.");
            hands.write(page, "#title", "Een bank op de route, " + name);
            hands.write(
                    page,
                    "#body",
                    "Mijn moeder is 81. Tussen haar huis en de kerk kan zij nergens zitten. Eén bank helpt al.");
            hands.choose(page, "input[name=theme][value=care]");
            page.setInputFiles("#photo", photo());
            if (scripts) {
                assertThat(page.locator("[data-photo-hash]")).hasValue(Pattern.compile("[0-9a-f]{64}"));
            }
            hands.write(page, "#photoAlt", "Een lege stoep bij de kerk");
            choosePlace(page);
            clock.forward(Duration.ofSeconds(5)); // nobody fills in a form in no time
            hands.press(page, "#send");
            sendAllTheSame(page);
            String path = signIn(page, email("author"));
            assertThat(path).matches("/ideas/\\d+.*");
            assertThat(page.locator("h1")).hasText("Een bank op de route, " + name);
            assertThat(page.locator("img.idea__photo, .idea__photo img").first())
                    .hasAttribute("alt", "Een lege stoep bij de kerk");
            return path.replaceFirst("\\?.*", "");
        }

        /** Who told this story before put forward an idea like it. */
        private void sendAllTheSame(Page page) {
            page.locator("#email, form input[name=similar_seen]")
                    .first()
                    .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
            if (page.locator("#email").count() == 0) {
                hands.press(page, "#send");
            }
        }

        private void choosePlace(Page page) {
            if (scripts) {
                hands.write(page, "#place", "Nicolaas");
                page.locator("[role=option]").first().waitFor();
                page.keyboard().press("ArrowDown");
                page.keyboard().press("Enter");
                assertThat(page.locator("[data-place-said]")).containsText("Kerkdorp");
            } else {
                hands.select(page, "#landmark", LANDMARK);
            }
        }

        /** On the page that asks for an address; ends on the page one wanted. Returns its path. */
        private String signIn(Page page, String email) {
            hands.write(page, "#email", email);
            hands.press(page, "form[action='/sign-in'] button");
            page.locator("#code").waitFor();
            hands.write(page, "#code", Mailbox.code(port(), email));
            hands.press(page, "form[action='/sign-in/code'] button");
            page.waitForURL(url -> !url.contains("/sign-in"));
            return page.url().substring(cast.guest().origin().length());
        }

        private int port() {
            return java.net.URI.create(cast.guest().origin()).getPort();
        }

        private Page signedIn(String who, String path) {
            Page page = window();
            open(page, "/sign-in?next=" + path);
            signIn(page, email(who));
            return page;
        }

        private void anOfficialPublishes(String idea) {
            Page page = signedIn("official", "/moderation");
            String item = ".queue__item:has(a[href*='/idea/" + number(idea) + "'])";
            hands.choose(page, item + " input[name=decision][value=PUBLISH]");
            hands.press(page, item + " form[action$='/decision'] button");
            page.locator(item + " input[name=decision][value=PUBLISH]")
                    .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
            Page guest = window();
            open(guest, idea);
            assertThat(guest.locator(".badge").first()).containsText("Verzamelt");
        }

        private void othersLikeIt(String idea) {
            IdeaId id = new IdeaId(number(idea));
            for (int i = 0; i < 41; i++) {
                likes.like(id, cast.resident("liker-" + name + "-" + i)).block();
            }
            guestLikes(idea, "neighbour1");
            Page last = guestLikes(idea, "neighbour2");
            assertThat(last.locator(".progress--reached").first()).isVisible();
            assertThat(stage(idea)).isEqualTo("SUPPORTED");
        }

        /** A like that was clicked before signing in survives the sign-in. */
        private Page guestLikes(String idea, String who) {
            Page page = window();
            open(page, idea);
            hands.press(page, "a.like__button");
            hands.press(page, "main form button.button--wide");
            signIn(page, email(who));
            assertThat(page.locator(".like__button[aria-pressed=true]").first()).isVisible();
            return page;
        }

        /** So that no mail of this long day waits for a morning. */
        private void everybodyWantsMailAtOnce() {
            database.sql("""
                            insert into follow_wishes (resident_id, quiet_from, quiet_until, most)
                            select id, '00:00', '00:00', 50 from resident
                            on conflict (resident_id) do update set quiet_from = '00:00', quiet_until = '00:00', most = 50
                            """).then().block();
        }

        private void theSelectionDatePasses(String idea) {
            clock.forward(Duration.ofDays(36));
            agenda.selectDue().block();
            assertThat(stage(idea)).isEqualTo("ON_AGENDA");
            Page guest = window();
            open(guest, "/agenda");
            assertThat(guest.locator("main")).containsText("Een bank op de route, " + name);
        }

        private void theClerkRecordsAdviceAndDecision(String idea) {
            clock.forward(Duration.ofDays(15)); // the committee has met
            Page page = signedIn("clerk", idea);
            hands.choose(page, "#clerk input[name=advice][value=POSITIVE]");
            hands.write(
                    page, "#clerk textarea[name=text]", "De commissie vindt dit een goed idee. Begin met één bank.");
            hands.press(page, "#clerk form[action$='/advice'] button");
            assertThat(page.locator("#alerts .utrecht-alert--ok")).isVisible();
            assertThat(stage(idea)).isEqualTo("DISCUSSED");
            open(page, idea);
            hands.choose(page, "#clerk input[name=decision][value=ADOPTED]");
            hands.write(page, "#clerk textarea[name=text]", "Het bestuur neemt het advies over.");
            hands.press(page, "#clerk form[action$='/decision'] button");
            assertThat(page.locator("#alerts .utrecht-alert--ok")).isVisible();
            assertThat(stage(idea)).isEqualTo("ADOPTED");
        }

        private void anOfficialWritesAnAnswer(String idea) {
            Page page = signedIn("official", idea + "/answer");
            hands.choose(page, "input[name=move][value=START]");
            hands.write(page, "[name=possible]", "Er komt een bank bij de kerk.");
            hands.write(page, "[name=why]", "Mensen hebben onderweg een rustplek nodig.");
            hands.write(page, "[name=contact]", "Noor Aydin, noor@zilveroog.example");
            hands.write(page, "[name=planned]", "Vóór de zomer.");
            hands.date(
                    page,
                    "[name=hearBy]",
                    LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusMonths(5));
            hands.press(page, "form[action$='/answer'] button.nl-button--primary");
            assertThat(page.locator("#alerts .utrecht-alert--ok")).isVisible();
            assertThat(stage(idea)).isEqualTo("ADOPTED"); // Westoever wants a second pair of eyes
        }

        private void aColleagueReadsAndSendsIt(String idea) {
            Page page = signedIn("colleague", "/answers");
            hands.press(page, "#to-read a[href^='/answers/drafts/']");
            hands.press(page, "#approve");
            assertThat(page.locator("#alerts .utrecht-alert--ok")).isVisible();
            assertThat(stage(idea)).isEqualTo("IN_PROGRESS");
            Page guest = window();
            open(guest, idea);
            assertThat(guest.locator(".answer").first()).containsText("Er komt een bank bij de kerk.");
            assertThat(guest.locator(".timeline").first()).containsText("commissie");
        }

        private void everybodyHasMail(String idea) {
            String title = "Een bank op de route, " + name;
            for (String who : new String[] {"author", "neighbour1", "neighbour2"}) {
                Mailbox.await(
                        port(),
                        email(who),
                        text -> text.contains(title) && text.contains("Er komt een bank bij de kerk.") ? text : null);
            }
        }

        private String stage(String idea) {
            return database.sql("select stage from idea where id = :id")
                    .bind("id", number(idea))
                    .map(row -> row.get("stage", String.class))
                    .one()
                    .block();
        }

        private static long number(String idea) {
            return Long.parseLong(idea.replaceAll("\\D", ""));
        }
    }

    private static FilePayload photo() {
        BufferedImage image = new BufferedImage(2400, 1600, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = image.createGraphics();
        drawing.setColor(new Color(90, 140, 170));
        drawing.fillRect(0, 0, 2400, 1600);
        drawing.setColor(new Color(200, 160, 90));
        drawing.fillRect(300, 900, 1800, 250);
        drawing.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return new FilePayload("image.jpg", "image/jpeg", out.toByteArray());
    }
}
