package nl.buurtstem.installation;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.r2dbc.core.DatabaseClient;

/** The pepper and the clock. Refuses to start production without what production needs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({Installation.class, Contact.class})
class InstallationConfiguration {

    private static final int PEPPER_MIN = 32;

    @Bean
    Pepper pepper(Installation installation, ObjectProvider<EmbeddedDatabase> embedded) {
        String given = installation.pepper();
        EmbeddedDatabase database = embedded.getIfAvailable();
        if (installation.isProduction()) {
            requireProductionSettings(installation);
        }
        if (given != null && !given.isBlank()) {
            return Pepper.of(given);
        }
        if (database == null) {
            throw missing("BUURTSTEM_PEPPER", "a random secret of 32 characters or more");
        }
        return Pepper.of(database.demoPepper());
    }

    private static void requireProductionSettings(Installation installation) {
        if (shorterThan(PEPPER_MIN, installation.pepper())) {
            throw missing(
                    "BUURTSTEM_PEPPER", "a random secret of 32 characters or more, such as `openssl rand -hex 32`");
        }
        if (shorterThan(3, installation.administrator())) {
            throw missing("BUURTSTEM_ADMINISTRATOR", "the e-mail address of the first administrator");
        }
        if (String.valueOf(installation.administrator()).endsWith(".example")) {
            throw new CannotStart(
                    "BUURTSTEM_ADMINISTRATOR names a demo account.",
                    "Set it to the e-mail address of a real person. Demo accounts exist in demo mode only.");
        }
    }

    private static boolean shorterThan(int length, @Nullable String value) {
        return value == null || value.strip().length() < length;
    }

    private static CannotStart missing(String name, String what) {
        return new CannotStart(
                name + " is not set, or too short.", "Production needs it in the environment: " + what + ".");
    }

    @Bean
    @Profile("!demo")
    @ConditionalOnMissingBean(Clock.class)
    DatabaseClock clock(DatabaseClient database) {
        return new DatabaseClock(database, Clock.systemUTC());
    }

    @Bean
    @Profile("demo")
    @ConditionalOnMissingBean(Clock.class)
    TimeMachine timeMachine(DatabaseClient database) {
        return new TimeMachine(database);
    }
}
