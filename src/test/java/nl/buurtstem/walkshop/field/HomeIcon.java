package nl.buurtstem.walkshop.field;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Draws the sign of {@code favicon.svg} for home screens that want dots instead of lines, on white and well within the circle that some of them
 * cut out of it:
 *
 * <pre>java src/test/java/nl/buurtstem/walkshop/field/HomeIcon.java src/main/resources/static/veld</pre>
 */
public final class HomeIcon {

    private static final int[] SIZES = {180, 192, 512};
    private static final double SIDE = 40;
    private static final double FILLS = 0.72;

    private HomeIcon() {}

    public static void main(String[] arguments) throws IOException {
        for (int size : SIZES) {
            ImageIO.write(
                    draw(size),
                    "png",
                    Path.of(arguments[0], "home-" + size + ".png").toFile());
        }
    }

    static BufferedImage draw(int size) {
        BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, size, size);
        double scale = size * FILLS / SIDE;
        pen.translate((size - SIDE * scale) / 2, (size - SIDE * scale) / 2);
        pen.scale(scale, scale);
        pen.setColor(new Color(0x0d5c63));
        pen.fill(pin());
        pen.setColor(Color.WHITE);
        pen.fill(new Ellipse2D.Double(16.9, 17.9, 6.2, 6.2));
        pen.setStroke(new BasicStroke(2.7f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(wave(8, 14.3, 15.8));
        pen.setColor(new Color(0xf2ad45));
        pen.draw(wave(13.6, 10.6, 11.4));
        pen.dispose();
        return picture;
    }

    private static Path2D pin() {
        Path2D pin = new Path2D.Double();
        pin.moveTo(20, 38.5);
        pin.curveTo(10.5, 30, 5, 23.7, 5, 16.6);
        pin.curveTo(5, 8.6, 11.7, 2, 20, 2);
        pin.curveTo(28.3, 2, 35, 8.6, 35, 16.6);
        pin.curveTo(35, 23.7, 29.5, 30, 20, 38.5);
        pin.closePath();
        return pin;
    }

    /** Part of a circle around the middle, upwards, from this point to the one across. */
    private static Arc2D wave(double radius, double left, double top) {
        double half = 20 - left;
        double angle = Math.toDegrees(Math.asin(half / radius));
        double middle = top + Math.sqrt(radius * radius - half * half);
        return new Arc2D.Double(
                20 - radius, middle - radius, 2 * radius, 2 * radius, 90 - angle, 2 * angle, Arc2D.OPEN);
    }
}
