package nl.buurtstem.installation;

import java.util.List;

/**
 * Something whoever starts the application should know; shown in the console once it is up.
 *
 * @param title a few words
 * @param lines each fits on a line of a terminal
 */
public record StartNote(String title, List<String> lines) {

    public StartNote {
        lines = List.copyOf(lines);
    }
}
