package nl.buurtstem.web;

import java.net.URI;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** The page of ours from which somebody came, so that a page that says no can lead back there. */
final class CameFrom {

    private CameFrom() {}

    /** Its path and query; empty when they came from elsewhere, from nowhere, or from this very page. */
    static String path(ServerHttpRequest request) {
        String from = request.getHeaders().getFirst(HttpHeaders.REFERER);
        if (from == null) {
            return "";
        }
        try {
            URI page = URI.create(from);
            boolean ours =
                    Objects.equals(page.getRawAuthority(), request.getURI().getRawAuthority());
            return ours && !isHere(page, request) ? local(page) : "";
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
    }

    /** Asking for the same page once more would be refused once more; a form is another matter. */
    private static boolean isHere(URI page, ServerHttpRequest request) {
        return request.getMethod() == HttpMethod.GET
                && Objects.equals(page.getRawPath(), request.getURI().getRawPath());
    }

    private static String local(URI page) {
        String path = page.getRawPath();
        if (path == null || !path.startsWith("/") || path.startsWith("//")) {
            return "";
        }
        return page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
    }
}
