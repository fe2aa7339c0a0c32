package nl.buurtstem.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import nl.buurtstem.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DevelopmentTests {

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif"})
    void everyKindBecomesAJpegOfAtMost1600Points(String format) {
        Photo photo = Development.of(Pictures.plain(format, 2400, 1200));
        BufferedImage seen = Pictures.read(photo.jpeg());
        assertThat(PictureKind.of(photo.jpeg())).isEqualTo(PictureKind.JPEG);
        assertThat(seen.getWidth()).isEqualTo(1600).isEqualTo(photo.width());
        assertThat(seen.getHeight()).isEqualTo(800).isEqualTo(photo.height());
        BufferedImage small = Pictures.read(photo.small());
        assertThat(small.getWidth()).isEqualTo(640);
        assertThat(small.getHeight()).isEqualTo(320);
    }

    @Test
    void webPIsReadInBothItsForms() {
        assertThat(Development.of(Pictures.WEBP).width()).isEqualTo(40);
        BufferedImage green =
                Pictures.read(Development.of(Pictures.WEBP_LOSSLESS).jpeg());
        assertThat(new Color(green.getRGB(20, 10)).getGreen()).isGreaterThan(100);
        assertThat(new Color(green.getRGB(20, 10)).getRed()).isLessThan(30);
    }

    @Test
    void aSmallPictureKeepsItsSize() {
        Photo photo = Development.of(Pictures.plain("jpeg", 300, 200));
        assertThat(photo.width()).isEqualTo(300);
        assertThat(photo.height()).isEqualTo(200);
        assertThat(Pictures.read(photo.small()).getWidth()).isEqualTo(300);
    }

    @Test
    void aVeryLargePictureIsReadWithoutUnpackingAllOfIt() {
        Photo photo = Development.of(Pictures.plain("jpeg", 8160, 6120));
        assertThat(photo.width()).isEqualTo(1600);
        assertThat(photo.height()).isEqualTo(1200);
    }

    @Test
    void aVeryNarrowPictureKeepsAtLeastOnePoint() {
        Photo photo = Development.of(Pictures.plain("png", 12_000, 2));
        assertThat(photo.width()).isEqualTo(1600);
        assertThat(photo.height()).isPositive();
    }

    @Test
    void whatTheCameraWroteIsGone() {
        byte[] jpeg = Pictures.withExif(Pictures.plain("jpeg", 300, 200), 1, "SecretCamera 52.545 5.22");
        assertThat(new String(jpeg, StandardCharsets.ISO_8859_1)).contains("SecretCamera");
        String kept = new String(Development.of(jpeg).jpeg(), StandardCharsets.ISO_8859_1);
        assertThat(kept).doesNotContain("SecretCamera").doesNotContain("Exif");
    }

    @Test
    void whatIsTransparentBecomesWhite() {
        BufferedImage glass = new BufferedImage(60, 40, BufferedImage.TYPE_INT_ARGB);
        BufferedImage seen =
                Pictures.read(Development.of(Pictures.written("png", glass)).jpeg());
        assertThat(new Color(seen.getRGB(30, 20))).isEqualTo(Color.WHITE);
    }

    @Test
    void theSamePictureGetsTheSameName() {
        byte[] jpeg = Pictures.plain("jpeg", 300, 200);
        assertThat(Development.of(jpeg).id()).isEqualTo(Development.of(jpeg).id());
        assertThat(Development.of(jpeg).id().path()).matches("/photos/[0-9a-f]{64}\\.jpg");
    }

    /** By the definition of EXIF: on which side one sees the file's first row, and on which its first column. */
    @ParameterizedTest
    @CsvSource({
        "1, TOP, LEFT", "2, TOP, RIGHT", "3, BOTTOM, RIGHT", "4, BOTTOM, LEFT",
        "5, LEFT, TOP", "6, RIGHT, TOP", "7, RIGHT, BOTTOM", "8, LEFT, BOTTOM"
    })
    void thePictureIsTurnedUpright(int orientation, String firstRow, String firstColumn) {
        BufferedImage stored = new BufferedImage(120, 80, BufferedImage.TYPE_INT_RGB);
        stored.createGraphics().fillRect(0, 0, 120, 80);
        fill(stored, 0, 0, 40, 40, Color.RED);
        fill(stored, 80, 0, 40, 40, Color.GREEN);
        byte[] jpeg = Pictures.withExif(Pictures.written("jpeg", stored), orientation, "Camera");
        BufferedImage seen = Pictures.read(Development.of(jpeg).jpeg());

        assertThat(seen.getWidth()).isEqualTo(orientation < 5 ? 120 : 80);
        assertThat(corner(seen, firstRow, firstColumn).getRed()).isGreaterThan(200);
        assertThat(corner(seen, firstRow, firstColumn).getGreen()).isLessThan(60);
        assertThat(corner(seen, firstRow, opposite(firstColumn)).getGreen()).isGreaterThan(200);
        assertThat(corner(seen, firstRow, opposite(firstColumn)).getRed()).isLessThan(60);
    }

    private static void fill(BufferedImage image, int x, int y, int width, int height, Color colour) {
        var graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(x, y, width, height);
        graphics.dispose();
    }

    private static Color corner(BufferedImage image, String side, String other) {
        boolean right = side.equals("RIGHT") || other.equals("RIGHT");
        boolean bottom = side.equals("BOTTOM") || other.equals("BOTTOM");
        return new Color(image.getRGB(right ? image.getWidth() - 15 : 15, bottom ? image.getHeight() - 15 : 15));
    }

    private static String opposite(String side) {
        return switch (side) {
            case "LEFT" -> "RIGHT";
            case "RIGHT" -> "LEFT";
            case "TOP" -> "BOTTOM";
            default -> "TOP";
        };
    }

    @Test
    void aPngMaySayHowTheCameraWasHeldToo() {
        Photo photo = Development.of(Pictures.pngWithExif(Pictures.plain("png", 120, 80), 6));
        assertThat(photo.width()).isEqualTo(80);
        assertThat(photo.height()).isEqualTo(120);
    }

    static Stream<Arguments> notPictures() {
        byte[] jpeg = Pictures.plain("jpeg", 300, 200);
        byte[] repeating = Arrays.copyOf(jpeg, jpeg.length + 4000);
        for (int i = jpeg.length; i + 1 < repeating.length; i += 2) {
            repeating[i] = (byte) 0xFF;
            repeating[i + 1] = (byte) 0xDA;
        }
        return Stream.of(
                arguments("nothing", new byte[0], PhotoRefusal.EMPTY),
                arguments("one byte", new byte[] {(byte) 0xFF}, PhotoRefusal.NOT_A_PICTURE),
                arguments("text", text("dit is geen foto"), PhotoRefusal.NOT_A_PICTURE),
                arguments("SVG", text("<svg xmlns='http://www.w3.org/2000/svg'/>"), PhotoRefusal.NOT_A_PICTURE),
                arguments(
                        "HTML behind GIF's first bytes",
                        text("GIF89a<script>alert(1)</script>"),
                        PhotoRefusal.NOT_A_PICTURE),
                arguments("JPEG's first bytes alone", Arrays.copyOf(jpeg, 3), PhotoRefusal.NOT_A_PICTURE),
                arguments("a JPEG cut off in its header", Arrays.copyOf(jpeg, 60), PhotoRefusal.NOT_A_PICTURE),
                arguments("a WebP cut off", Arrays.copyOf(Pictures.WEBP, 60), PhotoRefusal.NOT_A_PICTURE),
                arguments("a PNG without a picture", Pictures.pngHeader(100, 100), PhotoRefusal.NOT_A_PICTURE),
                arguments("a PNG of no size", Pictures.pngHeader(0, 0), PhotoRefusal.NOT_A_PICTURE),
                arguments(
                        "a PNG that unpacks to 2.7 GB",
                        Pictures.pngHeader(30_000, 30_000),
                        PhotoRefusal.TOO_MANY_PIXELS),
                arguments(
                        "a WebP with a larger picture inside",
                        Pictures.webpWithin(16_383),
                        PhotoRefusal.TOO_MANY_PIXELS),
                arguments("a JPEG of a thousand scans", repeating, PhotoRefusal.NOT_A_PICTURE),
                arguments("more than 10 MB", Arrays.copyOf(jpeg, Development.MAX_BYTES + 1), PhotoRefusal.TOO_LARGE));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notPictures")
    void whatIsNoUsablePictureIsRefused(String name, byte[] upload, PhotoRefusal refusal) {
        Refused refused = catchThrowableOfType(Refused.class, () -> Development.of(upload));
        assertThat(refused.refusal()).isEqualTo(refusal);
    }
}
