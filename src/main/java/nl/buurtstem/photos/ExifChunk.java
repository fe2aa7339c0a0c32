package nl.buurtstem.photos;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Finds the chunk in which a PNG or WebP file keeps what the camera wrote; in nothing else, and without unpacking. */
final class ExifChunk {

    private static final int PNG_FIRST = 8;
    private static final int WEBP_FIRST = 12;
    private static final int NAME = 4;
    private static final int CHECKSUM = 4;
    private static final byte[] PREAMBLE = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private ExifChunk() {}

    /** Empty when there is none. */
    static byte[] in(byte[] upload, PictureKind kind) {
        return switch (kind) {
            case PNG -> png(upload);
            case WEBP -> webp(upload);
            case JPEG, GIF -> new byte[0];
        };
    }

    private static byte[] png(byte[] upload) {
        ByteBuffer in = ByteBuffer.wrap(upload).position(PNG_FIRST);
        while (in.remaining() >= 2 * NAME) {
            int length = in.getInt();
            String name = name(in);
            if (length < 0 || length > in.remaining()) {
                break;
            }
            if (name.equals("eXIf")) {
                return content(in, length);
            }
            in.position(Math.min(in.limit(), in.position() + length + CHECKSUM));
        }
        return new byte[0];
    }

    private static byte[] webp(byte[] upload) {
        ByteBuffer in = ByteBuffer.wrap(upload).order(ByteOrder.LITTLE_ENDIAN).position(WEBP_FIRST);
        while (in.remaining() >= 2 * NAME) {
            String name = name(in);
            int length = in.getInt();
            if (length < 0 || length > in.remaining()) {
                break;
            }
            if (name.equals("EXIF")) {
                return content(in, length);
            }
            in.position(Math.min(in.limit(), in.position() + length + length % 2));
        }
        return new byte[0];
    }

    private static String name(ByteBuffer in) {
        byte[] name = new byte[NAME];
        in.get(name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }

    private static byte[] content(ByteBuffer in, int length) {
        byte[] all = new byte[length];
        in.get(all);
        boolean preamble =
                length >= PREAMBLE.length && Arrays.equals(all, 0, PREAMBLE.length, PREAMBLE, 0, PREAMBLE.length);
        return preamble ? Arrays.copyOfRange(all, PREAMBLE.length, length) : all;
    }
}
