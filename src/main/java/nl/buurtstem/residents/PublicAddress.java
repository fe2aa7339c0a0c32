package nl.buurtstem.residents;

import nl.buurtstem.installation.Installation;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where the municipality's provider sends browsers back to: this installation as people reach it. */
@Component
class PublicAddress {

    private final Installation installation;
    private final Environment environment;

    PublicAddress(Installation installation, Environment environment) {
        this.installation = installation;
        this.environment = environment;
    }

    /** The absolute address of a path. */
    String of(String path) {
        String given = installation.publicAddress();
        return (given == null || given.isBlank() ? here() : given.replaceAll("/+$", "")) + path;
    }

    private String here() {
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return "http://localhost:" + port;
    }
}
