package nl.buurtstem.installation;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Without {@code spring.r2dbc.url}: our own PostgreSQL, migrated by its owner, used as {@code buurtstem_app}. */
@Configuration(proxyBeanMethods = false)
@Profile("embedded")
class EmbeddedConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(Installation installation) {
        return EmbeddedDatabase.start(installation.data());
    }

    @Bean
    R2dbcConnectionDetails applicationConnection(EmbeddedDatabase database) {
        return database::r2dbcOptions;
    }

    @Bean
    Migrations ownerConnection(EmbeddedDatabase database) {
        return new Migrations(database);
    }

    /**
     * Boot's Flyway auto-configuration looks for JDBC connection details before it looks for Flyway's own; being both
     * makes it run beside R2DBC.
     */
    record Migrations(EmbeddedDatabase database) implements FlywayConnectionDetails, JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return EmbeddedDatabase.OWNER;
        }

        @Override
        public String getPassword() {
            return database.password(EmbeddedDatabase.OWNER);
        }

        @Override
        public String getJdbcUrl() {
            return database.jdbcUrl();
        }

        @Override
        public String getDriverClassName() {
            return "org.postgresql.Driver";
        }
    }
}
