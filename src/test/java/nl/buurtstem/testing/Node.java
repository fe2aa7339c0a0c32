package nl.buurtstem.testing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.buurtstem.Buurtstem;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** One more node of the application under test, on the same database, on a port of its own. */
public final class Node implements AutoCloseable {

    private static final List<String> DEFAULTS = List.of(
            "buurtstem.mode=demo",
            "buurtstem.demo.fill=false",
            "buurtstem.jobs=false",
            "buurtstem.pepper=a-pepper-that-only-tests-use-0123456789",
            "server.port=0",
            "logging.level.nl.buurtstem=error");

    private final ConfigurableApplicationContext application;

    private Node(ConfigurableApplicationContext application) {
        this.application = application;
    }

    /** Starts it; further properties replace those it would have. */
    public static Node on(PostgresServer.Database database, String... more) {
        Map<String, String> properties = new LinkedHashMap<>();
        Stream.of(Arrays.stream(FreshDatabase.properties(database)), DEFAULTS.stream(), Arrays.stream(more))
                .flatMap(some -> some)
                .map(property -> property.split("=", 2))
                .forEach(pair -> properties.put(pair[0], pair[1]));
        return new Node(new SpringApplicationBuilder(Buurtstem.class)
                .run(properties.entrySet().stream()
                        .map(property -> "--" + property.getKey() + "=" + property.getValue())
                        .toArray(String[]::new)));
    }

    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /** Somebody who did not sign in. */
    public Visitor guest() {
        return new Visitor(port());
    }

    public int port() {
        return application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void close() {
        application.close();
    }
}
