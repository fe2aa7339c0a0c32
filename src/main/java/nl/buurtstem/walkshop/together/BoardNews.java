package nl.buurtstem.walkshop.together;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.buurtstem.live.LiveSource;
import nl.buurtstem.live.LiveState;
import nl.buurtstem.walkshop.field.FieldNews;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * Tells open boards that there is something new, and nothing else: what it is they ask for themselves, for not everybody may
 * see it.
 */
@Component
public class BoardNews implements LiveSource {

    private static final long FIRST = FieldNews.board(0);

    private final BoardRepository boards;

    BoardNews(BoardRepository boards) {
        this.boards = boards;
    }

    /** Under which number open pages watch the board of this walkshop. */
    public static long number(long walkshop) {
        return FieldNews.board(walkshop);
    }

    @Override
    public Flux<LiveState> now(Collection<Long> numbers) {
        List<Long> walkshops =
                numbers.stream().filter(n -> n > FIRST).map(n -> n - FIRST).toList();
        return walkshops.isEmpty() ? Flux.empty() : boards.versions(walkshops).map(BoardNews::state);
    }

    private static LiveState state(Map.Entry<Long, String> board) {
        return new LiveState(number(board.getKey()), board.getValue(), Map.of(), List.of());
    }
}
