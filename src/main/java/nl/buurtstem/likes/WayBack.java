package nl.buurtstem.likes;

import java.net.URI;
import java.net.URISyntaxException;
import nl.buurtstem.web.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;

/** Leads back to the page somebody liked from, such as the fourth page of a list; only to pages of ours. */
final class WayBack {

    private WayBack() {}

    /** Path and query of the page that htmx swaps a piece of. */
    static @Nullable String currentPage(ServerWebExchange exchange) {
        String address = exchange.getRequest().getHeaders().getFirst("HX-Current-URL");
        URI uri = parse(address);
        if (uri == null) {
            return null;
        }
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }

    /** To that page, at this place in it, saying what was done. */
    static Rendering to(@Nullable String page, String otherwise, String anchor, String said) {
        String path = isOurs(page) ? String.valueOf(page) : otherwise;
        String target = UriComponentsBuilder.fromUriString(path)
                .replaceQueryParam("said", said)
                .fragment(anchor)
                .build(true)
                .toUriString();
        return Screen.seeOther(target);
    }

    private static boolean isOurs(@Nullable String page) {
        URI uri = parse(page);
        return uri != null
                && !uri.isAbsolute()
                && uri.getRawAuthority() == null
                && uri.getRawPath().startsWith("/")
                && !uri.getRawPath().startsWith("//");
    }

    private static @Nullable URI parse(@Nullable String address) {
        try {
            return address == null ? null : new URI(address);
        } catch (URISyntaxException notAnAddress) {
            return null;
        }
    }
}
