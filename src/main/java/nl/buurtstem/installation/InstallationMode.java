package nl.buurtstem.installation;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Decides, before anything starts, whether this is the demo on its own database or production on a given one. */
class InstallationMode implements EnvironmentPostProcessor {

    private static final Map<String, Object> DEMO_CONTACT = Map.of(
            "buurtstem.contact.name", "Ada Terpstra",
            "buurtstem.contact.phone", "0320 - 00 01 10",
            "buurtstem.contact.email", "ada@zilveroog.example",
            "buurtstem.contact.place", "Bibliotheek, Marktplein");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean ownDatabase = environment.getProperty("spring.r2dbc.url", "").isBlank();
        String mode = environment.getProperty("buurtstem.mode", "");
        if (mode.isBlank()) {
            mode = ownDatabase ? "demo" : "production";
        }
        boolean demo = mode.equalsIgnoreCase("demo");
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("installation", Map.of("buurtstem.mode", mode)));
        if (demo) {
            environment.getPropertySources().addLast(new MapPropertySource("demo contact", DEMO_CONTACT));
        }
        environment.addActiveProfile(demo ? "demo" : "production");
        if (ownDatabase) {
            environment.addActiveProfile("embedded");
        }
    }
}
