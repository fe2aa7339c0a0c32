package nl.buurtstem.photos;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.MovableClock;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;

/** Photos over the wire and in the database. */
@AppTest
class PhotosTests {

    private final Photos photos;
    private final PhotoCleaning cleaning;
    private final MovableClock clock;
    private final Album album;

    @LocalServerPort
    int port;

    PhotosTests(Photos photos, PhotoCleaning cleaning, MovableClock clock, Album album) {
        this.photos = photos;
        this.cleaning = cleaning;
        this.clock = clock;
        this.album = album;
    }

    /** A room that refers to photos. */
    static class Album implements PhotoUse {

        private final Set<String> pages = ConcurrentHashMap.newKeySet();

        @Override
        public Flux<String> used(Collection<String> sha256) {
            return Flux.fromIterable(sha256).filter(pages::contains);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Rooms {

        @Bean
        Album album() {
            return new Album();
        }
    }

    private static int shade = 0;

    /** No two are the same. */
    private static byte[] picture() {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().fillRect(0, 0, ++shade % 40, shade / 40 + 10);
        return Pictures.written("png", image);
    }

    private WebTestClient browser() {
        return WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .defaultHeader("Accept", "application/json")
                .build();
    }

    private WebTestClient.ResponseSpec send(byte[] upload) {
        MultipartBodyBuilder form = new MultipartBodyBuilder();
        form.part("photo", new ByteArrayResource(upload) {
                    @Override
                    public String getFilename() {
                        return "photo.jpg";
                    }
                })
                .contentType(MediaType.IMAGE_JPEG);
        return post(form);
    }

    private WebTestClient.ResponseSpec post(MultipartBodyBuilder form) {
        String token = "4bfd1575-3ad1-4d21-96c7-4ef2d9f86721";
        form.part("_csrf", masked(token));
        return browser()
                .post()
                .uri("/photos")
                .cookie("XSRF-TOKEN", token)
                .body(BodyInserters.fromMultipartData(form.build()))
                .exchange();
    }

    /** The token as a page carries it: masked with as many bytes of its own. */
    private static String masked(String token) {
        byte[] plain = token.getBytes();
        byte[] both = new byte[plain.length * 2];
        System.arraycopy(plain, 0, both, plain.length, plain.length);
        return Base64.getUrlEncoder().encodeToString(both);
    }

    @Test
    void aPhotoSentAheadIsShownUnderItsHashForEver() {
        String path = send(picture())
                .expectStatus()
                .isCreated()
                .expectBody(PhotoPages.Kept.class)
                .returnResult()
                .getResponseBody()
                .path();
        byte[] shown = browser()
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.IMAGE_JPEG)
                .expectHeader()
                .valueEquals("Cache-Control", "max-age=31536000, public, immutable")
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        assertThat(PictureKind.of(shown)).isEqualTo(PictureKind.JPEG);
        browser()
                .get()
                .uri(path.replace(".jpg", "-small.jpg"))
                .exchange()
                .expectHeader()
                .contentType(MediaType.IMAGE_JPEG);
    }

    @Test
    void whatIsNoPictureIsRefusedInWords() {
        send("<html>".getBytes())
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].key")
                .isEqualTo("photos.refusal.not_a_picture");
        send(new byte[0]).expectStatus().isEqualTo(422);
    }

    @Test
    void tooLargeAPhotoIsRefusedAsTooLarge() {
        send(new byte[Development.MAX_BYTES + 1]).expectStatus().isEqualTo(413);
    }

    @Test
    void aFormWithoutPhotoIsRefused() {
        MultipartBodyBuilder form = new MultipartBodyBuilder();
        form.part("photo", "just text");
        post(form).expectStatus().isEqualTo(422);
        post(new MultipartBodyBuilder()).expectStatus().isEqualTo(422);
    }

    @Test
    void withoutTheFormsTokenNothingIsKept() {
        MultipartBodyBuilder form = new MultipartBodyBuilder();
        form.part("photo", new ByteArrayResource(picture())).filename("photo.png");
        browser()
                .post()
                .uri("/photos")
                .body(BodyInserters.fromMultipartData(form.build()))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void anUnknownPhotoIsNotFound() {
        browser()
                .get()
                .uri("/photos/" + "0".repeat(64) + ".jpg")
                .exchange()
                .expectStatus()
                .isNotFound();
        browser().get().uri("/photos/xyz.jpg").exchange().expectStatus().isNotFound();
    }

    @Test
    void theSamePhotoTwiceIsKeptOnce() {
        byte[] picture = picture();
        assertThat(photos.keep(picture).block()).isEqualTo(photos.keep(picture).block());
    }

    @Test
    void afterADayOnlyPhotosThatARoomUsesAreLeft() {
        List<PhotoId> old = List.of(keep(), keep(), keep());
        album.pages.add(old.get(1).sha256());
        clock.forward(Duration.ofHours(25));
        PhotoId fresh = keep();

        cleaning.clean().block();

        assertThat(photos.has(old.get(0)).block()).isFalse();
        assertThat(photos.has(old.get(1)).block()).isTrue();
        assertThat(photos.has(old.get(2)).block()).isFalse();
        assertThat(photos.has(fresh).block()).isTrue();
    }

    @Test
    void aPhotoThatIsSentAgainGetsAnotherDay() {
        byte[] picture = picture();
        PhotoId id = photos.keep(picture).block();
        clock.forward(Duration.ofHours(25));
        photos.keep(picture).block();
        cleaning.clean().block();
        assertThat(photos.has(id).block()).isTrue();
    }

    private PhotoId keep() {
        return photos.keep(picture()).block();
    }
}
