package nl.buurtstem.photos;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/**
 * How the camera was held, by the number EXIF has for it (1 to 8): a quarter turn clockwise so many times, after
 * mirroring from left to right if need be.
 */
record Orientation(int quarters, boolean mirrored) {

    static final Orientation UPRIGHT = new Orientation(0, false);

    static Orientation of(byte[] upload, PictureKind kind) {
        try {
            ExifIFD0Directory exif = metadata(upload, kind).getFirstDirectoryOfType(ExifIFD0Directory.class);
            if (exif == null || !exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)) {
                return UPRIGHT;
            }
            return of(exif.getInt(ExifIFD0Directory.TAG_ORIENTATION));
        } catch (JpegProcessingException | IOException | MetadataException | RuntimeException unreadable) {
            return UPRIGHT;
        }
    }

    /** EXIF alone: other remarks in a file may be packed so that unpacking them fills all memory. */
    private static Metadata metadata(byte[] upload, PictureKind kind) throws JpegProcessingException, IOException {
        ExifReader exif = new ExifReader();
        if (kind == PictureKind.JPEG) {
            return JpegMetadataReader.readMetadata(new ByteArrayInputStream(upload), List.of(exif));
        }
        Metadata found = new Metadata();
        byte[] chunk = ExifChunk.in(upload, kind);
        if (chunk.length > 0) {
            exif.extract(new ByteArrayReader(chunk), found);
        }
        return found;
    }

    static Orientation of(int exif) {
        return switch (exif) {
            case 2 -> new Orientation(0, true);
            case 3 -> new Orientation(2, false);
            case 4 -> new Orientation(2, true);
            case 5 -> new Orientation(3, true);
            case 6 -> new Orientation(1, false);
            case 7 -> new Orientation(1, true);
            case 8 -> new Orientation(3, false);
            default -> UPRIGHT;
        };
    }

    /** Whether width and height change places. */
    boolean onItsSide() {
        return quarters % 2 == 1;
    }

    /** Puts a picture of this size upright, its corner at 0,0 again. */
    AffineTransform upright(double width, double height) {
        AffineTransform turn = new AffineTransform();
        double left = onItsSide() ? height : width;
        double top = onItsSide() ? width : height;
        turn.translate(left / 2, top / 2);
        turn.quadrantRotate(quarters);
        turn.scale(mirrored ? -1 : 1, 1);
        turn.translate(-width / 2, -height / 2);
        return turn;
    }
}
