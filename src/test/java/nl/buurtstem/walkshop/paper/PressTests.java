package nl.buurtstem.walkshop.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.areas.Point;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.walkshop.Card;
import nl.buurtstem.walkshop.Lens;
import nl.buurtstem.walkshop.Preparation;
import nl.buurtstem.walkshop.WalkNode;
import nl.buurtstem.walkshop.WalkTheme;
import nl.buurtstem.walkshop.Walkshop;
import nl.buurtstem.walkshop.WalkshopStage;
import nl.buurtstem.walkshop.paper.PrintedMap.Pin;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes out of the press says what it should, with the letters of each language; pictures are kept on demand. */
class PressTests {

    private static final Words WORDS = new Words();
    private static final Press PRESS =
            new Press(TemplateEngine.createPrecompiled(null, ContentType.Html, null, "nl.buurtstem"));

    private static final Preparation PREPARED = new Preparation(
            new Walkshop(
                    7,
                    20,
                    new AreaPath(20, 2, 1),
                    "Rond de molen & het plein",
                    "Waar is het prettig <zitten>?",
                    "nl",
                    LocalDate.of(2026, 12, 3),
                    null,
                    "Voor het buurthuis",
                    WalkshopStage.READY,
                    null,
                    0),
            List.of(),
            List.of(),
            List.of(),
            List.of(
                    new Lens(1, "senior", "Een fitte oudere", ""),
                    new Lens(2, null, "De hond van de buren", "Wat ruikt u?")),
            List.of(new WalkTheme("noise", Map.of()), new WalkTheme("play", Map.of())),
            List.of(
                    new WalkNode(1, 1, "Plein 1951", "Waar zitten mensen?", new Point(5.217, 52.554)),
                    new WalkNode(2, 2, "Molen De Hoop", "", new Point(5.21, 52.556))),
            List.of(),
            List.of(new Card(1, 1, Card.Kind.OPEN, Map.of("nl", "Hoe gaat het met u?", "ar", "كيف حالك هنا في الحي؟"))),
            Map.of("nl", "Mag ik u iets vragen?", "ar", "هل يمكنني أن أسألك؟"),
            List.of(),
            List.of());

    private static byte[] print(String sheet, String language) {
        Sentences t = WORDS.in(language);
        Map<String, Object> values = new HashMap<>(Map.of("t", t, "prepared", PREPARED, "area", "Molenbuurt"));
        if (sheet.equals("stops")) {
            BufferedImage ground = new BufferedImage(18, 12, BufferedImage.TYPE_INT_RGB);
            List<Pin> pins = List.of(new Pin(1, 400, 300), new Pin(2, 1200, 900));
            values.put("map", new PrintedMap(Picture.address(ground), 180, 120, pins));
            values.put("qr", QrCode.of("https://buurtstem.example/walkshops/7"));
        }
        return PRESS.print("walkshop/paper/" + sheet, values, t.language().rightToLeft())
                .block();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        lenses | nl | Een fitte oudere
        lenses | en | A fit senior
        cards  | nl | Mag ik u iets vragen?
        stops  | nl | Waar is het prettig <zitten>?
        stops  | en | Plein 1951
        """)
    void aSheetSaysWhatItShould(String sheet, String language, String text) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(print(sheet, language))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains(text);
        }
    }

    @ParameterizedTest
    @CsvSource({"lenses", "cards", "stops"})
    void everySheetIsThereFromRightToLeftWithALetterForEverything(String sheet) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(print(sheet, "ar"))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .containsPattern("[\\uFB50-\\uFEFF\\u0600-\\u06FF]{3}")
                    .doesNotContain("#");
            BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, 72);
            assertThat(page.getHeight()).isGreaterThan(page.getWidth());
            if (Boolean.getBoolean("buurtstem.test.pictures")) {
                Path folder = Files.createDirectories(Path.of("target", "screenshots"));
                ImageIO.write(
                        page,
                        "png",
                        folder.resolve("paper-" + sheet + "-ar.png").toFile());
            }
        }
    }

    @Test
    void aPhoneReadsTheCode() throws Exception {
        BufferedImage image = QrCode.image("https://buurtstem.example/walkshops/7");
        int[] dots = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        BinaryBitmap seen = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), dots)));
        assertThat(new QRCodeReader().decode(seen).getText()).isEqualTo("https://buurtstem.example/walkshops/7");
    }

    @Test
    void aMetreIsAsLongToTheEastAsToTheNorth() {
        List<Point> places = List.of(new Point(5.21, 52.55), new Point(5.22, 52.556));
        Frame frame = Frame.around(Frame.holding(places, 100), 1800, 1200);
        double east = frame.x(places.get(1)) - frame.x(new Point(5.21, 52.556));
        double north = frame.y(places.get(0)) - frame.y(new Point(5.21, 52.556));
        double metresEast = new Point(5.21, 52.556).metresTo(places.get(1));
        double metresNorth = new Point(5.21, 52.556).metresTo(places.get(0));
        assertThat(east / metresEast)
                .isCloseTo(north / metresNorth, org.assertj.core.data.Percentage.withPercentage(0.5));
        assertThat(frame.x(places.get(0))).isBetween(0.0, 1800.0);
    }
}
