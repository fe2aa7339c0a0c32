package nl.buurtstem.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Style sheets, scripts and pictures leave the house as small as they get, from the second time on from memory. */
@AppTest
class KeptAssetsTests {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Cast cast;
    private final Assets assets;

    KeptAssetsTests(Cast cast, Assets assets) {
        this.cast = cast;
        this.assets = assets;
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(cast.guest().origin() + path)).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> zipped(String path) throws IOException, InterruptedException {
        return get(path, "Accept-Encoding", "gzip, deflate, br");
    }

    private static byte[] file(String path) throws IOException {
        try (InputStream in = KeptAssetsTests.class.getResourceAsStream(path)) {
            return in.readAllBytes();
        }
    }

    private static byte[] unzip(byte[] body) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"app", "draft", "map"})
    void ourScriptsComeWithoutTheirCommentsAndOtherwiseAsTheyAre(String name) throws Exception {
        List<String> sent = new String(get(assets.path("js/" + name + ".js")).body(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        List<String> written = new String(file("/static/js/" + name + ".js"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(sent)
                .hasSizeLessThan(written.size())
                .containsExactlyElementsOf(written.stream()
                        .filter(line -> !line.strip().matches("(/\\*\\*|\\* |\\*/|//).*|\\*"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "css/app.css, text/css, /static/css/app.css",
        "img/icons.svg, image/svg+xml, /static/img/icons.svg",
        "htmx.js, text/javascript, /META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js",
    })
    void eachIsTheSameFirstAndLater(String name, String type, String file) throws Exception {
        for (int time = 0; time < 3; time++) {
            HttpResponse<byte[]> zipped = zipped(assets.path(name));
            HttpResponse<byte[]> plain = get(assets.path(name));

            assertThat(unzip(zipped.body())).isEqualTo(file(file));
            assertThat(plain.body()).isEqualTo(file(file));
            assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
            for (HttpResponse<byte[]> answer : Arrays.asList(zipped, plain)) {
                assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
                assertThat(answer.headers().firstValue("Cache-Control"))
                        .hasValue("max-age=31536000, public, immutable");
                assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                        .hasValue("nosniff");
            }
        }
    }

    @Test
    void fromMemoryItIsCompressedWithItsLengthAndSaysSo() throws Exception {
        String path = assets.path("css/nlds.css");
        int onTheWay = zipped(path).body().length;
        HttpResponse<byte[]> kept = zipped(path);

        assertThat(kept.headers().allValues("Content-Encoding")).containsExactly("gzip");
        assertThat(kept.headers().allValues("Vary")).containsExactly("Accept-Encoding");
        assertThat(kept.headers().firstValueAsLong("Content-Length")).hasValue(kept.body().length);
        assertThat(kept.body().length).isLessThanOrEqualTo(onTheWay);
    }

    @Test
    void whoeverTakesNoCompressionGetsItPlainWithItsLength() throws Exception {
        String path = assets.path("css/nlds.css");
        get(path);
        HttpResponse<byte[]> plain = get(path, "Accept-Encoding", "gzip;q=0, identity");

        assertThat(plain.headers().allValues("Vary")).containsExactly("Accept-Encoding");
        assertThat(plain.headers().firstValueAsLong("Content-Length")).hasValue(file("/static/css/nlds.css").length);
    }

    @Test
    void aBrowserThatHasItGetsNothingAgain() throws Exception {
        String path = assets.path("css/theme.css");
        String tag = get(path).headers().firstValue("ETag").orElseThrow();

        assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void whatIsNotThereIsNotKept() throws Exception {
        String path = assets.path("css/nothing.css");
        get(path);

        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aPartIsSentAsAPart() throws Exception {
        String path = assets.path("css/app.css");
        get(path);
        HttpResponse<byte[]> part = get(path, "Range", "bytes=0-9");

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOf(file("/static/css/app.css"), 10));
    }
}
