package nl.buurtstem.walkshop.together;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.Point;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.residents.Person;
import nl.buurtstem.walkshop.NewWalkshop;
import nl.buurtstem.walkshop.Routes;
import nl.buurtstem.walkshop.WalkNode;
import nl.buurtstem.walkshop.Walkshop;
import nl.buurtstem.walkshop.Walkshops;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.r2dbc.core.DatabaseClient;

/** Walks to try things with: people are back, and what they saw is in. */
@TestComponent
public class SomeWalks {

    private final Walkshops walkshops;
    private final Routes routes;
    private final PaperNotes notes;
    private final Areas areas;
    private final DatabaseClient database;
    private final Clock clock;

    SomeWalks(Walkshops walkshops, Routes routes, PaperNotes notes, Areas areas, DatabaseClient database, Clock clock) {
        this.walkshops = walkshops;
        this.routes = routes;
        this.notes = notes;
        this.areas = areas;
        this.database = database;
        this.clock = clock;
    }

    /** One that is still prepared, with one stop. */
    public Walkshop prepared(Person facilitator) {
        Walkshop made = walkshops
                .make(
                        new NewWalkshop(
                                areas.byKey("ML").orElseThrow().id(),
                                "Rondje Molenbuurt",
                                "Wat maakt het hier fijn of juist niet?",
                                "nl",
                                LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC),
                                null,
                                "Bij de molen",
                                null),
                        facilitator)
                .block();
        routes.keep(made.id(), new WalkNode(0, 0, "Het plein", "", middle()), facilitator)
                .block();
        return made;
    }

    private Point middle() {
        var box = areas.bounds(areas.byKey("ML").orElseThrow().id());
        return new Point((box.west() + box.east()) / 2, (box.south() + box.north()) / 2);
    }

    /** One from which people are back. */
    public Walkshop back(Person facilitator) {
        Walkshop made = prepared(facilitator);
        stage(made.id(), "BACK");
        return walkshops.find(made.id()).block();
    }

    public void stage(long walkshop, String stage) {
        database.sql("update walkshop set stage = :stage, ready_at = :now where id = :id")
                .bind("stage", stage)
                .bind("now", clock.instant())
                .bind("id", walkshop)
                .then()
                .block();
    }

    /** Everybody reads this idea from now on. */
    public void publish(IdeaId idea) {
        database.sql("update idea set stage = 'COLLECTING', published_at = :now, likes_needed = 10 where id = :id")
                .bind("now", clock.instant())
                .bind("id", idea.value())
                .then()
                .block();
    }

    /** Somebody saw this at the first stop. */
    public void saw(Walkshop walkshop, String text, Person facilitator) {
        Typed typed = walkshops
                .preparation(walkshop)
                .map(prepared -> Typed.begun(Map.of(
                        "text",
                        text,
                        "language",
                        "nl",
                        "theme",
                        prepared.themes().getFirst().key(),
                        "valence",
                        "WISH",
                        "node",
                        String.valueOf(prepared.nodes().getFirst().id()))))
                .block();
        notes.add(walkshop.id(), typed, List.of("nl", "en", "ar"), facilitator).block();
    }
}
