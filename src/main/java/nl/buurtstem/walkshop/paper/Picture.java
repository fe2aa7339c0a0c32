package nl.buurtstem.walkshop.paper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** A picture as part of a page: its address is its content. */
public final class Picture {

    private Picture() {}

    static String address(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return address("png", out.toByteArray());
    }

    /** Of a photo as it is kept. */
    public static String ofJpeg(byte[] jpeg) {
        return address("jpeg", jpeg);
    }

    private static String address(String form, byte[] content) {
        return "data:image/" + form + ";base64," + Base64.getEncoder().encodeToString(content);
    }
}
