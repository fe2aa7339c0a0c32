package nl.buurtstem.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.SomeIdeas;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;

/** The list over real HTTP: guests get the page that was drawn for the first of them. */
@AppTest
@TestPropertySource(properties = "buurtstem.pages.kept=1h")
class KeptListTests {

    private final Ideas ideas;
    private final Areas areas;
    private final Cast cast;
    private final URI list;

    KeptListTests(Ideas ideas, Areas areas, Cast cast, Environment environment) {
        this.ideas = ideas;
        this.areas = areas;
        this.cast = cast;
        this.list = URI.create(
                "http://localhost:" + environment.getRequiredProperty("local.server.port", Integer.class) + "/ideas");
    }

    private HttpResponse<String> get(String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(list).header("Accept-Language", "nl");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    @Test
    void whatChangesBehindItsBackIsNotOnThePageThatWasKept() throws Exception {
        HttpResponse<String> first = get();
        SomeIdeas.publish(ideas, SomeIdeas.onTheSquare(areas, "Een boom op het plein"), cast.resident("Amina"))
                .block(); // not by a request, as if through another node

        HttpResponse<String> second = get();

        assertThat(second.body()).isEqualTo(first.body()).doesNotContain("Een boom op het plein");
        assertThat(second.headers().allValues("vary").toString()).contains("Accept-Language", "Accept-Encoding");
        assertThat(get("If-None-Match", first.headers().firstValue("etag").orElseThrow())
                        .statusCode())
                .isEqualTo(304);
        assertThat(get("Cookie", "session=somebody").body()).contains("Een boom op het plein");
    }
}
