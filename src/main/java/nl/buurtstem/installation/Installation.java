package nl.buurtstem.installation;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one municipality's installation is, from {@code buurtstem.*} properties or the environment.
 *
 * @param mode demo, or production; without it: demo as long as no {@code spring.r2dbc.url} is given
 * @param data folder of the embedded database and of the demo's own pepper
 * @param pepper secret that keyed hashes and seals are made with; must be set in production
 * @param administrator e-mail address of the first administrator; must be set in production
 * @param publicAddress address at which people reach this installation, for links in mail; empty: http://localhost and the port
 * @param trustedProxies network addresses whose forwarded headers count
 */
@ConfigurationProperties("buurtstem")
public record Installation(
        @Nullable Mode mode,
        @DefaultValue("data") Path data,
        @Nullable String pepper,
        @Nullable String administrator,
        @Nullable String publicAddress,
        @DefaultValue List<String> trustedProxies) {

    /** Trying it out, or for real. */
    public enum Mode {
        DEMO,
        PRODUCTION
    }

    public boolean isDemo() {
        return mode == Mode.DEMO;
    }

    public boolean isProduction() {
        return !isDemo();
    }
}
