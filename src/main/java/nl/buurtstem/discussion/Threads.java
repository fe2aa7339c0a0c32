package nl.buurtstem.discussion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.web.Page;
import nl.buurtstem.web.Viewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads discussions: the newest of each side, with the last replies. */
@Component
public class Threads {

    private static final List<Side> SIDES = List.of(Side.FOR, Side.AGAINST, Side.QUESTION);
    private static final int AT_A_GLANCE = 3;
    private static final int ON_A_PAGE = 10;
    private static final int REPLIES = 5;

    private final ThreadRepository threads;
    private final Temperatures temperatures;
    private final Areas areas;
    private final Clock clock;

    Threads(ThreadRepository threads, Temperatures temperatures, Areas areas, Clock clock) {
        this.threads = threads;
        this.temperatures = temperatures;
        this.areas = areas;
        this.clock = clock;
    }

    /** The newest, as it stands on the topic's own page. */
    public Mono<ThreadView> glance(Ground ground, Viewer viewer) {
        return read(ground, Cursor.START, AT_A_GLANCE, viewer);
    }

    /** A page of everything that was said. */
    Mono<ThreadView> page(Ground ground, Cursor from, Viewer viewer) {
        return read(ground, from, ON_A_PAGE, viewer);
    }

    private Mono<ThreadView> read(Ground ground, Cursor from, int most, Viewer viewer) {
        Topic topic = ground.topic();
        return Mono.zip(
                        threads.sides(topic, SIDES, from, most + 1, viewer)
                                .collect(Collectors.groupingBy(Contribution::side)),
                        threads.counts(topic),
                        temperatures.history(topic))
                .flatMap(all -> {
                    Pieces pieces = Pieces.of(all.getT1(), most);
                    return replies(pieces, viewer)
                            .map(replies -> view(ground, pieces, replies, all.getT2(), all.getT3()));
                });
    }

    /** Each side, with one more than is shown if there is more. */
    private record Pieces(List<Contribution> pro, List<Contribution> contra, List<Contribution> questions, int most) {

        static Pieces of(Map<Side, List<Contribution>> said, int most) {
            return new Pieces(
                    said.getOrDefault(Side.FOR, List.of()),
                    said.getOrDefault(Side.AGAINST, List.of()),
                    said.getOrDefault(Side.QUESTION, List.of()),
                    most);
        }

        List<Contribution> shown(List<Contribution> side) {
            return side.subList(0, Math.min(most, side.size()));
        }

        List<Long> ids() {
            return Stream.of(pro, contra, questions)
                    .flatMap(side -> shown(side).stream())
                    .map(Contribution::id)
                    .toList();
        }
    }

    private Mono<Map<Long, List<Contribution>>> replies(Pieces pieces, Viewer viewer) {
        return threads.replies(pieces.ids(), REPLIES, viewer)
                .collect(Collectors.groupingBy(reply -> java.util.Objects.requireNonNull(reply.parent())));
    }

    private ThreadView view(
            Ground ground,
            Pieces pieces,
            Map<Long, List<Contribution>> replies,
            Counts counts,
            List<Temperature> history) {
        Side first = Order.first(LocalDate.ofInstant(clock.instant(), Page.ZONE), ground.topic());
        List<Turn> pro = turns(pieces.shown(pieces.pro()), replies);
        List<Turn> contra = turns(pieces.shown(pieces.contra()), replies);
        return new ThreadView(
                ground,
                history,
                counts,
                first == Side.FOR ? Order.inTurn(pro, contra) : Order.inTurn(contra, pro),
                first,
                turns(pieces.shown(pieces.questions()), replies),
                Cursor.after(pieces.pro(), pieces.contra(), pieces.questions(), pieces.most()),
                areas.settings(ground.where().neighbourhood()).review(),
                clock.instant());
    }

    private static List<Turn> turns(List<Contribution> said, Map<Long, List<Contribution>> replies) {
        return said.stream()
                .map(one -> new Turn(one, replies.getOrDefault(one.id(), List.of())))
                .toList();
    }
}
