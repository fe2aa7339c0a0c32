package nl.buurtstem.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.buurtstem.follows.Stops;
import nl.buurtstem.installation.Pepper;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Residents;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.Chromium;
import nl.buurtstem.testing.ChromiumExtension;
import nl.buurtstem.testing.InhabitedDemo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Every kind of page, on demo data, in Dutch and Arabic, on a phone and a desktop, light and dark: no violation of WCAG
 * 2.0, 2.1 or 2.2, A or AA, that axe can find, and nothing that sticks out sideways. With {@code -Dpictures=true} each is
 * kept in {@code target/screenshots}.
 */
@ExtendWith(ChromiumExtension.class)
class AccessTests {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final int[] WIDTHS = {360, 1280};
    private static final boolean PICTURES = Boolean.getBoolean("buurtstem.test.pictures");

    private static final Pattern BRACES = Pattern.compile("\\{([^}]+)}");

    /** Names in braces, and the sentence that finds the demo's id for each. */
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry(
                    "selection",
                    "select max(id) as id from selection where exists (select from selection_row r where r.selection_id = selection.id)"),
            Map.entry("work", "select min(work_id) as id from ledger_line where kind = 'CORRECT' and work_id > 1"),
            Map.entry(
                    "papers",
                    "select min(d.round_id) as id from paper_desk d join voting_round r on r.id = d.round_id where r.stage = 'FIXED'"),
            Map.entry("draft", "select min(id) as id from answer_draft where state = 'ASKED'"),
            Map.entry("promise", "select min(id) as id from promise_now where state = 'OPEN'"),
            Map.entry(
                    "translated",
                    "select min(a.idea_id) as id from answer a join translation t on t.kind = 'answers' and t.thing = a.id where t.language = 'ar'"),
            Map.entry("appealed", "select max(decision_id) as id from appeal"),
            Map.entry("burst", "select max(idea_id) as id from like_burst"),
            Map.entry("added", "select max(idea_id) as id from idea_addendum"),
            Map.entry("addendum", "select max(id) as id from idea_addendum where state = 'IN_REVIEW'"),
            Map.entry("discussed", "select max(idea_id) as id from temperature"),
            Map.entry("changed", "select max(subject_id) as id from subject_change"),
            Map.entry(
                    "promised",
                    "select id from promise_now where state in ('OPEN', 'DELAYED') order by due_now limit 1"),
            Map.entry("district", "select max(area_id)::bigint as id from area_settings_change"),
            Map.entry("subject", "select min(id) as id from subject where stage = 'OPEN'"),
            Map.entry("asked", "select min(walkshop_id) as id from picture_check"),
            Map.entry("value", "select min(value_id) as id from shared_value_deed where what = 'MADE'"),
            Map.entry("told", "select min(walkshop_id) as id from walk_report_text"),
            Map.entry("promised_action", "select min(action_id) as id from walk_action_note"),
            Map.entry("walked", "select min(id) as id from walkshop where stage <> 'PREPARING'"),
            Map.entry("prepared", "select min(id) as id from walkshop where stage = 'PREPARING'"),
            Map.entry("chat", "select max(id) as id from statement_session"),
            Map.entry(
                    "lapsed",
                    "select min(c.id) as id from statement_session c join subject s on s.id = c.subject_id where s.closed_at < c.opens_at"),
            Map.entry("ended", "select min(id) as id from statement_session"),
            Map.entry(
                    "quiet",
                    "select min(s.id) as id from subject s where s.stage = 'OPEN' and not exists (select from statement_session c where c.subject_id = s.id)"),
            Map.entry("contribution", "select min(parent_id) as id from contribution"),
            Map.entry("meeting", "select max(meeting_id) as id from agenda_item"));

    private static final Map<String, Page> PAGES = new HashMap<>();

    /** Windows of which header and footer were looked at. */
    private static final Set<Page> FRAMED = new HashSet<>();

    /** How each window shows pages now. */
    private static final Map<Page, String> SHOWN = new HashMap<>();

    private static InhabitedDemo demo;
    private static Cast cast;
    private static Chromium chromium;

    @BeforeAll
    static void start(Chromium browser) {
        chromium = browser;
        chromium.mayLoseRequests();
        demo = InhabitedDemo.start(
                "buurtstem.staff.provider.issuer=http://localhost:1/nobody",
                "buurtstem.staff.provider.client-id=buurtstem",
                "buurtstem.staff.provider.client-secret=secret");
        cast = demo.bean(Cast.class);
    }

    @AfterAll
    static void stop() {
        PAGES.values().forEach(page -> page.context().close());
        PAGES.clear();
        SHOWN.clear();
        FRAMED.clear();
        demo.close();
    }

    private enum Reader {
        GUEST,
        RESIDENT,
        /** Follows things. */
        FOLLOWER,
        /** Of the idea that changes are asked of. */
        AUTHOR,
        OFFICIAL,
        CLERK,
        FACILITATOR,
        ADMINISTRATOR
    }

    /** The table of page kinds: who looks at it, and where it is; braces name an idea by its stage. */
    enum Kind {
        HOME(Reader.GUEST, "/"),
        LIST(Reader.GUEST, "/ideas"),
        LIST_SIGNED_IN(Reader.RESIDENT, "/ideas?order=new"),
        LIST_EMPTY(Reader.GUEST, "/ideas?q=zzzzzz"),
        ARCHIVE(Reader.GUEST, "/ideas/archive"),
        IDEA_COLLECTING(Reader.GUEST, "/ideas/{COLLECTING}"),
        IDEA_SIGNED_IN(Reader.RESIDENT, "/ideas/{COLLECTING}"),
        IDEA_LIKES_REMOVED(Reader.GUEST, "/ideas/{burst}"),
        IDEA_ON_AGENDA(Reader.GUEST, "/ideas/{ON_AGENDA}"),
        IDEA_DONE(Reader.GUEST, "/ideas/{DONE}"),
        IDEA_FOR_OFFICIAL(Reader.OFFICIAL, "/ideas/{DISCUSSED}"),
        IDEA_FOR_CLERK(Reader.CLERK, "/ideas/{ON_AGENDA}"),
        IDEA_TALKED_ABOUT(Reader.RESIDENT, "/ideas/{discussed}"),
        DISCUSSION(Reader.GUEST, "/ideas/{discussed}/discussion"),
        CONTRIBUTION(Reader.OFFICIAL, "/discussion/{contribution}"),
        WRITE(Reader.GUEST, "/ideas/{discussed}/discussion/new?side=for"),
        WRITE_CAME_BACK(Reader.RESIDENT, "/ideas/{discussed}/discussion/new", AccessTests::send),
        REACT(Reader.GUEST, "/discussion/{contribution}/reaction"),
        TEMPERATURE(Reader.OFFICIAL, "/ideas/{discussed}/temperature"),
        QUESTIONS(Reader.OFFICIAL, "/desk?kind=question&order=term"),
        SUBJECTS(Reader.OFFICIAL, "/subjects"),
        SUBJECT(Reader.GUEST, "/subjects/{subject}"),
        NEW_SUBJECT(Reader.OFFICIAL, "/subjects/new", AccessTests::send),
        SUBJECT_CHANGED(Reader.GUEST, "/subjects/{changed}"),
        CHANGE_SUBJECT(Reader.OFFICIAL, "/subjects/{subject}/edit"),
        SUBJECT_IDEAS(Reader.OFFICIAL, "/subjects/{subject}/ideas?q=bankjes"),
        CHATS(Reader.GUEST, "/chats"),
        CHAT(Reader.GUEST, "/chats/{chat}"),
        CHAT_RESULT(Reader.GUEST, "/chats/{ended}"),
        CHAT_LAPSED(Reader.GUEST, "/chats/{lapsed}"),
        TRANSLATE_SUBJECT(Reader.OFFICIAL, "/subjects/{quiet}/translations/en", AccessTests::send),
        TRANSLATE_ROUND(Reader.OFFICIAL, "/votes/{round:SINGLE}/translations/en"),
        FOLLOW_SUBJECT(Reader.GUEST, "/subjects/{subject}/follow"),
        NEW_CHAT(Reader.OFFICIAL, "/subjects/{quiet}/chats/new", AccessTests::send),
        CHAT_END(Reader.OFFICIAL, "/chats/{chat}/end", AccessTests::send),
        VOTES(Reader.OFFICIAL, "/votes"),
        VOTING_ROUND(Reader.GUEST, "/votes/{round:BUDGET}"),
        VOTING_POLL(Reader.GUEST, "/votes/{round:POLL}"),
        VOTING_RESULT(Reader.GUEST, "/votes/{round:RANKED}"),
        VOTING_TRUST(Reader.GUEST, "/votes/trust"),
        BALLOT(Reader.RESIDENT, "/votes/{round:BUDGET}/ballot", AccessTests::send),
        PAPER_DESK(Reader.FACILITATOR, "/votes/{papers}/papers"),
        PAPER_CODE(Reader.OFFICIAL, "/votes/{papers}/papers/entry", AccessTests::send),
        PAPER_SHEETS(Reader.OFFICIAL, "/votes/{papers}/papers", AccessTests::print),
        VOTING_NORM(Reader.OFFICIAL, "/votes/{round:SINGLE}/norm"),
        NEW_VOTE(Reader.OFFICIAL, "/votes/new", AccessTests::send),
        VOTING_OPTIONS(Reader.OFFICIAL, "/votes/{round:SINGLE}/options"),
        VOTING_DESK(Reader.OFFICIAL, "/votes/{round:SINGLE}"),
        VOTING_STOP(Reader.OFFICIAL, "/votes/{round:BUDGET}/stop", AccessTests::send),
        VOTING_HEADS(Reader.GUEST, "/votes/{round:BUDGET}/heads"),
        VOTING_FIXING(Reader.OFFICIAL, "/votes/{round:SINGLE}/fixing"),
        FOLLOW_UP_SAID(Reader.GUEST, "/votes/{round:BUDGET_FAIR}"),
        FOLLOW_UP(Reader.OFFICIAL, "/ledger/rounds/{round:RANKED}", AccessTests::send),
        FOLLOW_UP_LOOKED_OVER(Reader.OFFICIAL, "/ledger/rounds/{round:RANKED}", AccessTests::lookOver),
        LEDGER(Reader.GUEST, "/ledger"),
        LEDGER_WORK(Reader.OFFICIAL, "/ledger/{work}"),
        LEDGER_LINE(Reader.OFFICIAL, "/ledger/{work}/spend", AccessTests::send),
        LEDGER_READY(Reader.OFFICIAL, "/ledger/{work}/done", AccessTests::send),
        WALKSHOPS(Reader.FACILITATOR, "/walkshops"),
        WALKSHOP(Reader.GUEST, "/walkshops/{walked}"),
        NEW_WALKSHOP(Reader.FACILITATOR, "/walkshops/new", AccessTests::send),
        WALKSHOP_DESK(Reader.FACILITATOR, "/walkshops/{prepared}/preparation"),
        WALKSHOP_PEOPLE(Reader.FACILITATOR, "/walkshops/{prepared}/preparation/people"),
        WALKSHOP_PERSON(Reader.FACILITATOR, "/walkshops/{prepared}/preparation/people/new", AccessTests::send),
        WALKSHOP_THEMES(Reader.FACILITATOR, "/walkshops/{prepared}/preparation/themes"),
        WALKSHOP_ROUTE(Reader.FACILITATOR, "/walkshops/{prepared}/preparation/route", AccessTests::draw),
        WALKSHOP_STOP(Reader.FACILITATOR, "/walkshops/{prepared}/preparation/stops/new", AccessTests::send),
        WALKSHOP_CARDS(Reader.FACILITATOR, "/walkshops/{prepared}/preparation/cards"),
        WALKSHOP_AROUND(Reader.OFFICIAL, "/walkshops/{walked}/preparation/around"),
        WALK_TABLETS(Reader.FACILITATOR, "/walkshops/{walked}/tablets"),
        WALK_CODE(Reader.FACILITATOR, "/walkshops/{walked}/tablets", AccessTests::joinTablet),
        WALK_COPIES(Reader.FACILITATOR, "/walkshops/{walked}/tablets/copies?no=not_a_copy"),
        WALKSHOP_PAPER(Reader.FACILITATOR, "/walkshops/{prepared}/preparation/paper"),
        TOGETHER(Reader.FACILITATOR, "/walkshops/{asked}/together"),
        PICTURE(Reader.GUEST, "/walkshops/{asked}/picture", AccessTests::send),
        PICTURE_PAPERS(Reader.FACILITATOR, "/walkshops/{asked}/picture/papers"),
        PICTURE_DESK(Reader.FACILITATOR, "/walkshops/{asked}/picture/desk"),
        SHARED_VALUE(Reader.GUEST, "/walkshops/{asked}/values/{value}"),
        ACTIONS(Reader.FACILITATOR, "/walkshops/{asked}/actions"),
        ACTION(Reader.FACILITATOR, "/walkshops/{asked}/actions/{promised_action}"),
        NEW_ACTION(Reader.FACILITATOR, "/walkshops/{asked}/actions/new", AccessTests::send),
        ACTION_AS_IDEA(Reader.FACILITATOR, "/walkshops/{asked}/actions/{promised_action}/idea", AccessTests::send),
        WALK_REPORT(Reader.GUEST, "/walkshops/{told}/report"),
        WALK_RETENTION(Reader.ADMINISTRATOR, "/walkshops/retention"),
        WALK_RETENTION_AREA(Reader.ADMINISTRATOR, "/walkshops/retention/{district}", AccessTests::lookWhatGoes),
        WALK_REPORT_TEXT(Reader.FACILITATOR, "/walkshops/{told}/report/introduction"),
        WALK_PHOTOS(Reader.FACILITATOR, "/walkshops/{told}/report/photos"),
        WALK_PHOTO(Reader.FACILITATOR, "/walkshops/{told}/report/photos", AccessTests::openPhoto),
        LIKE(Reader.GUEST, "/ideas/{COLLECTING}/like"),
        NEW_IDEA(Reader.GUEST, "/ideas/new"),
        NEW_IDEA_CAME_BACK(Reader.GUEST, "/ideas/new", AccessTests::send),
        NEW_IDEA_LIKE_OTHERS(Reader.GUEST, "/ideas/new", AccessTests::openSimilar),
        NEW_IDEA_ASKED_FIRST(Reader.RESIDENT, "/ideas/new", AccessTests::sendSimilar),
        EDIT_IDEA(Reader.AUTHOR, "/ideas/{CHANGES_ASKED}/edit"),
        ENTER_IDEA(Reader.FACILITATOR, "/ideas/entry?channel=paper"),
        ENTER_IDEA_CAME_BACK(Reader.FACILITATOR, "/ideas/entry", AccessTests::send),
        MY_IDEAS(Reader.RESIDENT, "/ideas/mine"),
        SIGN_IN(Reader.GUEST, "/sign-in"),
        SIGN_IN_FAILED(Reader.GUEST, "/sign-in/municipal"),
        ACCOUNT(Reader.RESIDENT, "/me"),
        FOLLOWS(Reader.FOLLOWER, "/me/follows"),
        FOLLOWS_NOTHING(Reader.RESIDENT, "/me/follows"),
        FOLLOW_IDEA(Reader.GUEST, "/ideas/{COLLECTING}/follow"),
        FOLLOW_AREA(Reader.GUEST, "/areas/ML01/follow"),
        FOLLOW_CIRCLE(Reader.GUEST, "/follows/circle", AccessTests::sendForm),
        STOP_MAIL(Reader.GUEST, "{stop}"),
        AGENDA(Reader.GUEST, "/agenda"),
        AGENDA_FOR_CLERK(Reader.CLERK, "/agenda"),
        SELECTION(Reader.GUEST, "/agenda/selections/{selection}"),
        MEETING(Reader.GUEST, "/agenda/meetings/{meeting}"),
        MEETING_FOR_CLERK(Reader.CLERK, "/agenda/meetings/{meeting}"),
        DESK(Reader.OFFICIAL, "/desk?order=term", AccessTests::openDesk),
        DESK_FOR_CLERK(Reader.CLERK, "/desk?order=oldest"),
        DESK_EMPTY(Reader.FACILITATOR, "/desk"),
        DESK_ITEM(Reader.OFFICIAL, "/desk/items/moderation/idea/{IN_REVIEW}"),
        DESK_PROMISE(Reader.OFFICIAL, "/desk/items/promises/promise/{promised}"),
        DESK_HELP(Reader.OFFICIAL, "/desk/help"),
        QUEUE(Reader.OFFICIAL, "/moderation"),
        ADDENDUM_WAITS(Reader.OFFICIAL, "/ideas/{added}"),
        ADDENDUM_TO_READ(Reader.OFFICIAL, "/desk/items/moderation/addendum/{addendum}"),
        PUBLIC_LOG(Reader.GUEST, "/moderation/log"),
        RULES(Reader.GUEST, "/rules"),
        RULES_BEFORE(Reader.GUEST, "/rules/versions/1"),
        APPEAL(Reader.RESIDENT, "/appeals/{kept}"),
        APPEAL_CAME_BACK(Reader.RESIDENT, "/appeals/{kept}", AccessTests::send),
        APPEAL_WAITS(Reader.AUTHOR, "/appeals/idea/{CHANGES_ASKED}"),
        MY_FLAGS(Reader.RESIDENT, "/moderation/mine"),
        APPEALS(Reader.ADMINISTRATOR, "/moderation/appeals"),
        APPEAL_TO_RULE(Reader.OFFICIAL, "/moderation/appeals/{appealed}"),
        DESK_APPEAL(Reader.OFFICIAL, "/desk/items/appeals/decision/{appealed}"),
        FLAG(Reader.GUEST, "/flags/idea/{COLLECTING}"),
        ANSWERS(Reader.OFFICIAL, "/answers"),
        ANSWER_FORM(Reader.OFFICIAL, "/ideas/{DISCUSSED}/answer"),
        ANSWER_FROM_THE_DESK(Reader.OFFICIAL, "/ideas/{DISCUSSED}/answer?back=/desk?order%3Dterm"),
        ANSWER_LOOKED_AT(Reader.OFFICIAL, "/ideas/{DISCUSSED}/answer", AccessTests::lookFirst),
        ANSWER_TO_READ(Reader.OFFICIAL, "/answers/drafts/{draft}"),
        ANSWER_TO_MANY(Reader.OFFICIAL, "/answers/many?idea={ADOPTED}"),
        TEMPLATES(Reader.OFFICIAL, "/answers/templates"),
        TEMPLATE(Reader.OFFICIAL, "/answers/templates/new"),
        TRANSLATED_ANSWER(Reader.GUEST, "/ideas/{translated}"),
        PROMISES(Reader.GUEST, "/promises"),
        PROMISE_OUTCOME(Reader.OFFICIAL, "/promises/{promise}/outcome"),
        GLOSSARY(Reader.GUEST, "/glossary"),
        GLOSSARY_WORD(Reader.OFFICIAL, "/glossary/word?word=wethouder"),
        PUT_OFF(Reader.OFFICIAL, "/ideas/{DISCUSSED}/delays/new"),
        REMARKS(Reader.OFFICIAL, "/ideas/{IN_PROGRESS}/remarks"),
        PUNCTUALITY(Reader.GUEST, "/clock"),
        HELP(Reader.GUEST, "/help"),
        ACCESSIBILITY(Reader.GUEST, "/accessibility"),
        ROLES(Reader.ADMINISTRATOR, "/staff"),
        AREAS(Reader.ADMINISTRATOR, "/areas/settings"),
        AREA(Reader.ADMINISTRATOR, "/areas/settings/{district}", AccessTests::sendWrong),
        POSTCODES(Reader.ADMINISTRATOR, "/areas/postcodes"),
        BORDERS(Reader.ADMINISTRATOR, "/areas/imports"),
        BORDERS_PREVIEW(Reader.ADMINISTRATOR, "{import}"),
        DEMO_MAIL(Reader.GUEST, "/demo/mail"),
        NOT_THERE(Reader.GUEST, "/no-such-page");

        private final Reader reader;
        private final String path;
        /** What is done there before looking. */
        private final Consumer<Page> first;

        Kind(Reader reader, String path) {
            this(reader, path, page -> {});
        }

        Kind(Reader reader, String path, Consumer<Page> first) {
            this.reader = reader;
            this.path = path;
            this.first = first;
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void nobodyIsShutOut(Kind kind) {
        List<String> found = new ArrayList<>();
        for (String language : List.of("nl", "ar")) {
            Page page = PAGES.computeIfAbsent(kind.reader + language, key -> page(kind.reader, language));
            int[] widths = widths(kind, language);
            show(page, widths[0], scheme(kind, language, widths[0]));
            page.navigate(cast.guest().origin() + path(kind.path));
            kind.first.accept(page);
            for (int width : widths) {
                ColorScheme scheme = scheme(kind, language, width);
                show(page, width, scheme);
                String situation = kind.name().toLowerCase() + "-" + language + "-" + width + "-"
                        + scheme.name().toLowerCase();
                found.addAll(look(page, situation));
            }
        }
        assertThat(found).isEmpty();
        assertThat(chromium.faults()).isEmpty();
    }

    /** A window for all that this reader looks at; what one page leaves behind in it, the next does not find. */
    private static Page page(Reader reader, String language) {
        BrowserContext window = chromium.window(options -> options);
        window.addCookies(cookies(reader, language));
        window.addInitScript("if (location.origin !== 'null') localStorage.clear()");
        return window.newPage();
    }

    /**
     * Each page is seen in both languages, at both widths and in both colours; which of them go together takes turns. With
     * pictures, every two of them meet on each page.
     */
    private static int[] widths(Kind kind, String language) {
        return PICTURES
                ? WIDTHS
                : new int[] {WIDTHS[(kind.ordinal() + (language.equals("nl") ? 0 : 1)) % WIDTHS.length]};
    }

    private static ColorScheme scheme(Kind kind, String language, int width) {
        boolean light = PICTURES ? width == WIDTHS[0] : kind.ordinal() / 2 % 2 == 0;
        return language.equals("nl") == light ? ColorScheme.LIGHT : ColorScheme.DARK;
    }

    /** In this width and this colour; waits until everything has them when they are others than before. */
    private static void show(Page page, int width, ColorScheme scheme) {
        String shown = width + " " + scheme;
        if (shown.equals(SHOWN.put(page, shown))) {
            return;
        }
        page.setViewportSize(width, 800);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    /** Opens the filters. */
    private static void openDesk(Page page) {
        page.locator(".desk__filter > summary").click();
    }

    /** Sends the form empty. */
    private static void joinTablet(Page page) {
        page.locator("form[action$='/codes'] button").click();
        page.waitForSelector(".field-code__square");
    }

    /** Counts what would go with other days. */
    private static void lookWhatGoes(Page page) {
        page.locator("#tracks").fill("1");
        page.locator("#send").click();
        page.locator("#keep").waitFor();
    }

    /** Opens the photo in which something was made unrecognisable, with its rectangles. */
    private static void openPhoto(Page page) {
        page.locator(".photo-look").nth(1).locator("a").first().click();
        page.locator(".blot-mark").first().waitFor();
    }

    private static void send(Page page) {
        page.locator("#send").click();
        page.locator(".error-summary").waitFor();
    }

    /** Says that it is not decided yet, and reads that over. */
    private static void lookOver(Page page) {
        page.locator("[value=later]").check();
        page.locator("#text").fill("Wij bespreken de uitslag eerst met de commissie.");
        page.locator("input[id^=by-]")
                .fill(LocalDate.now(ZoneOffset.UTC).plusDays(30).toString());
        page.locator("#send").click();
        page.locator("button[value=say]").waitFor();
    }

    /** Takes the pen to draw a route. */
    private static void draw(Page page) {
        page.locator("[data-walk-map]").scrollIntoViewIfNeeded();
        page.locator("[data-walk-map] .walk-number--map").first().waitFor();
        page.locator("[data-walk-begin]").click();
    }

    /** Makes one paper to vote on. */
    private static void print(Page page) {
        page.locator("details:has(#many) > summary").click();
        page.locator("#many").fill("1");
        page.locator("form[action$='/sheets'] button").click();
        page.locator(".paper").waitFor();
    }

    /** Fills in a number that cannot be. */
    private static void sendWrong(Page page) {
        page.locator("#windowDays").fill("0");
        page.locator("main form .nl-button--primary").click();
        page.locator(".error-summary").waitFor();
    }

    /** Looks first at an answer with words that need explaining, and opens one. */
    private static void lookFirst(Page page) {
        page.locator("#possible").fill("De wethouder beslist over de omgevingsvergunning.");
        page.locator("button[value=preview]").click();
        page.locator("#preview details.term summary").first().click();
        page.locator(".advice__list").first().waitFor();
    }

    /** Writes what is there already, and opens the list that says so. */
    private static void openSimilar(Page page) {
        write(page);
        page.locator(".similar__count").click();
    }

    /** Sends what is there already. */
    private static void sendSimilar(Page page) {
        String minuteAgo = String.valueOf(demo.bean(Clock.class).millis() - 60_000);
        String started = minuteAgo + "." + demo.bean(Pepper.class).hex("idea form", minuteAgo);
        page.evaluate("started => document.querySelector('[name=started]').value = started", started);
        write(page);
        page.locator("[name=theme][value=meeting]").check();
        page.locator("#place").fill("Oostgracht");
        page.locator("#place").press("Tab");
        page.locator("#send").click();
        page.locator("form input[name=similar_seen]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    private static void write(Page page) {
        page.locator("#goal").fill("Wie niet ver kan lopen, kan onderweg zitten.");
        page.locator("#title").fill("Bankjes langs de Oostgracht");
        page.locator("#body").fill("Zet meer bankjes neer waar mensen kunnen uitrusten.");
    }

    private static List<String> look(Page page, String situation) {
        List<String> found = new ArrayList<>();
        for (Rule rule : axe(page).analyze().getViolations()) {
            found.add(situation + " " + rule.getId() + ": " + rule.getHelp() + " "
                    + rule.getNodes().stream()
                            .map(node -> node.getTarget() + " " + node.getHtml())
                            .limit(3)
                            .collect(Collectors.joining("; ")));
        }
        Object sideways =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) sideways).intValue() > 1) {
            found.add(situation + " sticks out sideways by " + sideways + " px");
        }
        if (PICTURES) {
            Chromium.picture(page, situation);
        }
        return found;
    }

    /** Header and footer of a window are the same on all its pages: they are looked at on the first. */
    private static AxeBuilder axe(Page page) {
        AxeBuilder axe = new AxeBuilder(page)
                .setLegacyMode(true) // else a second page is opened each time, for frames, of which there are none
                .options(onlyFaults())
                .withTags(RULES);
        return FRAMED.add(page) || PICTURES
                ? axe
                : axe.exclude(List.of("body > header")).exclude(List.of("body > footer"));
    }

    /** What is in order is not described element by element: on a long page that takes longer than looking. */
    private static AxeRunOptions onlyFaults() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private static List<Cookie> cookies(Reader reader, String language) {
        List<Cookie> cookies = new ArrayList<>();
        cookies.add(new Cookie("lang", language).setUrl(cast.guest().origin()));
        if (reader != Reader.GUEST) {
            cookies.add(new Cookie("session", cast.session(person(reader)))
                    .setUrl(cast.guest().origin()));
        }
        return cookies;
    }

    private static Person person(Reader reader) {
        return switch (reader) {
            case OFFICIAL -> cast.staff("Olga", Role.OFFICIAL, "ZO");
            case CLERK -> cast.staff("Karel", Role.CLERK, "ZO");
            case AUTHOR -> author();
            case FOLLOWER -> follower();
            case FACILITATOR -> cast.staff("Femke", Role.FACILITATOR, "ZO");
            case ADMINISTRATOR -> cast.staff("Aafke", Role.ADMINISTRATOR, "ZO");
            default -> cast.resident("Rosa");
        };
    }

    private static Person follower() {
        return demo.bean(Residents.class)
                .enter("resident@zilveroog.example", "", "nl", null)
                .block();
    }

    /** Sends the page's own form as it stands. */
    private static void sendForm(Page page) {
        page.locator("main form button").last().click();
        page.locator(".error-summary").waitFor();
    }

    private static Person author() {
        String email = demo.bean(DatabaseClient.class)
                .sql(
                        "select r.email from idea i join resident r on r.id = i.author_id where i.stage = 'CHANGES_ASKED' order by i.id limit 1")
                .map(row -> row.get("email", String.class))
                .one()
                .block();
        return demo.bean(Residents.class).enter(email, "", "nl", null).block();
    }

    private static String path(String pattern) {
        Matcher braces = BRACES.matcher(pattern);
        return braces.replaceAll(found -> Matcher.quoteReplacement(place(found.group(1))));
    }

    /** What stands for the name in braces: an id on demo data; of an idea when it names a stage, of a round when it names a way to vote. */
    private static String place(String name) {
        return switch (name) {
            case "stop" -> demo.bean(Stops.class).all(follower().id());
            case "import" -> preview();
            case "kept" -> kept();
            default ->
                first(
                        name.startsWith("round:")
                                ? "select min(id) as id from voting_round where way = '" + name.substring(6) + "'"
                                : PLACES.getOrDefault(
                                        name, "select min(id) as id from idea where stage = '" + name + "'"));
        };
    }

    /** A decision to leave what the resident flagged. */
    private static String kept() {
        return first("""
                with kept as (
                    insert into moderation_decision
                        (subject_kind, subject_id, number, decision, rule, sentence, language, neighbourhood_id, decided_at)
                    select d.subject_kind, d.subject_id, max(d.number) + 1, 'KEEP', 'NONE', 'Het past bij de huisregels.', 'nl',
                        min(d.neighbourhood_id), current_timestamp
                    from moderation_decision d
                    where d.subject_kind = 'idea'
                    group by d.subject_kind, d.subject_id
                    order by d.subject_id
                    limit 1
                    returning id, subject_kind, subject_id
                ), flagged as (
                    insert into flag
                        (subject_kind, subject_id, flagged_by, flagger_hash, language, reason, flagged_at, settled_at, settled_by)
                    select k.subject_kind, k.subject_id, r.id, gen_random_uuid()::text, 'nl', 'SPAM', current_timestamp,
                        current_timestamp, k.id
                    from kept k
                    cross join resident r
                    where r.email = 'rosa@zilveroog.example'
                )
                select id from kept""");
    }

    /** An import that waits for a decision: the island's neighbourhoods, of which one is missing. */
    private static String preview() {
        String all;
        try {
            all = Files.readString(Path.of("geo/zilveroog/areas.geojson"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String some = all.lines()
                .filter(line -> line.startsWith("{\"type\":\"FeatureCollection\"")
                        || line.contains("\"key\":\"ML01\"")
                        || line.startsWith("]"))
                .map(line -> line.replaceFirst(",$", ""))
                .collect(Collectors.joining("\n"));
        return cast.visitor(person(Reader.ADMINISTRATOR))
                .get("/areas/imports")
                .form("form[enctype]")
                .with("parent", "ML")
                .with("key", "key")
                .file("file", "middenland.geojson", "application/geo+json", some.getBytes(StandardCharsets.UTF_8))
                .submit()
                .path();
    }

    private static String first(String sql) {
        return String.valueOf(demo.bean(DatabaseClient.class)
                .sql(sql)
                .map(row -> row.get("id", Long.class))
                .one()
                .block());
    }
}
