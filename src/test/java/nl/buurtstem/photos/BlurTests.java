package nl.buurtstem.photos;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class BlurTests {

    @Test
    void ofACoveredPartOnlyAFewColoursAreLeftAndTheRestStays() throws IOException {
        BufferedImage noise = noise();
        BufferedImage blurred =
                ImageIO.read(new ByteArrayInputStream(Blur.of(png(noise), List.of(new Blot(250, 250, 500, 500)))));
        Set<Integer> left = new HashSet<>();
        for (int x = 101; x < 299; x++) {
            for (int y = 101; y < 299; y++) {
                left.add(blurred.getRGB(x, y));
            }
        }
        assertThat(left.size()).isLessThanOrEqualTo(36);
        assertThat(blurred.getRGB(10, 10)).isEqualTo(noise.getRGB(10, 10));
        assertThat(blurred.getRGB(390, 390)).isEqualTo(noise.getRGB(390, 390));
    }

    @Test
    void aRectangleOverTheEdgeIsCutThereAndComesBackAsItWasWritten() {
        List<Blot> blots = List.of(new Blot(900, 950, 400, 400), new Blot(-5, 20, 30, 40));
        assertThat(blots.getFirst()).isEqualTo(new Blot(900, 950, 100, 50));
        assertThat(Blot.read(Blot.line(blots))).isEqualTo(blots);
        assertThat(Blot.read("")).isEmpty();
    }

    private static BufferedImage noise() {
        BufferedImage image = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int x = 0; x < 400; x++) {
            for (int y = 0; y < 400; y++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return image;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
