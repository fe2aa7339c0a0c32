package nl.buurtstem.photos;

import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** The kinds of picture we read, known by their first bytes and never by what the browser calls them. */
enum PictureKind {
    JPEG("jpeg"),
    PNG("png"),
    GIF("gif"),
    WEBP("webp");

    private final String format;

    PictureKind(String format) {
        this.format = format;
    }

    static PictureKind of(byte[] upload) {
        if (starts(upload, 0, 0xFF, 0xD8, 0xFF)) {
            return JPEG;
        }
        if (starts(upload, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return PNG;
        }
        if (starts(upload, 0, 'G', 'I', 'F', '8')) {
            return GIF;
        }
        if (starts(upload, 0, 'R', 'I', 'F', 'F') && starts(upload, 8, 'W', 'E', 'B', 'P')) {
            return WEBP;
        }
        throw PhotoRefusal.NOT_A_PICTURE.because();
    }

    /** Whether these bytes stand here. */
    static boolean starts(byte[] upload, int offset, int... bytes) {
        if (upload.length < offset + bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((upload[offset + i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    ImageReader reader() {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        if (!readers.hasNext()) {
            throw new IllegalStateException(
                    "no reader for " + format + " among " + Arrays.toString(ImageIO.getReaderFormatNames()));
        }
        return readers.next();
    }
}
