package nl.buurtstem.photos;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import nl.buurtstem.kernel.Refused;

/**
 * From upload to photo: the header is judged before anything is unpacked, the picture is turned upright and shrunk, and
 * only its colours go into a new JPEG.
 */
final class Development {

    static final int MAX_BYTES = 10 * 1024 * 1024;

    private static final int MAX_MEGABYTES = 10;
    private static final float QUALITY = 0.82f;

    private final byte[] upload;
    private final PictureKind kind;

    private Development(byte[] upload, PictureKind kind) {
        this.upload = upload;
        this.kind = kind;
    }

    /**
     * @throws Refused when it is empty, too large or no picture
     */
    static Photo of(byte[] upload) {
        if (upload.length == 0) {
            throw PhotoRefusal.EMPTY.because();
        }
        if (upload.length > MAX_BYTES) {
            throw tooLarge();
        }
        try {
            return new Development(upload, PictureKind.of(upload)).photo();
        } catch (IOException | RuntimeException e) {
            throw e instanceof Refused refused ? refused : PhotoRefusal.NOT_A_PICTURE.because();
        }
    }

    static Refused tooLarge() {
        return PhotoRefusal.TOO_LARGE.because("max", MAX_MEGABYTES);
    }

    private Photo photo() throws IOException {
        Bomb.refuse(upload, kind);
        BufferedImage print = Print.of(negative(), Orientation.of(upload, kind));
        byte[] jpeg = jpeg(print);
        byte[] small = jpeg(Print.small(print));
        return new Photo(new PhotoId(sha256(jpeg)), print.getWidth(), print.getHeight(), jpeg, small);
    }

    /** The picture as it lies in the file; of a very large one only every second, third … point. */
    private BufferedImage negative() throws IOException {
        ImageReader reader = kind.reader();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
            reader.setInput(in, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            Bomb.refuse(width, height);
            ImageReadParam param = reader.getDefaultReadParam();
            int step = (int) Math.max(1, Math.max(width, height) / (2 * Print.SIDE));
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }

    private static byte[] jpeg(BufferedImage print) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            writer.write(null, new IIOImage(print, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static String sha256(byte[] jpeg) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(jpeg));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
