package nl.buurtstem.installation;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import reactor.core.publisher.Mono;

/**
 * Something the program does once, from the command line, instead of serving: its name is the first argument. A room offers
 * one as a bean.
 */
public interface Chore {

    /** The word on the command line. */
    String name();

    /** How it is called, one line for each form. */
    List<String> usage();

    /** Does it; gives the exit code, 0 when all is well. */
    Mono<Integer> run(ApplicationArguments arguments);
}
