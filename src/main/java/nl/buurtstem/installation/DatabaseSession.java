package nl.buurtstem.installation;

import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import java.util.Map;
import org.springframework.boot.r2dbc.autoconfigure.ConnectionFactoryOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How the application's connections are set up. Statements are few, short and asked over and over, and their text already
 * depends on what is filtered by: each connection plans a statement once and keeps the plan, rather than once per request
 * (which took as long as answering), and never compiles one. Limits are written into the SQL, for a plan cannot see values.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseSession {

    private static final Map<String, String> OPTIONS = Map.of("plan_cache_mode", "force_generic_plan", "jit", "off");

    @Bean
    ConnectionFactoryOptionsBuilderCustomizer planOnce() {
        return builder -> {
            if (!builder.build().hasOption(PostgresqlConnectionFactoryProvider.OPTIONS)) {
                builder.option(PostgresqlConnectionFactoryProvider.OPTIONS, OPTIONS);
            }
        };
    }
}
