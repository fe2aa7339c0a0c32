package nl.buurtstem.residents;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A path on this site to go to after signing in; anything that could lead elsewhere, or back to signing in, becomes the
 * home page.
 */
record LocalPath(String value) {

    static final LocalPath HOME = new LocalPath("/");
    private static final int MOST = 2000;

    /** Reads what a browser sent. */
    static LocalPath of(@Nullable String wanted) {
        if (wanted == null || wanted.length() > MOST || !wanted.startsWith("/") || wanted.startsWith("//")) {
            return HOME;
        }
        try {
            URI uri = new URI(wanted);
            boolean elsewhere = uri.getScheme() != null || uri.getRawAuthority() != null;
            boolean back = uri.getPath().startsWith("/sign-in") || uri.getPath().startsWith("/sign-out");
            boolean hidden = uri.getPath().startsWith("//") || uri.getPath().indexOf('\\') >= 0;
            return elsewhere || back || hidden ? HOME : new LocalPath(uri.toASCIIString());
        } catch (URISyntaxException notAPath) {
            return HOME;
        }
    }

    /** The same path, where the page says what was done: a message key {@code room.said.thing}. */
    String saying(String said) {
        int hash = value.indexOf('#');
        String path = hash < 0 ? value : value.substring(0, hash);
        String fragment = hash < 0 ? "" : value.substring(hash);
        String kept = path.replaceAll("([?&])said=[^&]*&?", "$1").replaceAll("[?&]$", "");
        return kept + (kept.contains("?") ? "&" : "?") + "said=" + said + fragment;
    }
}
