package nl.buurtstem.walkshop.field;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/**
 * A QR code, as one path of an SVG drawing.
 *
 * @param side of the square, with its white edge
 * @param path of the dark cells
 */
record QrSquare(int side, String path) {

    private static final int EDGE = 4;

    static QrSquare of(String text) {
        try {
            ByteMatrix cells = Encoder.encode(
                            text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
            return new QrSquare(cells.getWidth() + 2 * EDGE, path(cells));
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String path(ByteMatrix cells) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < cells.getHeight(); y++) {
            for (int x = 0; x < cells.getWidth(); x++) {
                if (cells.get(x, y) == 1) {
                    path.append('M')
                            .append(x + EDGE)
                            .append(' ')
                            .append(y + EDGE)
                            .append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
