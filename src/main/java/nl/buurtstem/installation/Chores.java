package nl.buurtstem.installation;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.context.reactive.AnnotationConfigReactiveWebApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the program for a chore: everything is there as when it serves, but nobody is answered and nothing is done by itself. */
public final class Chores {

    static final String PROPERTY = "buurtstem.chore";

    private Chores() {}

    /** Whether these arguments ask for a chore: the first is a word and not an option. */
    public static boolean isAsked(String... arguments) {
        return arguments.length > 0 && !arguments[0].startsWith("-");
    }

    /** Does the chore and ends the program's beans; gives the exit code. */
    public static int run(SpringApplication application, String... arguments) {
        application.setLogStartupInfo(false);
        application.setWebApplicationType(WebApplicationType.REACTIVE);
        application.setApplicationContextFactory(type -> new AnnotationConfigReactiveWebApplicationContext());
        application.setDefaultProperties(Map.of(
                PROPERTY,
                arguments[0],
                "buurtstem.jobs",
                "false",
                "buurtstem.demo.fill",
                "false",
                "logging.level.nl.buurtstem",
                "warn"));
        ConfigurableApplicationContext context = application.run(arguments);
        return SpringApplication.exit(context);
    }
}
