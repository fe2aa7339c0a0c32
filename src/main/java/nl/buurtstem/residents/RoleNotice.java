package nl.buurtstem.residents;

import java.util.Map;
import nl.buurtstem.outbox.Outbox;
import reactor.core.publisher.Mono;

/**
 * What somebody is told when a colleague gave them a role or took one back.
 *
 * @param to whose role it is
 * @param given or taken
 */
public record RoleNotice(Resident to, Post post, boolean given) {

    /** Tells whoever this line of the history is about, by a letter that leaves when the caller's transaction is through. */
    static Mono<Long> tell(Outbox outbox, long line) {
        Map<String, String> letter = Map.of("line", Long.toString(line));
        return outbox.write(Residents.ROLE_LETTER, Residents.ROLE_LETTER + ":" + line, letter)
                .thenReturn(line);
    }
}
