package nl.buurtstem.statements;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Clock;
import java.util.List;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.discussion.subjects.Subject;
import nl.buurtstem.discussion.subjects.Subjects;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.BrowserTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.Chromium;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One statement after the other without a page in between: where one is, and where the keyboard is, after each answer. */
@BrowserTest
class ChatBrowserTests {

    private final Subjects subjects;
    private final Areas areas;
    private final Chats chats;
    private final Positions positions;
    private final Clock clock;
    private final Cast cast;
    private Chat chat;

    ChatBrowserTests(Subjects subjects, Areas areas, Chats chats, Positions positions, Clock clock, Cast cast) {
        this.subjects = subjects;
        this.areas = areas;
        this.chats = chats;
        this.positions = positions;
        this.clock = clock;
        this.cast = cast;
    }

    @BeforeEach
    void aChatIsOpen() {
        Person noor = cast.staff("Noor", Role.OFFICIAL, "ML");
        Subject subject = SomeChats.subject(subjects, areas, noor);
        chat = SomeChats.open(chats, subject, clock, noor);
    }

    private Page open(Person person, String language, Chromium chromium) {
        String origin = cast.guest().origin();
        Page page = chromium.signedIn(cast.guest(), cast.session(person), options -> options.setHasTouch(true));
        page.context().addCookies(List.of(new Cookie("lang", language).setUrl(origin)));
        page.navigate(origin + chat.path());
        return page;
    }

    /** So many are answered, and what comes next is another statement than before. */
    private static String next(Page page, int done, String before) {
        assertThat(page.locator("#turn progress")).hasAttribute("value", String.valueOf(done));
        assertThat(page.locator("#statement")).not().hasText(before);
        return page.locator("#statement").textContent();
    }

    @Test
    void byKeyboardOneStaysOnTheSameButtonAndEndsAtTheWayToTheResult(Chromium chromium) {
        Person fatima = cast.resident("Fatima");
        Page page = open(fatima, "nl", chromium);
        String first = page.locator("#statement").textContent();
        page.locator("#take-agree").focus();
        page.keyboard().press("Enter");
        String second = next(page, 1, first);
        assertThat(page.locator("#take-agree")).isFocused();

        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        next(page, 2, second);
        assertThat(page.locator("#take-disagree")).isFocused();

        page.keyboard().press("Enter");
        assertThat(page.locator("#done")).isVisible();
        assertThat(page.locator("#turn .nl-button--primary")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Wat vinden mensen?");
        assertThat(positions.round(chat.session().id(), fatima).block().isComplete())
                .isTrue();
    }

    @Test
    void byTouchOnASmallPhoneInArabicNothingSticksOutAndOneCanGoBack(Chromium chromium) {
        Page page = open(cast.resident("Yusra", "ar"), "ar", chromium);
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        assertThat(page.locator("#statement")).hasAttribute("lang", "nl");
        String first = page.locator("#statement").textContent();
        page.locator("#take-disagree").tap();
        String second = next(page, 1, first);
        page.locator("#take-pass").tap();
        next(page, 2, second);
        assertThat(widerThanTheScreen(page)).isZero();
        for (Locator button : page.locator(".statement__button").all()) {
            assertThat(button.boundingBox().height).isGreaterThanOrEqualTo(44);
        }

        page.locator(".turn__back a").first().tap();
        assertThat(page.locator("#statement")).hasText(second);
        assertThat(page.locator("#take-pass")).hasAttribute("aria-pressed", "true");
        assertThat(widerThanTheScreen(page)).isZero();
    }

    private static int widerThanTheScreen(Page page) {
        return ((Number) page.evaluate(
                        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }
}
