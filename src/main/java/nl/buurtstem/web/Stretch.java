package nl.buurtstem.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of a text: an e-mail address, or what stands between two of them. On a narrow screen an address keeps together,
 * and may break before its @ only.
 *
 * @param domain from the @ on; empty when it is no address
 */
public record Stretch(String text, String domain) {

    private static final Pattern ADDRESS = Pattern.compile("([^\\s@<>,;:()]+)(@[^\\s@<>,;:()]+)");

    /** The whole text, in its order. */
    public static List<Stretch> of(String text) {
        List<Stretch> stretches = new ArrayList<>();
        Matcher address = ADDRESS.matcher(text);
        int read = 0;
        while (address.find()) {
            stretches.add(new Stretch(text.substring(read, address.start()), ""));
            stretches.add(new Stretch(address.group(1), address.group(2)));
            read = address.end();
        }
        stretches.add(new Stretch(text.substring(read), ""));
        return stretches;
    }

    public boolean isAddress() {
        return !domain.isEmpty();
    }
}
