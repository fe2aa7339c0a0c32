package nl.buurtstem.photos;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as cameras, phones and mischief make them. */
final class Pictures {

    /** 40 × 20, from red to blue, lossy. */
    static final byte[] WEBP = Base64.getDecoder()
            .decode("UklGRnAAAABXRUJQVlA4IGQAAABwBACdASooABQAPrVIoEs/o6MhsBVaq/AWiWgAyi6QbwEX/7aoBZW7skHHxAD+"
                    + "73zPy6brRXMx23c2p4Oz//PaA/rjp1q4laCEuu7bvOChV3T5jTKVp616tPDeK8Xl3CQalgAA");

    /** 40 × 20, green, lossless. */
    static final byte[] WEBP_LOSSLESS = Base64.getDecoder().decode("UklGRhwAAABXRUJQVlA4TA8AAAAvJ8AEAAdQwIj+ByKi/wEA");

    private static final int EXIF_ENTRY = 12;

    private Pictures() {}

    static byte[] plain(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(40, 120, 200));
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return written(format, image);
    }

    static byte[] written(String format, BufferedImage image) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BufferedImage read(byte[] picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same JPEG with an EXIF segment: this orientation and the camera's make. */
    static byte[] withExif(byte[] jpeg, int orientation, String make) {
        byte[] exif = exif(orientation, make);
        byte[] preamble = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
        int length = 2 + preamble.length + exif.length;
        return ByteBuffer.allocate(jpeg.length + 2 + length)
                .put(jpeg, 0, 2)
                .put((byte) 0xFF)
                .put((byte) 0xE1)
                .putShort((short) length)
                .put(preamble)
                .put(exif)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** A TIFF directory of two entries. */
    private static byte[] exif(int orientation, String make) {
        byte[] text = (make + "\0").getBytes(StandardCharsets.US_ASCII);
        int textAt = 8 + 2 + 2 * EXIF_ENTRY + 4;
        return ByteBuffer.allocate(textAt + text.length)
                .put("MM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 2)
                .putShort((short) 0x010F)
                .putShort((short) 2)
                .putInt(text.length)
                .putInt(textAt)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put(text)
                .array();
    }

    /** The same PNG with this orientation in an eXIf chunk, right after its header. */
    static byte[] pngWithExif(byte[] png, int orientation) {
        byte[] chunk = chunk("eXIf", exif(orientation, "Camera"));
        int header = 8 + 25;
        return ByteBuffer.allocate(png.length + chunk.length)
                .put(png, 0, header)
                .put(chunk)
                .put(png, header, png.length - header)
                .array();
    }

    /** The header of a PNG of this size, and no picture behind it. */
    static byte[] pngHeader(int width, int height) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        byte[] chunk = chunk("IHDR", header);
        return ByteBuffer.allocate(8 + chunk.length)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .put(chunk)
                .array();
    }

    /** The WebP above, whose picture says that it has sides of this length. */
    static byte[] webpWithin(int side) {
        byte[] webp = WEBP.clone();
        ByteBuffer.wrap(webp)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(26, (short) side)
                .putShort(28, (short) side);
        return webp;
    }

    private static byte[] chunk(String name, byte[] content) {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(type);
        checksum.update(content);
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(type)
                .put(content)
                .putInt((int) checksum.getValue())
                .array();
    }
}
