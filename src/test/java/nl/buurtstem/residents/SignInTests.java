package nl.buurtstem.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.MovableClock;
import nl.buurtstem.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Signing in by link and code, and what becomes of what somebody wanted to do. */
@AppTest
class SignInTests {

    private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED_VALUE;

    private final Cast cast;
    private final MovableClock clock;
    private final SignIn signIn;
    private final Residents residents;
    private final DatabaseClient database;
    private final Waving waving;

    SignInTests(
            Cast cast, MovableClock clock, SignIn signIn, Residents residents, DatabaseClient database, Waving waving) {
        this.cast = cast;
        this.clock = clock;
        this.signIn = signIn;
        this.residents = residents;
        this.database = database;
        this.waving = waving;
    }

    /** An act of no room: somebody waves. */
    @TestConfiguration(proxyBeanMethods = false)
    static class WavingConfiguration {

        @Bean
        Waving waving() {
            return new Waving();
        }

        @Bean
        WavePage wavePage(SignIn signIn) {
            return new WavePage(signIn);
        }
    }

    static class Waving implements PendingAct {

        final List<String> waved = new CopyOnWriteArrayList<>();

        @Override
        public String kind() {
            return "test.wave";
        }

        @Override
        public Mono<String> perform(Person person, Map<String, String> values) {
            return Mono.fromCallable(() -> {
                waved.add(person.email() + " " + values.get("at"));
                return "/me?waved=yes";
            });
        }
    }

    @Controller
    record WavePage(SignIn signIn) {

        @GetMapping("/test/wave")
        Mono<Rendering> wave(ServerWebExchange exchange) {
            return signIn.askFor(exchange, "/me", new Act("test.wave", Map.of("at", "the mill")));
        }
    }

    @BeforeEach
    void nobodyWavedAndNoLimitIsReached() {
        waving.waved.clear();
        database.sql("delete from rate_bucket").then().block();
    }

    private Invitation lastInvitation() {
        String attempt = database.sql(
                        "select payload->>'attempt' as attempt from outbox where kind = 'sign_in' order by id desc limit 1")
                .map(row -> row.get("attempt", String.class))
                .one()
                .block();
        return signIn.invitation(UUID.fromString(attempt)).block();
    }

    private Visitor.Answer ask(Visitor visitor, String path, String email) {
        return visitor.get(path).form("main form").with("email", email).submit();
    }

    @Test
    void theCodeSignsSomebodyInAndLeadsThemBack() {
        Visitor fatima = cast.guest();
        Visitor.Answer asked = ask(fatima, "/sign-in?next=/me?from=here", "Fatima@Example.NL ");
        assertThat(asked.path()).isEqualTo("/sign-in/code");
        assertThat(asked.text("main")).contains("fatima@example.nl");

        Visitor.Answer in =
                asked.form("main form").with("code", lastInvitation().code()).submit();

        assertThat(in.status()).isEqualTo(200);
        assertThat(in.path()).isEqualTo("/me?from=here&said=residents.said.welcome");
        assertThat(in.page().selectFirst("#name").val()).matches("[\\p{L}]+ \\d{3}");
        assertThat(in.has("#alerts .utrecht-alert--ok")).isTrue();
    }

    @Test
    void theAnswerIsTheSameWhetherOrNotTheAddressIsKnown() {
        cast.resident("Known");
        Visitor.Answer known = ask(cast.guest(), "/sign-in?next=/", "known@zilveroog.example");
        Visitor.Answer unknown = ask(cast.guest(), "/sign-in?next=/", "other@zilveroog.example");
        assertThat(known.status()).isEqualTo(unknown.status());
        assertThat(known.path()).isEqualTo(unknown.path());
        assertThat(known.text("main").replace("known@", "other@")).isEqualTo(unknown.text("main"));
    }

    @Test
    void openingTheLinkChangesNothingItsButtonDoesOnce() {
        Visitor scanner = cast.guest();
        ask(cast.guest(), "/sign-in?next=/me", "link@example.nl");
        String path = lastInvitation().path();
        scanner.get(path);
        assertThat(scanner.get(path).has("main form")).isTrue();

        Visitor phone = cast.guest();
        Visitor.Answer page = phone.get(path);
        Visitor.Answer in = page.form("main form").submit();
        assertThat(in.path()).startsWith("/me?said=");
        assertThat(page.form("main form").submit().path()).as("pressed twice").startsWith("/me?said=");

        Visitor.Answer thief = cast.guest().get(path);
        assertThat(thief.status()).isEqualTo(410);
        assertThat(thief.has("main form")).isFalse();
    }

    @Test
    void whatSomebodyWantedIsDoneOnceWhereTheLinkIsUsed() {
        Visitor desktop = cast.guest();
        Visitor.Answer asked = desktop.get("/test/wave");
        assertThat(asked.path()).isEqualTo("/sign-in");
        assertThat(asked.has(".utrecht-alert--info")).isTrue();
        Visitor.Answer code =
                asked.form("main form").with("email", "waver@example.nl").submit();
        Invitation invitation = lastInvitation();

        Visitor phone = cast.guest();
        Visitor.Answer in = phone.get(invitation.path()).form("main form").submit();
        assertThat(in.path()).isEqualTo("/me?waved=yes");
        assertThat(waving.waved).containsExactly("waver@example.nl the mill");

        Visitor.Answer late =
                code.form("main form").with("code", invitation.code()).submit();
        assertThat(late.has("#code")).isFalse();
        assertThat(desktop.get("/me").path())
                .as("the desktop is still a guest's")
                .startsWith("/sign-in?next=");
        assertThat(waving.waved).hasSize(1);
    }

    @Test
    void askingAgainForTheSameAddressSendsTheSameLinkAndForAnotherTakesWhatWasKeptAlong() {
        Visitor visitor = cast.guest();
        visitor.get("/test/wave")
                .form("main form")
                .with("email", "typo@example.nl")
                .submit();
        Invitation first = lastInvitation();
        Visitor.Answer again = visitor.get("/sign-in/code").form("details form").submit();
        assertThat(again.path()).isEqualTo("/sign-in/code");
        assertThat(lastInvitation().path()).isEqualTo(first.path());
        assertThat(lastInvitation().code()).isEqualTo(first.code());

        visitor.get("/sign-in")
                .form("main form")
                .with("email", "right@example.nl")
                .submit();
        Invitation right = lastInvitation();
        assertThat(cast.guest().get(first.path()).status()).isEqualTo(410);
        visitor.get("/sign-in/code")
                .form("main form")
                .with("code", right.code())
                .submit();
        assertThat(waving.waved).containsExactly("right@example.nl the mill");
    }

    @Test
    void fiveWrongCodesAndTheCodeIsOverButTheLinkStillWorks() {
        Visitor visitor = cast.guest();
        Visitor.Answer asked = ask(visitor, "/sign-in?next=/", "guess@example.nl");
        Invitation invitation = lastInvitation();
        String wrong = invitation.code().equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) {
            Visitor.Answer refused = asked.form("main form").with("code", wrong).submit();
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.has("#code-error")).isTrue();
        }
        Visitor.Answer sixth =
                asked.form("main form").with("code", invitation.code()).submit();
        assertThat(sixth.status()).isEqualTo(422);
        assertThat(visitor.get(invitation.path()).form("main form").submit().path())
                .startsWith("/?said=");
    }

    @Test
    void aCodeWorksOnlyWhereItWasAskedFor() {
        ask(cast.guest(), "/sign-in?next=/", "mine@example.nl");
        Invitation mine = lastInvitation();
        Visitor other = cast.guest();
        Visitor.Answer theirs = ask(other, "/sign-in?next=/", "theirs@example.nl");
        assertThat(theirs.form("main form").with("code", mine.code()).submit().status())
                .isEqualTo(422);
    }

    @Test
    void afterHalfAnHourLinkAndCodeAreOver() {
        Visitor visitor = cast.guest();
        Visitor.Answer asked = ask(visitor, "/sign-in?next=/", "slow@example.nl");
        Invitation invitation = lastInvitation();
        Visitor.Answer page = cast.guest().get(invitation.path());
        clock.forward(Duration.ofMinutes(31));
        assertThat(page.form("main form").submit().status()).isEqualTo(410);
        assertThat(asked.form("main form")
                        .with("code", invitation.code())
                        .submit()
                        .path())
                .isEqualTo("/sign-in");
        assertThat(signIn.invitation(UUID.randomUUID()).block()).isNull();
        clock.forward(Duration.ofMinutes(-31));
    }

    @Test
    void theWayBackNeverLeadsElsewhere() {
        for (String next :
                List.of("//evil.example", "/\\evil.example", "https://evil.example", "/%0d%0aevil", "evil")) {
            Visitor visitor = cast.guest();
            Visitor.Answer asked = ask(
                    visitor,
                    "/sign-in?next=" + java.net.URLEncoder.encode(next, java.nio.charset.StandardCharsets.UTF_8),
                    "way@example.nl");
            database.sql("delete from rate_bucket").then().block();
            Visitor.Answer in = asked.form("main form")
                    .with("code", lastInvitation().code())
                    .submit();
            assertThat(in.path()).as(next).startsWith("/");
            assertThat(in.path()).as(next).doesNotContain("example");
        }
    }

    @Test
    void badAddressesComeBackFilledIn() {
        for (String bad : List.of(
                "", "jan", "jan@", "jan@localhost", "a b@c.nl", "<script>@x.nl", "jan@example.nl\r\nBcc: x@y.nl")) {
            Visitor.Answer refused = ask(cast.guest(), "/sign-in?next=/me", bad);
            assertThat(refused.status()).as(bad).isEqualTo(422);
            assertThat(refused.has("#email-error")).isTrue();
            assertThat(refused.one("main form [name=next]").val()).isEqualTo("/me");
            if (!bad.contains("\r")) {
                assertThat(refused.one("#email").val()).isEqualTo(bad);
            }
        }
    }

    @Test
    void oneAddressIsMailedFiveTimesAnHourAtMost() {
        for (int i = 0; i < 5; i++) {
            assertThat(ask(cast.guest(), "/sign-in?next=/", "often@example.nl").status())
                    .isEqualTo(200);
        }
        Visitor.Answer sixth = ask(cast.guest(), "/sign-in?next=/", "often@example.nl");
        assertThat(sixth.status()).isEqualTo(429);
        assertThat(sixth.one("#email").val()).isEqualTo("often@example.nl");
        assertThat(ask(cast.guest(), "/sign-in?next=/", "seldom@example.nl").status())
                .isEqualTo(200);
    }

    @Test
    void nothingThatSignsInLiesInATable() {
        Visitor visitor = cast.guest();
        ask(visitor, "/sign-in?next=/", "secret@example.nl");
        Invitation invitation = lastInvitation();
        String everything = database.sql("select string_agg(a::text, ' ') as t from sign_in_attempt a")
                        .map(row -> row.get("t", String.class))
                        .one()
                        .block()
                + database.sql("select string_agg(o::text, ' ') as t from outbox o")
                        .map(row -> row.get("t", String.class))
                        .one()
                        .block();
        assertThat(everything)
                .doesNotContain(invitation.code())
                .doesNotContain(invitation.path().substring("/sign-in/".length()));
        assertThat(database.sql("select string_agg(o::text, ' ') as t from outbox o")
                        .map(row -> row.get("t", String.class))
                        .one()
                        .block())
                .doesNotContain("@example");
    }

    @Test
    void signingOutEverywhereEndsEverySession() {
        Person person = cast.resident("Everywhere");
        Visitor home = cast.visitor(person);
        Visitor library = cast.visitor(person);
        assertThat(library.get("/me").status()).isEqualTo(200);
        home.get("/me").form("form[action='/sign-out/everywhere']").submit();
        assertThat(library.get("/me").path()).startsWith("/sign-in");
        assertThat(home.get("/me").path()).startsWith("/sign-in");
    }

    @Test
    void aFormFromAnotherSiteIsRefused() {
        assertThat(cast.guest().post("/sign-in", "email=a@b.nl&next=/", FORM).status())
                .isEqualTo(403);
    }

    @Test
    void nameAndLanguageCanBeChangedAndBadOnesComeBack() {
        Visitor visitor = cast.visitor(cast.resident("Changing"));
        Visitor.Answer changed = visitor.get("/me")
                .form("form[action='/me']")
                .with("name", "  Reiger   7 ")
                .with("language", "ar")
                .submit();
        assertThat(changed.one("#name").val()).isEqualTo("Reiger 7");
        assertThat(changed.one("#language option[selected]").val()).isEqualTo("ar");
        Visitor.Answer bad = visitor.get("/me")
                .form("form[action='/me']")
                .with("name", "<b>x</b>\u202e")
                .with("language", "xx")
                .submit();
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.page().select(".error-summary li")).hasSize(2);
        assertThat(bad.one("#name").val()).contains("<b>x</b>");
    }

    @Test
    void myDataCanBeTakenAlongAndTakenAway() {
        Person person = cast.resident("Leaving");
        Visitor visitor = cast.visitor(person);
        Visitor.Answer data = visitor.get("/me/data.json");
        assertThat(data.header("Content-Disposition")).contains("attachment");
        assertThat(data.body()).contains("leaving@zilveroog.example").contains("Leaving");

        assertThat(visitor.get("/me/leave").form("main form").submit().status()).isEqualTo(422);
        Visitor.Answer gone =
                visitor.get("/me/leave").form("main form").with("sure", "yes").submit();
        assertThat(gone.path()).startsWith("/?said=residents.said.left");
        assertThat(residents.find(person.id()).block()).isNull();
        assertThat(visitor.get("/me").path()).startsWith("/sign-in");
    }

    @Test
    void codeAndLinkAtTheSameMomentDoItOnce() {
        for (int i = 0; i < 5; i++) {
            database.sql("delete from rate_bucket").then().block();
            waving.waved.clear();
            Visitor desktop = cast.guest();
            Visitor.Form ask = desktop.get("/test/wave").form("main form").with("email", "both@example.nl");
            Visitor.Form code =
                    ask.submit().form("main form").with("code", lastInvitation().code());
            Visitor.Form link = cast.guest().get(lastInvitation().path()).form("main form");
            List<Integer> statuses = Stream.of(code, link)
                    .parallel()
                    .map(form -> form.submit().status())
                    .toList();
            assertThat(waving.waved).hasSize(1);
            assertThat(statuses).contains(200).allMatch(status -> status == 200 || status == 410);
        }
    }
}
