package nl.buurtstem.photos;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Makes parts of a picture unrecognisable: so few blocks of one colour each are left of a part that nothing can bring back what was there.
 */
final class Blur {

    private static final int BLOCKS = 5; // along the longer side of a part
    private static final int LEAST = 24; // dots along a block
    private static final int STEPS = 32; // between one shade and the next
    private static final int WHOLE = 1000;

    private Blur() {}

    static byte[] of(byte[] jpeg, List<Blot> blots) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));
            BufferedImage print = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = print.createGraphics();
            pen.drawImage(image, 0, 0, null);
            blots.forEach(blot -> cover(image, pen, blot));
            pen.dispose();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(print, "png", out);
            return out.toByteArray();
        } catch (IOException unreadable) {
            throw PhotoRefusal.NOT_A_PICTURE.because();
        }
    }

    private static void cover(BufferedImage image, Graphics2D pen, Blot blot) {
        int left = blot.left() * image.getWidth() / WHOLE;
        int top = blot.top() * image.getHeight() / WHOLE;
        int right = Math.min(image.getWidth(), (blot.left() + blot.width()) * image.getWidth() / WHOLE + 1);
        int bottom = Math.min(image.getHeight(), (blot.top() + blot.height()) * image.getHeight() / WHOLE + 1);
        int side = Math.max(LEAST, Math.max(right - left, bottom - top) / BLOCKS);
        for (int y = top; y < bottom; y += side) {
            for (int x = left; x < right; x += side) {
                int wide = Math.min(side, right - x);
                int high = Math.min(side, bottom - y);
                pen.setColor(mean(image, x, y, wide, high));
                pen.fillRect(x, y, wide, high);
            }
        }
    }

    private static Color mean(BufferedImage image, int left, int top, int wide, int high) {
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int dot : image.getRGB(left, top, wide, high, null, 0, wide)) {
            red += dot >> 16 & 0xFF;
            green += dot >> 8 & 0xFF;
            blue += dot & 0xFF;
        }
        long dots = (long) wide * high;
        return new Color(shade(red / dots), shade(green / dots), shade(blue / dots));
    }

    private static int shade(long value) {
        return (int) (value / STEPS * STEPS + STEPS / 2);
    }
}
