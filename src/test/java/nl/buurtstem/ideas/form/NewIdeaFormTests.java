package nl.buurtstem.ideas.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import nl.buurtstem.residents.Person;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.MovableClock;
import nl.buurtstem.testing.Visitor;
import nl.buurtstem.testing.Visitor.Answer;
import nl.buurtstem.testing.Visitor.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.r2dbc.core.DatabaseClient;

@AppTest
class NewIdeaFormTests {

    private static final String FORM = "form[action=/ideas/new]";

    private final Cast cast;
    private final MovableClock clock;
    private final DatabaseClient database;

    NewIdeaFormTests(Cast cast, MovableClock clock, DatabaseClient database) {
        this.cast = cast;
        this.clock = clock;
        this.database = database;
    }

    /** The form as somebody filled it in well, after a minute. */
    private Form filledIn(Visitor visitor) {
        Form form = visitor.get("/ideas/new").form(FORM);
        clock.forward(Duration.ofMinutes(1));
        return form.with("goal", "Ouderen kunnen onderweg even uitrusten.")
                .with("title", "Een bankje bij de molen")
                .with("body", "Zet een bankje in de schaduw, halverwege de winkel en de molen.")
                .with("theme", "green")
                .with("place", "Molen De Hoop");
    }

    /** Sent, also when there is an idea like it already. */
    private static Answer sent(Form form) {
        Answer answer = form.submit();
        String all = FORM + ":has([name=similar_seen])";
        return answer.has(all) ? answer.form(all).submit() : answer;
    }

    private static UnaryOperator<Form> with(String field, String value) {
        return form -> form.with(field, value);
    }

    private static UnaryOperator<Form> with(String field, String value, String other, String its) {
        return form -> form.with(field, value).with(other, its);
    }

    private static UnaryOperator<Form> at(String lon, String lat) {
        return with("lon", lon, "lat", lat);
    }

    static Stream<Arguments> badInput() {
        return Stream.of(
                arguments("no goal", with("goal", ""), "goal"),
                arguments("a goal that is left out altogether", (UnaryOperator<Form>) f -> f.without("goal"), "goal"),
                arguments("a huge goal", with("goal", "x".repeat(301)), "goal"),
                arguments("a short title", with("title", "Bankje"), "title"),
                arguments("a long title", with("title", "Bankje ".repeat(12)), "title"),
                arguments("a huge title", with("title", "x".repeat(100_000)), "title"),
                arguments("a title of emoji", with("title", "😀".repeat(81)), "title"),
                arguments("a title of spaces", with("title", " \t\u00a0 ".repeat(10)), "title"),
                arguments("a title nobody can see", with("title", "\u202e\u2066\u0000\u0007".repeat(10)), "title"),
                arguments("too little to read", with("body", "Bankje."), "body"),
                arguments("too much to read", with("body", "woord ".repeat(501)), "body"),
                arguments("no theme", (UnaryOperator<Form>) f -> f.without("theme"), "theme"),
                arguments("a theme that does not exist", with("theme", "GREEN'; drop table idea; --"), "theme"),
                arguments("no place", with("place", ""), "place"),
                arguments("a place nobody knows", with("place", "Timboektoe"), "place"),
                arguments("a landmark that does not exist", with("landmark", "-1", "place", ""), "place"),
                arguments("a point in the sea", at("5.30", "52.60"), "place"),
                arguments("a point on another continent", at("-73.98", "40.75"), "place"),
                arguments("a point off the earth", at("520", "5.2"), "place"),
                arguments("not a number", at("NaN", "NaN"), "place"),
                arguments("infinity", at("Infinity", "52.5"), "place"),
                arguments("words for a number", at("oost", "noord"), "place"),
                arguments(
                        "a photo that is text",
                        photo("foto.jpg", "dit is geen foto".getBytes(StandardCharsets.UTF_8)),
                        "photo"),
                arguments(
                        "a photo that is a page",
                        photo("foto.png", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)),
                        "photo"),
                arguments("a photo with nothing in it", photo("foto.jpg", new byte[0]), "photo"),
                arguments("a photo that was never sent", with("photo_kept", "0".repeat(64)), "photo"),
                arguments("a photo by another name", with("photo_kept", "../../etc/passwd"), "photo"),
                arguments("a photo nobody can describe", photo("foto.jpg", picture()), "photoAlt"),
                arguments("a language we do not speak", with("language", "tlh"), "language"),
                arguments(
                        "an e-mail address",
                        with("body", "Mail naar fatima@zilveroog.example voor meer uitleg."),
                        "heedless"),
                arguments(
                        "a phone number",
                        with("body", "Bel 06-12 34 56 78 als u mee wilt doen met het bankje."),
                        "heedless"),
                arguments("a field that only programs fill in", with("homepage", "https://example.com"), "homepage"),
                arguments("a form that we did not give out", with("started", "1." + "0".repeat(64)), "send"),
                arguments("a form without its proof", with("started", ""), "send"));
    }

    private static UnaryOperator<Form> photo(String name, byte[] content) {
        return form -> form.file("photo", name, "image/jpeg", content);
    }

    private static byte[] picture() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badInput")
    void badInputComesBackFilledInWithTheReason(String name, UnaryOperator<Form> spoiled, String field) {
        Answer answer = spoiled.apply(filledIn(cast.guest())).submit();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".error-summary li")).hasSize(1);
        assertThat(answer.one(".error-summary li a").attr("href")).isEqualTo("#" + field);
        assertThat(answer.text(".error-summary li")).isNotBlank().doesNotContain("refusal");
        assertThat(answer.has("#" + field)).as("the link leads somewhere").isTrue();
        Form again = answer.form(FORM);
        if (!field.equals("goal")) {
            assertThat(again.value("goal")).isEqualTo("Ouderen kunnen onderweg even uitrusten.");
        }
        if (!field.equals("title")) {
            assertThat(again.value("title")).isEqualTo("Een bankje bij de molen");
        }
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceInTheOrderOfTheForm() {
        Answer answer = cast.guest().get("/ideas/new").form(FORM).submit();
        assertThat(answer.status()).isEqualTo(422);
        List<String> fields = answer.page().select(".error-summary a").eachAttr("href");
        assertThat(fields).containsExactly("#goal", "#title", "#body", "#theme", "#place", "#send");
        assertThat(answer.one("#title").attr("aria-describedby")).contains("title-error");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void complaintsAreInTheReadersLanguage(String language) {
        Answer answer =
                cast.guest().language(language).get("/ideas/new").form(FORM).submit();
        assertThat(answer.one("html").attr("lang")).isEqualTo(language);
        assertThat(answer.text("main")).doesNotContain("ideas.").doesNotContain("refusal");
    }

    static List<String> languages() {
        return List.of("nl", "en", "ar");
    }

    @Test
    void hostileTextIsShownAsText() {
        Answer answer = filledIn(cast.guest())
                .with("title", "\"><script>alert(1)</script>")
                .with("body", "</textarea><img src=x onerror=alert(1)> en nog meer tekst")
                .with("place", "")
                .submit();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("main script, main img[onerror]")).isEmpty();
        assertThat(answer.form(FORM).value("title")).isEqualTo("\"><script>alert(1)</script>");
    }

    @Test
    void aPhotoIsKeptWhenTheFormComesBack() {
        Answer answer =
                photo("foto.jpg", picture()).apply(filledIn(cast.guest())).submit();
        String kept = answer.form(FORM).value("photo_kept");
        assertThat(kept).matches("[0-9a-f]{64}");
        assertThat(answer.one("[data-photo-preview] img").attr("src")).isEqualTo("/photos/" + kept + ".jpg");
    }

    @Test
    void aMegabyteInOneFieldIsTooLargeAndNothingBreaks() {
        Answer answer = with("title", "x".repeat(1_000_000))
                .apply(filledIn(cast.guest()))
                .submit();
        assertThat(answer.status()).isIn(413, 422);
    }

    @Test
    void aPhotoThatIsTooLargeIsRefusedByTheFormWithAllThatWasTyped() {
        Answer answer = photo("foto.jpg", new byte[15_000_000])
                .apply(filledIn(cast.guest()))
                .submit();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.one(".error-summary li a").attr("href")).isEqualTo("#photo");
        assertThat(answer.text(".error-summary li")).contains("10 MB");
        assertThat(answer.form(FORM).value("title")).isEqualTo("Een bankje bij de molen");
    }

    @Test
    void whatIsFarTooLargeIsAnsweredWithWhatToDo() {
        Answer answer = photo("foto.jpg", new byte[30_000_000])
                .apply(filledIn(cast.guest()))
                .submit();
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text("main")).contains("Ga terug", "kleinere foto");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        assertThat(filledIn(cast.guest()).without("_csrf").submit().status()).isEqualTo(403);
    }

    @Test
    void aBrokenBodyIsAnsweredWithoutAnError() {
        Visitor guest = cast.guest();
        guest.get("/ideas/new");
        for (String type :
                List.of("multipart/form-data; boundary=x", "multipart/form-data", "application/json", "x/y")) {
            assertThat(guest.post("/ideas", "--x\r\nbroken", type).status())
                    .as(type)
                    .isBetween(400, 499);
        }
    }

    @Test
    void aResidentsFirstIdeaWaitsForReview() {
        Person fatima = cast.resident("Fatima");
        Answer answer = filledIn(cast.visitor(fatima))
                .with("title", "Een bankje \u202eom\u202c uit te rusten")
                .submit();
        assertThat(answer.path()).startsWith("/ideas/").contains("ideas.said.put_forward_waits");
        assertThat(row("Een bankje om uit te rusten"))
                .containsEntry("stage", "IN_REVIEW")
                .containsEntry("place_name", "Molen De Hoop")
                .containsEntry("language", "nl");
    }

    @Test
    void aPhoneNumberThatMayStandThereIsReadFirstEvenOfSomebodyKnown() {
        Person sven = cast.resident("Sven");
        filledIn(cast.visitor(sven)).with("title", "Een eerste idee van Sven").submit();
        database.sql("update idea set stage = 'COLLECTING', published_at = :now where author_id = :id")
                .bind("now", clock.instant())
                .bind("id", sven.id().value())
                .then()
                .block();
        Visitor visitor = cast.visitor(sven);
        sent(filledIn(visitor).with("title", "Een tweede idee van Sven"));
        assertThat(row("Een tweede idee van Sven")).containsEntry("stage", "COLLECTING");
        Answer asked = filledIn(visitor)
                .with("title", "Een derde idee van Sven")
                .with("body", "Bel 0320 123456 als u wilt helpen met het bankje.")
                .submit();
        sent(asked.form("#idea-form").with("heedless", "yes"));
        assertThat(row("Een derde idee van Sven")).containsEntry("stage", "IN_REVIEW");
    }

    @Test
    void aGuestIsAskedToSignInAndNothingIsPublishedYet() {
        Answer answer = sent(filledIn(cast.guest()).with("title", "Een idee van een gast"));
        assertThat(answer.path()).startsWith("/sign-in");
        assertThat(rows("Een idee van een gast")).isEmpty();
    }

    @Test
    void aLandmarkFromTheListNeedsNoScript() {
        Visitor visitor = cast.visitor(cast.resident("Joke"));
        String landmark = visitor.get("/ideas/new")
                .one("#landmark option:contains(Speeltuin De Ooievaar)")
                .attr("value");
        sent(filledIn(visitor)
                .with("place", "")
                .with("landmark", landmark)
                .with("title", "Een bankje bij de speeltuin"));
        assertThat(row("Een bankje bij de speeltuin")).containsEntry("place_name", "Speeltuin De Ooievaar");
    }

    @Test
    void thePlaceUnderTheCrossHairHasANameAndSaysWhatIsNeeded() {
        Answer place = cast.guest().get("/ideas/new/place?lon=5.2138&lat=52.5549");
        assertThat(place.status()).isEqualTo(200);
        assertThat(place.one("[data-named]").attr("data-named")).isEqualTo("Molenstraat");
        assertThat(place.text(".place-picker__needs")).contains("Middenland", "100");
    }

    @Test
    void somebodyWhoSendsManyIdeasHasToWait() {
        Visitor visitor = cast.visitor(cast.resident("Druk"));
        int status = 0;
        for (int i = 0; i < 7 && status != 429; i++) {
            status = filledIn(visitor)
                    .with("title", "Idee nummer " + i + " van Druk")
                    .submit()
                    .status();
        }
        assertThat(status).isEqualTo(429);
    }

    private Map<String, Object> row(String title) {
        assertThat(rows(title)).hasSize(1);
        return rows(title).getFirst();
    }

    private List<Map<String, Object>> rows(String title) {
        return database.sql("select stage, place_name, language from idea where title = :title")
                .bind("title", title)
                .fetch()
                .all()
                .collectList()
                .block();
    }
}
