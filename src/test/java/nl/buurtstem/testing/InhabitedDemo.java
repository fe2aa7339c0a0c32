package nl.buurtstem.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.buurtstem.Buurtstem;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The application as a demo that has been filled, on a database and a free port of its own. */
public final class InhabitedDemo implements AutoCloseable {

    private final ConfigurableApplicationContext application;

    private InhabitedDemo(ConfigurableApplicationContext application) {
        this.application = application;
    }

    /** Starts on this database, and fills it when it is empty; more properties may be given. */
    public static InhabitedDemo start(PostgresServer.Database database, String... more) {
        List<String> properties = new ArrayList<>(Arrays.asList(FreshDatabase.properties(database)));
        properties.addAll(List.of(
                "buurtstem.mode=demo",
                "buurtstem.jobs=false",
                "buurtstem.pepper=a-pepper-that-only-tests-use-0123456789",
                "server.port=0",
                "logging.level.nl.buurtstem=warn"));
        properties.addAll(List.of(more));
        return new InhabitedDemo(new SpringApplicationBuilder(Buurtstem.class)
                .initializers(context -> ((GenericApplicationContext) context).registerBean(Cast.class))
                .run(properties.stream().map(property -> "--" + property).toArray(String[]::new)));
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
    }
}
