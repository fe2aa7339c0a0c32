package nl.buurtstem.walkshop.together;

import java.util.List;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.walkshop.WalkshopRight;
import nl.buurtstem.walkshop.Walkshops;
import nl.buurtstem.walkshop.field.Field;
import nl.buurtstem.walkshop.together.Boards.Table;
import nl.buurtstem.web.Viewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gathers what a board's page shows. */
@Component
class BoardViews {

    private final Boards boards;
    private final Walkshops walkshops;
    private final Field field;

    BoardViews(Boards boards, Walkshops walkshops, Field field) {
        this.boards = boards;
        this.walkshops = walkshops;
        this.field = field;
    }

    Mono<BoardView> of(long walkshop, Filter filter, Viewer viewer) {
        return of(walkshop, filter, viewer, Typed.NOTHING, List.of());
    }

    /** With what was sent, and why it was refused. */
    Mono<BoardView> of(long walkshop, Filter filter, Viewer viewer, Typed typed, List<Complaint> complaints) {
        return boards.require(walkshop, viewer).flatMap(table -> view(table, filter, viewer, typed, complaints));
    }

    private Mono<BoardView> view(Table table, Filter filter, Viewer viewer, Typed typed, List<Complaint> complaints) {
        boolean leads = WalkshopRight.LEAD.allows(viewer, table.walkshop());
        return Mono.zip(
                        walkshops.preparation(table.walkshop()),
                        boards.version(table),
                        field.tracks(table.walkshop().id()).collectList())
                .map(all ->
                        new BoardView(table, all.getT1(), filter, all.getT2(), all.getT3(), leads, typed, complaints));
    }
}
