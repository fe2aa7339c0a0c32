package nl.buurtstem.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The compose setup hands every setting on under the name that the README gives it. */
class ComposeTests {

    private static final Pattern SETTING = Pattern.compile("^#?([A-Z][A-Z0-9_]*)=", Pattern.MULTILINE);

    @Test
    void everyLineOfTheFileReachesTheApplicationUnderItsOwnName() throws IOException {
        Map<String, Map<String, Map<String, Object>>> compose =
                new Yaml().load(Files.readString(Path.of("docker/compose.yaml")));
        Map<String, Object> application = compose.get("services").get("application");
        assertThat(application.get("env_file")).isEqualTo(List.of(".env"));
        Map<?, ?> own = (Map<?, ?>) application.get("environment");
        own.forEach((name, value) -> {
            if (name.toString().startsWith("BUURTSTEM_")) {
                assertThat(value.toString()).isEqualTo("${" + name + ":?}");
            }
        });
        assertThat(own.get("POSTGRES_PASSWORD")).as("the database's own secret").isEqualTo("");
    }

    @Test
    void everySettingOfTheExampleStandsInTheReadme() throws IOException {
        String readme = plain(Files.readString(Path.of("README.md")));
        Matcher setting = SETTING.matcher(Files.readString(Path.of("docker/example.env")));
        int found = 0;
        while (setting.find()) {
            String name = setting.group(1);
            if (name.startsWith("BUURTSTEM_")) {
                found++;
                assertThat(readme).as(name).contains(plain(name));
            }
        }
        assertThat(found).isGreaterThan(10);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[-._]", "");
    }
}
