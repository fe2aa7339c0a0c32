package nl.buurtstem.walkshop.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.util.Map;

/** An address that a phone reads from paper or from a screen. */
public final class QrCode {

    /** Pixels to a square: sharp when it is printed. */
    private static final int SQUARE = 8;

    private static final int INK = 0xFF000000;
    private static final int PAPER = 0xFFFFFFFF;

    private QrCode() {}

    /** As the address of a picture, {@code data:image/png;…}. */
    public static String of(String text) {
        return Picture.address(image(text));
    }

    static BufferedImage image(String text) {
        BitMatrix squares = squares(text);
        int size = squares.getWidth() * SQUARE;
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < size; x++) {
            for (int y = 0; y < size; y++) {
                image.setRGB(x, y, squares.get(x / SQUARE, y / SQUARE) ? INK : PAPER);
            }
        }
        return image;
    }

    private static BitMatrix squares(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    2,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8"));
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }
}
