package nl.buurtstem.installation;

import java.util.List;
import java.util.StringJoiner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The console's last lines at start: where it is, how to get in, how to stop it. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class Welcome implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final Installation installation;
    private final List<StartNote> notes;

    Welcome(Installation installation, ObjectProvider<StartNote> notes) {
        this.installation = installation;
        this.notes = notes.orderedStream().toList();
    }

    @Override
    @SuppressWarnings("SystemOut") // the console is where this belongs, without a log's time and thread
    public void onApplicationEvent(ApplicationReadyEvent event) {
        boolean serves = event.getApplicationContext().getEnvironment().getProperty(Chores.PROPERTY) == null;
        if (!serves || !LOG.isInfoEnabled()) {
            return;
        }
        String port = event.getApplicationContext().getEnvironment().getProperty("local.server.port", "8080");
        long started = event.getTimeTaken() == null ? 0 : event.getTimeTaken().toMillis();
        System.out.println(text(port, started));
    }

    String text(String port, long millis) {
        String rule = "─".repeat(78);
        StringJoiner text = new StringJoiner("\n");
        text.add("").add(rule);
        text.add("  Buurtstem is up, as a %s. It took %d.%d seconds."
                .formatted(
                        installation.isDemo() ? "demo" : "production installation",
                        millis / 1000,
                        millis % 1000 / 100));
        text.add("").add("  Open   " + address(port));
        for (StartNote note : notes) {
            text.add("").add("  " + note.title());
            note.lines().forEach(line -> text.add("    " + line));
        }
        text.add("").add("  Stop   Ctrl-C, or: kill " + ProcessHandle.current().pid());
        return text.add(rule).toString();
    }

    private String address(String port) {
        String own = "http://localhost:" + port;
        String given = installation.publicAddress();
        return given == null || given.isBlank() || given.equals(own) ? own : given + "   (this machine: " + own + ")";
    }
}
