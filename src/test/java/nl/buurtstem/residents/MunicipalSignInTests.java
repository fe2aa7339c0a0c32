package nl.buurtstem.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.MovableClock;
import nl.buurtstem.testing.Municipality;
import nl.buurtstem.testing.Node;
import nl.buurtstem.testing.PostgresServer;
import nl.buurtstem.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Staff sign in with the municipality's account, over real HTTP, and everything that can go wrong on the way. */
@AppTest
@TestPropertySource(
        properties = {
            "buurtstem.staff.roles[0].value=3f2c-griffie",
            "buurtstem.staff.roles[0].role=CLERK",
            "buurtstem.staff.roles[0].area=HZ"
        })
class MunicipalSignInTests {

    private static final Municipality MUNICIPALITY = new Municipality();

    private final Cast cast;
    private final MovableClock clock;
    private final DatabaseClient database;
    private final PostgresServer.Database place;
    private final Residents residents;
    private final int port;

    MunicipalSignInTests(
            Cast cast,
            MovableClock clock,
            DatabaseClient database,
            PostgresServer.Database place,
            Residents residents,
            @LocalServerPort int port) {
        this.cast = cast;
        this.clock = clock;
        this.database = database;
        this.place = place;
        this.residents = residents;
        this.port = port;
    }

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) {
        for (String property : MUNICIPALITY.properties()) {
            int is = property.indexOf('=');
            registry.add(property.substring(0, is), () -> property.substring(is + 1));
        }
    }

    @AfterAll
    static void stop() {
        MUNICIPALITY.close();
    }

    @BeforeEach
    void noLimitIsReached() {
        database.sql("delete from rate_bucket").then().block();
    }

    private static Map<String, Object> account(String email, String... groups) {
        return Map.of("email", email, "groups", List.of(groups), "sid", "session of " + email);
    }

    private Visitor.Answer signIn(Visitor visitor, String subject, Map<String, Object> claims) {
        MUNICIPALITY.nextIs(subject, claims);
        return visitor.get("/sign-in?next=/me").follow("a[href^='/sign-in/municipal']");
    }

    private static String words(Visitor.Answer failed) {
        return failed.text("main .sign-in p");
    }

    @Test
    void theButtonLeadsToTheProviderAndBackWithTheRolesOfTheAccount() {
        Visitor official = cast.guest();
        Visitor.Answer in = signIn(
                official,
                "olga",
                account("olga@gemeente.example", "buurtstem-official-ZO", "3f2c-griffie", "koffiecommissie"));
        assertThat(in.path()).isEqualTo("/me?said=residents.said.signed_in");
        assertThat(in.text("main"))
                .contains("olga@gemeente.example", "Ambtenaar", "Zilveroog", "Griffier", "Havenzijde");
        assertThat(official.get("/moderation").status()).isEqualTo(200);
    }

    @Test
    void theNextSignInBringsWhatTheAccountSaysThenAndLeavesWhatWasGivenByHand() {
        signIn(cast.guest(), "wim", account("wim@gemeente.example", "buurtstem-official-ML", "/buurtstem-clerk-ML"));
        Person wim = residents.enter("wim@gemeente.example", "Wim", "nl", null).block();
        residents.grant(wim.id(), Role.FACILITATOR, area("WO")).block();
        Visitor later = cast.guest();
        Visitor.Answer me = signIn(later, "wim", account("wim@gemeente.example", "buurtstem-clerk-ML"));
        assertThat(me.text("main")).contains("Griffier", "Facilitator").doesNotContain("Ambtenaar");
        assertThat(later.get("/moderation").status()).isEqualTo(403);
    }

    private int area(String key) {
        return database.sql("select id from area where key = :key")
                .bind("key", key)
                .map(row -> row.get("id", Integer.class))
                .one()
                .block();
    }

    @Test
    void anAccountIsKnownByItsSubjectAndJoinsTheResidentWithItsAddressOnce() {
        Person before = cast.resident("Joop");
        signIn(cast.guest(), "joop", account("Joop@Zilveroog.example", "buurtstem-official-ZO"));
        Visitor.Answer renamed =
                signIn(cast.guest(), "joop", account("joop.jansen@gemeente.example", "buurtstem-official-ZO"));
        assertThat(renamed.text("main")).contains(before.email()).doesNotContain("joop.jansen");
    }

    @Test
    void rolesOfTheAccountHoldOnlyWhereItWasUsed() {
        signIn(cast.guest(), "ans", account("ans@gemeente.example", "buurtstem-official-ZO"));
        Person ans = residents.enter("ans@gemeente.example", "Ans", "nl", null).block();
        Visitor byMail = cast.visitor(ans);
        assertThat(byMail.get("/me").text("main")).doesNotContain("Ambtenaar");
        assertThat(byMail.get("/moderation").status()).isEqualTo(403);
    }

    @Test
    void anAccountWithoutAnyRoleStaysOutsideAndLosesWhatItHad() {
        Visitor inside = cast.guest();
        signIn(inside, "kees", account("kees@gemeente.example", "buurtstem-official-ZO"));
        Visitor.Answer refused = signIn(
                cast.guest(),
                "kees",
                account("kees@gemeente.example", "wandelclub", "buurtstem-mayor-ZO", "buurtstem-clerk-XX"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(words(refused)).contains("nog geen rol in Buurtstem");
        assertThat(inside.get("/moderation").status()).isEqualTo(403);
    }

    @Test
    void anAccountWithoutACheckedAddressStaysOutside() {
        Map<String, Object> claims = Map.of(
                "email", "iemand@gemeente.example", "email_verified", false, "groups", List.of("buurtstem-clerk-ZO"));
        assertThat(words(signIn(cast.guest(), "zonder", claims))).contains("geen e-mailadres");
    }

    @Test
    void aTokenForAnotherSignInOrAnotherProgramIsRefused() {
        String group = "buurtstem-official-ZO";
        Map<String, Object> otherNonce =
                Map.of("email", "a@gemeente.example", "groups", List.of(group), "nonce", "of another sign-in");
        Visitor visitor = cast.guest();
        Visitor.Answer refused = signIn(visitor, "a", otherNonce);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(words(refused)).contains("niet controleren");
        assertThat(visitor.get("/me").path()).startsWith("/sign-in");

        Map<String, Object> otherProgram =
                Map.of("email", "a@gemeente.example", "groups", List.of(group), "aud", List.of("the intranet"));
        assertThat(words(signIn(cast.guest(), "a", otherProgram))).contains("voor een ander programma");

        Map<String, Object> otherIssuer =
                Map.of("email", "a@gemeente.example", "groups", List.of(group), "iss", "https://evil.example");
        assertThat(words(signIn(cast.guest(), "a", otherIssuer))).contains("niet controleren");
    }

    @Test
    void clocksThatDifferTooMuchAreNamed() {
        clock.forward(Duration.ofHours(2));
        Visitor.Answer late = signIn(cast.guest(), "laat", account("laat@gemeente.example", "buurtstem-clerk-ZO"));
        clock.forward(Duration.ofHours(-4));
        Visitor.Answer early = signIn(cast.guest(), "laat", account("laat@gemeente.example", "buurtstem-clerk-ZO"));
        clock.forward(Duration.ofHours(2));
        assertThat(words(late)).contains("klok");
        assertThat(words(early)).contains("klok");
        clock.forward(Duration.ofSeconds(30));
        assertThat(signIn(cast.guest(), "tijd", account("tijd@gemeente.example", "buurtstem-clerk-ZO"))
                        .status())
                .as("half a minute is tolerated")
                .isEqualTo(200);
        clock.forward(Duration.ofSeconds(-30));
    }

    /** Where the provider sends this browser back to, without going there. */
    private String wayBack(Visitor visitor, String subject, Map<String, Object> claims) {
        MUNICIPALITY.nextIs(subject, claims);
        Visitor.Answer page = visitor.get("/sign-in?next=/me");
        String there =
                visitor.location(page.one("a[href^='/sign-in/municipal']").attr("href"));
        return visitor.location(there).substring(visitor.origin().length());
    }

    @Test
    void theWayBackIsGoodOnceInOneBrowserForHalfAnHour() {
        Map<String, Object> claims = account("mia@gemeente.example", "buurtstem-official-ZO");
        Visitor mia = cast.guest();
        String back = wayBack(mia, "mia", claims);
        assertThat(words(cast.guest().get(back))).as("another browser").contains("ander venster");
        assertThat(words(mia.get(back.replaceAll("state=[^&]{4}", "state=AAAA"))))
                .as("a forged state")
                .contains("ander venster");
        assertThat(mia.get(back).path()).startsWith("/me?said=");
        assertThat(mia.get(back).path()).as("pressed twice").isEqualTo("/sign-in/municipal/back?" + query(back));

        Visitor slow = cast.guest();
        String late = wayBack(slow, "mia", claims);
        clock.forward(Duration.ofMinutes(31));
        Visitor.Answer refused = slow.get(late);
        clock.forward(Duration.ofMinutes(-31));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(words(refused)).contains("te lang");
    }

    private static String query(String address) {
        return address.substring(address.indexOf('?') + 1);
    }

    @Test
    void aReplayedAnswerIsRefusedBeforeTheProviderIsAsked() {
        Visitor nel = cast.guest();
        String back = wayBack(nel, "nel", account("nel@gemeente.example", "geen groep van ons"));
        assertThat(nel.get(back).status()).isEqualTo(403);
        Visitor.Answer again = nel.get(back);
        assertThat(again.status()).isEqualTo(409);
        assertThat(words(again)).contains("al gebruikt");
        assertThat(again.has("a[href='/sign-in/municipal']")).isTrue();
    }

    @Test
    void whoIsNotLetThroughHearsSoInTheirOwnLanguage() {
        Visitor visitor = cast.guest().language("ar");
        String back = wayBack(visitor, "x", account("x@gemeente.example"));
        Visitor.Answer refused = visitor.get(back.replaceFirst("\\?.*", "?error=access_denied&state=" + state(back)));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.one("html").attr("dir")).isEqualTo("rtl");
        assertThat(words(refused)).contains("لم تسمح لك البلدية");
    }

    @Test
    void whereOurSettingsDoNotFitNobodyIsToldToWait() {
        Visitor visitor = cast.guest();
        String back = wayBack(visitor, "x", account("x@gemeente.example"));
        Visitor.Answer refused = visitor.get(back.replaceFirst("\\?.*", "?error=invalid_scope&state=" + state(back)));
        assertThat(words(refused)).contains("Wachten helpt niet", "instellingen");
    }

    private static String state(String address) {
        return address.replaceAll(".*[?&]state=([^&]*).*", "$1");
    }

    @Test
    void aCodeThatTheProviderDoesNotKnowIsToldAsSuch() {
        Visitor visitor = cast.guest();
        String back = wayBack(visitor, "x", account("x@gemeente.example"));
        Visitor.Answer refused = visitor.get(back.replaceAll("code=[^&]*", "code=made-up"));
        assertThat(refused.status()).isIn(409, 503);
        assertThat(refused.has("a[href='/sign-in/municipal']")).isTrue();
    }

    @Test
    void theProviderMayChangeItsKeysUnderAnyName() {
        signIn(cast.guest(), "piet", account("piet@gemeente.example", "buurtstem-clerk-ZO"));
        clock.forward(Duration.ofSeconds(3));
        MUNICIPALITY.changeKey("second");
        assertThat(signIn(cast.guest(), "piet", account("piet@gemeente.example", "buurtstem-clerk-ZO"))
                        .status())
                .isEqualTo(200);
        clock.forward(Duration.ofSeconds(3));
        MUNICIPALITY.changeKey("second");
        assertThat(signIn(cast.guest(), "piet", account("piet@gemeente.example", "buurtstem-clerk-ZO"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anotherNodeMayFinishTheSignIn() {
        List<String> properties = new ArrayList<>(List.of(MUNICIPALITY.properties()));
        properties.add("buurtstem.public-address=http://localhost:" + port);
        try (Node other = Node.on(place, properties.toArray(String[]::new))) {
            Visitor here = cast.guest();
            String back = wayBack(here, "ria", account("ria@gemeente.example", "buurtstem-official-ZO"));
            Visitor there = other.guest().cookie("sign-in", here.cookie("sign-in"));
            assertThat(there.get(back).path()).startsWith("/me?said=");
            Visitor home = cast.guest().cookie("session", there.cookie("session"));
            assertThat(home.get("/moderation").status()).isEqualTo(200);

            logout(Map.of("sub", "ria"));
            assertThat(there.get("/me").path()).startsWith("/sign-in");
        }
    }

    private Map<String, Object> notice(Map<String, Object> about) {
        Map<String, Object> claims = new java.util.HashMap<>(Map.of(
                "iss", MUNICIPALITY.issuer(),
                "aud", Municipality.CLIENT,
                "iat", java.util.Date.from(clock.instant()),
                "jti", UUID.randomUUID().toString(),
                "events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of())));
        claims.putAll(about);
        return claims;
    }

    private Visitor.Answer logout(Map<String, Object> about) {
        return post(MUNICIPALITY.sign(notice(about)));
    }

    private Visitor.Answer post(String token) {
        return cast.guest().post("/back-channel-logout", "logout_token=" + token, "application/x-www-form-urlencoded");
    }

    @Test
    void theProviderEndsOneSessionOrAllOfAnAccount() {
        Visitor desk = cast.guest();
        Visitor home = cast.guest();
        Map<String, Object> first =
                Map.of("email", "bo@gemeente.example", "groups", List.of("buurtstem-clerk-ZO"), "sid", "1");
        Map<String, Object> second =
                Map.of("email", "bo@gemeente.example", "groups", List.of("buurtstem-clerk-ZO"), "sid", "2");
        signIn(desk, "bo", first);
        signIn(home, "bo", second);
        Visitor byMail = cast.visitor(
                residents.enter("bo@gemeente.example", "Bo", "nl", null).block());

        Visitor.Answer said = logout(Map.of("sid", "1"));
        assertThat(said.status()).isEqualTo(200);
        assertThat(said.header("Cache-Control")).isEqualTo("no-store");
        assertThat(desk.get("/me").path()).startsWith("/sign-in");
        assertThat(home.get("/me").status()).isEqualTo(200);

        logout(Map.of("sub", "bo"));
        assertThat(home.get("/me").path()).startsWith("/sign-in");
        assertThat(byMail.get("/me").path()).as("not the provider's to end").isEqualTo("/me");
    }

    @Test
    void aLogoutThatIsNotTheProvidersOrNotForUsEndsNothing() {
        Visitor inside = cast.guest();
        signIn(inside, "jo", account("jo@gemeente.example", "buurtstem-clerk-ZO"));
        Map<String, Object> sub = Map.of("sub", "jo");
        List<String> bad = List.of(
                "",
                "not.a.token",
                MUNICIPALITY.forge(notice(sub)),
                MUNICIPALITY.sign(notice(Map.of("sub", "jo", "iss", "https://evil.example"))),
                MUNICIPALITY.sign(notice(Map.of("sub", "jo", "aud", "the intranet"))),
                MUNICIPALITY.sign(notice(Map.of("sub", "jo", "nonce", "of a sign-in"))),
                MUNICIPALITY.sign(notice(Map.of("sub", "jo", "events", Map.of("something", Map.of())))),
                MUNICIPALITY.sign(notice(Map.of(
                        "sub", "jo", "iat", java.util.Date.from(clock.instant().plusSeconds(600))))),
                MUNICIPALITY.sign(notice(Map.of(
                        "sub", "jo", "iat", java.util.Date.from(clock.instant().minusSeconds(3600))))),
                MUNICIPALITY.sign(notice(Map.of("sub", "jo", "jti", ""))),
                MUNICIPALITY.sign(notice(Map.of())));
        for (String token : bad) {
            Visitor.Answer refused = post(token);
            assertThat(refused.status()).as(token).isEqualTo(400);
            assertThat(refused.body()).contains("invalid_request");
        }
        assertThat(inside.get("/me").status()).isEqualTo(200);
    }

    @Test
    void aLogoutCountsOnce() {
        String token = MUNICIPALITY.sign(notice(Map.of("sub", "an")));
        signIn(cast.guest(), "an", account("an@gemeente.example", "buurtstem-clerk-ZO"));
        assertThat(post(token).status()).isEqualTo(200);
        Visitor later = cast.guest();
        signIn(later, "an", account("an@gemeente.example", "buurtstem-clerk-ZO"));
        assertThat(post(token).status()).isEqualTo(400);
        assertThat(later.get("/me").status()).isEqualTo(200);
    }

    @Test
    void signingOutHereLeadsToTheProviderToo() {
        Visitor visitor = cast.guest();
        Visitor.Answer me = signIn(visitor, "tom", account("tom@gemeente.example", "buurtstem-clerk-ZO"));
        assertThat(me.header("Content-Security-Policy"))
                .contains("form-action 'self' " + MUNICIPALITY.issuer().replaceAll("/staff$", ""));
        String out = visitor.locationOf(me.form("main form[action='/sign-out']"));
        assertThat(out)
                .startsWith(MUNICIPALITY.issuer())
                .contains(
                        "id_token_hint=ey",
                        "post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A" + port + "%2Fsign-out%2Fdone");
        assertThat(visitor.get("/me").path()).startsWith("/sign-in");
        assertThat(visitor.get("/sign-out/done").path()).isEqualTo("/?said=residents.said.signed_out");
    }

    @Test
    void theSessionLastsAWorkingDay() {
        Visitor visitor = cast.guest();
        signIn(visitor, "uur", account("uur@gemeente.example", "buurtstem-clerk-ZO"));
        clock.forward(Duration.ofHours(13));
        assertThat(visitor.get("/me").path()).startsWith("/sign-in");
        clock.forward(Duration.ofHours(-13));
    }

    @Test
    void noSecretOfTheWayLiesInATable() {
        Visitor visitor = cast.guest();
        String back = wayBack(visitor, "geheim", account("geheim@gemeente.example", "buurtstem-clerk-ZO"));
        visitor.get(back);
        for (String table : List.of("sign_in_attempt", "session", "municipal_account")) {
            String all = database.sql("select coalesce(string_agg(t::text, ' '), '') as t from " + table + " t")
                    .map(row -> row.get("t", String.class))
                    .one()
                    .block();
            assertThat(all).doesNotContain(state(back), "eyJ", visitor.cookie("session"));
        }
    }
}
