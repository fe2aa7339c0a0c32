package nl.buurtstem.testing;

import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Gives an application context a database and a movable clock of its own. */
public final class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        PostgresServer.Database database = PostgresServer.freshDatabase();
        TestPropertyValues.of(properties(database)).applyTo(context);
        context.getBeanFactory().registerSingleton("clock", new MovableClock());
        context.getBeanFactory().registerSingleton("testDatabase", database);
        ((DefaultSingletonBeanRegistry) context.getBeanFactory())
                .registerDisposableBean("testDatabase", () -> PostgresServer.drop(database));
        ((GenericApplicationContext) context).registerBean(Cast.class);
    }

    /** What an application needs to work on this database. */
    public static String[] properties(PostgresServer.Database database) {
        return new String[] {
            "spring.r2dbc.url=" + database.r2dbcUrl(),
            "spring.r2dbc.username=buurtstem_app",
            "spring.r2dbc.password=" + database.password(),
            "spring.flyway.url=" + database.jdbcUrl(),
            "spring.flyway.user=buurtstem",
            "spring.flyway.password=" + database.password(),
        };
    }
}
