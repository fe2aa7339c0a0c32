package nl.buurtstem.photos;

import java.util.regex.Pattern;

/**
 * A photo, known by its content.
 *
 * @param sha256 64 hexadecimal digits
 */
public record PhotoId(String sha256) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public PhotoId {
        if (!FORM.matcher(sha256).matches()) {
            throw PhotoRefusal.NO_SUCH_PHOTO.because();
        }
    }

    /** Where browsers find it. */
    public String path() {
        return "/photos/" + sha256 + ".jpg";
    }

    /** Where they find it small, for a list. */
    public String smallPath() {
        return "/photos/" + sha256 + "-small.jpg";
    }
}
