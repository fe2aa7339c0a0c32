package nl.buurtstem.photos;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** The picture as it is kept: upright, at most 1600 points on its longest side, in plain colours on white. */
final class Print {

    static final int SIDE = 1600;
    private static final int SMALL_SIDE = 640;

    private Print() {}

    static BufferedImage of(BufferedImage negative, Orientation orientation) {
        BufferedImage half = halved(negative, SIDE);
        double scale = Math.min(1, (double) SIDE / Math.max(half.getWidth(), half.getHeight()));
        int width = size(half.getWidth() * scale);
        int height = size(half.getHeight() * scale);
        BufferedImage print = orientation.onItsSide() ? blank(height, width) : blank(width, height);
        AffineTransform place = orientation.upright(width, height);
        place.scale((double) width / half.getWidth(), (double) height / half.getHeight());
        draw(print, half, place);
        return print;
    }

    /** A print for a list: twice as many points as the widest card on a phone has. */
    static BufferedImage small(BufferedImage print) {
        BufferedImage half = halved(print, SMALL_SIDE);
        double scale = Math.min(1, (double) SMALL_SIDE / Math.max(half.getWidth(), half.getHeight()));
        BufferedImage small = blank(size(half.getWidth() * scale), size(half.getHeight() * scale));
        draw(
                small,
                half,
                AffineTransform.getScaleInstance(
                        (double) small.getWidth() / half.getWidth(), (double) small.getHeight() / half.getHeight()));
        return small;
    }

    private static int size(double side) {
        return (int) Math.max(1, Math.round(side));
    }

    /** Large steps lose detail, so a large picture is halved first, until it is less than twice as large as needed. */
    private static BufferedImage halved(BufferedImage image, int side) {
        BufferedImage current = image;
        while (Math.max(current.getWidth(), current.getHeight()) >= 2 * side) {
            BufferedImage half = blank(size(current.getWidth() / 2.0), size(current.getHeight() / 2.0));
            draw(
                    half,
                    current,
                    AffineTransform.getScaleInstance(
                            (double) half.getWidth() / current.getWidth(),
                            (double) half.getHeight() / current.getHeight()));
            current = half;
        }
        return current;
    }

    private static BufferedImage blank(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    private static void draw(BufferedImage onto, BufferedImage image, AffineTransform place) {
        Graphics2D graphics = onto.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, onto.getWidth(), onto.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        graphics.drawImage(image, place, null);
        graphics.dispose();
    }
}
