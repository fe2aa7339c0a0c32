package nl.buurtstem.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Addresses of style sheets, scripts and pictures: {@code /a/<version>/css/app.css}, where the version is a hash over
 * all of them, so that browsers may keep them for ever and modules can import each other by relative path.
 */
@Component
class Assets {

    private static final String FOLDER = "/a/";
    private static final Map<String, String> WEBJARS = Map.of(
            "htmx.js", "htmx.org/2.0.10/dist/htmx.min.js",
            "leaflet.css", "leaflet/1.9.4/dist/leaflet.css",
            "leaflet.js", "leaflet/1.9.4/dist/leaflet.js");

    private final String version;

    Assets() throws IOException {
        this.version = hash(new PathMatchingResourcePatternResolver().getResources("classpath:/static/**/*"));
    }

    String version() {
        return version;
    }

    String path(String name) {
        return FOLDER + version + "/" + WEBJARS.getOrDefault(name, name);
    }

    /** Whether what is answered is one of them, rather than a page that says it is not there. */
    static boolean isOne(ServerWebExchange exchange) {
        MediaType type = exchange.getResponse().getHeaders().getContentType();
        return exchange.getRequest().getPath().value().startsWith(FOLDER)
                && type != null
                && !type.isCompatibleWith(MediaType.TEXT_HTML);
    }

    private static String hash(Resource[] files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            WEBJARS.values().stream().sorted().forEach(path -> digest.update(path.getBytes()));
            Arrays.stream(files)
                    .filter(Resource::isReadable)
                    .sorted(Comparator.comparing(Resource::getDescription))
                    .forEach(file -> add(digest, file));
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(MessageDigest digest, Resource file) {
        try (InputStream in = new DigestInputStream(file.getInputStream(), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
