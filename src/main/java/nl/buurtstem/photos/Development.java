package nl.buurtstem.photos;

import java.io.IOException;

/** One picture on its way from upload to JPEG. */
final class Development {

    private Development() {}

    static Photo of(byte[] upload) throws IOException {
        if (upload.length == 0) {
            throw PhotoRefusal.EMPTY.because();
        }
        throw PhotoRefusal.NOT_A_PICTURE.because();
    }
}
