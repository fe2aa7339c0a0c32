package nl.buurtstem;

import nl.buurtstem.installation.Chores;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Ideas of residents, from the map to the agenda to the answer. */
@SpringBootApplication(proxyBeanMethods = false)
public class Buurtstem {

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(Buurtstem.class);
        if (Chores.isAsked(args)) {
            System.exit(Chores.run(application, args));
        }
        application.run(args);
    }
}
