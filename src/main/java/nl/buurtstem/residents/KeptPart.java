package nl.buurtstem.residents;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/**
 * One kind of thing a room keeps about people.
 *
 * @param name in the file that somebody takes along
 * @param columns that name the person, each as table.column; none where another part's column leads to it
 * @param leaving what becomes of it when they leave
 * @param rows everything of it about one person, in values that can be written as JSON; null: it does not stand in the file
 * @param ground why it stays after they left, or why it does not stand in the file; empty where it needs no ground
 */
public record KeptPart(
        String name,
        List<String> columns,
        Leaving leaving,
        @Nullable Function<Person, Flux<Map<String, Object>>> rows,
        String ground) {

    /** What becomes of something when somebody leaves. */
    public enum Leaving {
        /** It goes. */
        GONE,
        /** It stays, without them. */
        UNLINKED,
        /** It stays with a number that leads to nobody any more. */
        KEPT
    }

    public KeptPart {
        columns = List.copyOf(columns);
        if (ground.isBlank() && (leaving == Leaving.KEPT || rows == null)) {
            throw new IllegalArgumentException(name + " needs a ground");
        }
    }

    /** Goes with them. */
    public static KeptPart gone(String name, String column, Function<Person, Flux<Map<String, Object>>> rows) {
        return new KeptPart(name, List.of(column), Leaving.GONE, rows, "");
    }

    /** Belongs to the neighbourhood, or to what the municipality answers for; stays without them. */
    public static KeptPart unlinked(String name, String column, Function<Person, Flux<Map<String, Object>>> rows) {
        return new KeptPart(name, List.of(column), Leaving.UNLINKED, rows, "");
    }

    /** Stays as it is. */
    public static KeptPart kept(
            String name, String column, Function<Person, Flux<Map<String, Object>>> rows, String ground) {
        return new KeptPart(name, List.of(column), Leaving.KEPT, rows, ground);
    }

    /** What another part leads to, such as the versions of a text; becomes of it what becomes of that. */
    public static KeptPart along(String name, Function<Person, Flux<Map<String, Object>>> rows) {
        return new KeptPart(name, List.of(), Leaving.UNLINKED, rows, "");
    }
}
