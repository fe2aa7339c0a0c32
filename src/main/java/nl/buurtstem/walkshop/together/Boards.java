package nl.buurtstem.walkshop.together;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.buurtstem.live.Live;
import nl.buurtstem.moderation.AuditLog;
import nl.buurtstem.residents.Person;
import nl.buurtstem.walkshop.Walkshop;
import nl.buurtstem.walkshop.WalkshopRight;
import nl.buurtstem.walkshop.WalkshopStage;
import nl.buurtstem.walkshop.Walkshops;
import nl.buurtstem.web.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The door to boards: what was seen, what a group made of it, and doing the next thing. */
@Component("sharedValueBoards") // work lists have boards too
public class Boards {

    private final BoardRepository boards;
    private final ObservationRepository observations;
    private final Walkshops walkshops;
    private final Live live;
    private final AuditLog audit;

    Boards(BoardRepository boards, ObservationRepository observations, Walkshops walkshops, Live live, AuditLog audit) {
        this.boards = boards;
        this.observations = observations;
        this.walkshops = walkshops;
        this.live = live;
        this.audit = audit;
    }

    /** What was seen and what was made of it. */
    public record Table(Walkshop walkshop, Board board, List<Observation> seen) {

        /** The observation with this id, also when that is of an earlier edition. */
        public Observation require(UUID id) {
            return seen.stream()
                    .filter(one -> one.editions().contains(id))
                    .findFirst()
                    .orElseThrow(() -> TogetherRefusal.NO_SUCH_OBSERVATION.because());
        }
    }

    /** One act at a board, as rules see it. */
    @FunctionalInterface
    public interface Act {

        /** @param fresh a number for a value that is to be made */
        List<Deed> of(BoardRules rules, Table table, long fresh);
    }

    /** As whoever works with it sees it: facilitators, administrators and officials of its area. */
    public Mono<Table> require(long walkshop, Viewer viewer) {
        return walkshops.require(WalkshopRight.READ_DESK, walkshop, viewer).flatMap(this::table);
    }

    /** What everybody may be shown parts of, once the walkshop is public. */
    public Mono<Table> open(long walkshop, Viewer viewer) {
        return walkshops.require(WalkshopRight.READ, walkshop, viewer).flatMap(this::table);
    }

    private Mono<Table> table(Walkshop walkshop) {
        return Mono.zip(boards.of(walkshop.id()), observations.of(walkshop.id()).collectList())
                .map(both -> new Table(walkshop, both.getT1(), both.getT2()));
    }

    /**
     * Does the next thing, one at a time for each board.
     *
     * @param seen the step after which they saw the board
     * @throws nl.buurtstem.kernel.Refused when they do not lead this walkshop, or what it is about changed since
     */
    @Transactional
    public Mono<Board> act(long walkshop, long seen, Act act, Person by) {
        return walkshops
                .require(WalkshopRight.LEAD, walkshop, by)
                .doOnNext(Boards::requireWalked)
                .delayUntil(found -> boards.oneAtATime(walkshop))
                .flatMap(this::table)
                .zipWith(boards.freshValue())
                .flatMap(both -> {
                    Board board = both.getT1().board();
                    List<Deed> deeds = act.of(new BoardRules(board, seen), both.getT1(), both.getT2());
                    return deeds.isEmpty() ? Mono.just(board) : add(walkshop, board.step() + 1, deeds, by);
                });
    }

    private static void requireWalked(Walkshop walkshop) {
        if (walkshop.stage().compareTo(WalkshopStage.WALKING) < 0) {
            throw TogetherRefusal.NOT_WALKED_YET.because();
        }
    }

    private Mono<Board> add(long walkshop, long step, List<Deed> deeds, Person by) {
        String what = "board." + deeds.getFirst().what().name().toLowerCase(Locale.ROOT);
        return boards.add(walkshop, step, deeds)
                .then(audit.write(by.id(), what, "walkshop", String.valueOf(walkshop), Map.of("step", "" + step)))
                .then(live.changed(BoardNews.number(walkshop)))
                .then(boards.of(walkshop));
    }

    /** Names how it is now, for pages that are open. */
    Mono<String> version(Table table) {
        return observations
                .count(table.walkshop().id())
                .map(records -> BoardRepository.version(table.board().step(), records));
    }
}
