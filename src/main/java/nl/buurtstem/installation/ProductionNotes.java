package nl.buurtstem.installation;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;

/** What whoever starts a production installation is told. */
@Configuration(proxyBeanMethods = false)
@Profile("production")
class ProductionNotes {

    @Bean
    @Order(1)
    StartNote howToGetIn(@Value("${spring.mail.host:}") String mailHost) {
        return new StartNote(
                "Sign in with the address in BUURTSTEM_ADMINISTRATOR",
                List.of("a link and a code come by mail, through " + mailHost));
    }

    @Bean
    @Order(2)
    StartNote whichAreas(@Value("${buurtstem.geo:}") String folder) {
        return folder.isBlank()
                ? new StartNote(
                        "The areas are those in the database",
                        List.of("add or change them at /areas/imports, or with import-areas; README.md says how"))
                : new StartNote("What is new in this folder was added to the areas in the database", List.of(folder));
    }
}
