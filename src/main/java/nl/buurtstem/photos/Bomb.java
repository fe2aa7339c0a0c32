package nl.buurtstem.photos;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Small files that are made to fill all memory, or to keep a processor busy, when they are unpacked. */
final class Bomb {

    /** A camera of "50 megapixels" makes a few more. */
    private static final long MAX_PIXELS = 52_000_000;

    private static final int MAX_MEGAPIXELS = 50;
    /** A picture that comes in steps has about ten; thousands are made to keep us busy. */
    private static final int MAX_SCANS = 1000;

    private static final int SIDE_BITS = 14;
    private static final int SIDE = (1 << SIDE_BITS) - 1;
    private static final int WEBP_HEADER = 18;

    private Bomb() {}

    /** What the file's header says of its size is not all: a JPEG may repeat itself, a WebP hold a larger picture inside. */
    static void refuse(byte[] upload, PictureKind kind) {
        switch (kind) {
            case JPEG -> refuseScans(upload);
            case WEBP -> refuseInside(upload);
            case PNG, GIF -> {}
        }
    }

    static void refuse(long width, long height) {
        if (width * height > MAX_PIXELS) {
            throw PhotoRefusal.TOO_MANY_PIXELS.because("max", MAX_MEGAPIXELS);
        }
    }

    private static void refuseScans(byte[] upload) {
        int scans = 0;
        for (int i = 0; i + 1 < upload.length; i++) {
            if (PictureKind.starts(upload, i, 0xFF, 0xDA) && ++scans > MAX_SCANS) {
                throw PhotoRefusal.NOT_A_PICTURE.because();
            }
        }
    }

    private static void refuseInside(byte[] upload) {
        ByteBuffer in = ByteBuffer.wrap(upload).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i + WEBP_HEADER <= upload.length; i++) {
            if (PictureKind.starts(upload, i, 'V', 'P', '8', ' ')
                    && PictureKind.starts(upload, i + 11, 0x9D, 0x01, 0x2A)) {
                refuse(in.getShort(i + 14) & SIDE, in.getShort(i + 16) & SIDE);
            }
            if (PictureKind.starts(upload, i, 'V', 'P', '8', 'L') && PictureKind.starts(upload, i + 8, 0x2F)) {
                int sides = in.getInt(i + 9);
                refuse((sides & SIDE) + 1L, (sides >>> SIDE_BITS & SIDE) + 1L);
            }
        }
    }
}
