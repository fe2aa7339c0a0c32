package nl.buurtstem.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.buurtstem.Buurtstem;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The application as a demo that an earlier start has filled, on a database and a free port of its own. */
public final class InhabitedDemo implements AutoCloseable {

    private static PostgresServer.Database filled;

    private final PostgresServer.Database database;
    private final ConfigurableApplicationContext application;

    private InhabitedDemo(PostgresServer.Database database, ConfigurableApplicationContext application) {
        this.database = database;
        this.application = application;
    }

    /** Starts on a copy of the one database that is filled in a run; more properties may be given. */
    public static InhabitedDemo start(String... more) {
        return on(PostgresServer.copyOf(filled()), more);
    }

    private static synchronized PostgresServer.Database filled() {
        if (filled == null) {
            PostgresServer.Database fresh = PostgresServer.freshDatabase();
            on(fresh).application.close();
            filled = fresh;
        }
        return filled;
    }

    private static InhabitedDemo on(PostgresServer.Database database, String... more) {
        List<String> properties = new ArrayList<>(Arrays.asList(FreshDatabase.properties(database)));
        properties.addAll(List.of(
                "buurtstem.mode=demo",
                "buurtstem.jobs=false",
                "buurtstem.pepper=a-pepper-that-only-tests-use-0123456789",
                "server.port=0",
                "logging.level.nl.buurtstem=warn"));
        properties.addAll(List.of(more));
        return new InhabitedDemo(
                database,
                new SpringApplicationBuilder(Buurtstem.class)
                        .initializers(context -> ((GenericApplicationContext) context).registerBean(Cast.class))
                        .run(properties.stream()
                                .map(property -> "--" + property)
                                .toArray(String[]::new)));
    }

    public PostgresServer.Database database() {
        return database;
    }

    public ApplicationContext application() {
        return application;
    }

    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return application.getBean(name, type);
    }

    @Override
    public void close() {
        application.close();
        PostgresServer.drop(database);
    }
}
