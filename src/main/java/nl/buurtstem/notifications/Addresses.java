package nl.buurtstem.notifications;

import java.net.URI;
import nl.buurtstem.installation.Installation;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where this installation is reached, and where its mail comes from. */
@Component
class Addresses {

    private final Installation installation;
    private final Environment environment;

    Addresses(Installation installation, Environment environment) {
        this.installation = installation;
        this.environment = environment;
    }

    /** The absolute address of a path. */
    String of(String path) {
        String given = installation.publicAddress();
        String origin = given == null || given.isBlank() ? "http://localhost:" + port() : given.replaceAll("/+$", "");
        return origin + path;
    }

    private String port() {
        String actual = environment.getProperty("local.server.port");
        return actual == null ? environment.getProperty("server.port", "8080") : actual;
    }

    /** The name of this host, for addresses of mail. */
    String host() {
        String host = URI.create(of("/")).getHost();
        return host == null ? "localhost" : host;
    }

    /** Who mail is from: {@code buurtstem.mail.from}, or the product's name at this host. */
    String from() {
        @Nullable String from = environment.getProperty("buurtstem.mail.from");
        return from == null || from.isBlank() ? "buurtstem@" + host() : from;
    }
}
