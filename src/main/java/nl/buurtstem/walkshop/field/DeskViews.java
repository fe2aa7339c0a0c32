package nl.buurtstem.walkshop.field;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.buurtstem.walkshop.Walkshop;
import nl.buurtstem.walkshop.WalkshopRight;
import nl.buurtstem.walkshop.field.DeskRepository.Shown;
import nl.buurtstem.web.Viewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the desk shows. */
@Component
class DeskViews {

    private static final int COPIES = 10;

    private final DeskRepository desk;
    private final CopyRepository copies;
    private final JsonMapper json;
    private final Clock clock;

    DeskViews(DeskRepository desk, CopyRepository copies, JsonMapper json, Clock clock) {
        this.desk = desk;
        this.copies = copies;
        this.json = json;
        this.clock = clock;
    }

    Mono<DeskView> of(Walkshop walkshop, Viewer viewer) {
        long id = walkshop.id();
        return Mono.zip(
                        desk.tablets(id).collectList(),
                        desk.clashes(id).map(this::clash).collectList(),
                        desk.ends(id).collectList(),
                        desk.late(id).map(this::late).collectList(),
                        copies.latest(id, COPIES).collectList())
                .map(all -> new DeskView(
                        walkshop,
                        WalkshopRight.LEAD.allows(viewer, walkshop),
                        clock.instant(),
                        all.getT1(),
                        all.getT2(),
                        forks(all.getT3()),
                        all.getT4(),
                        all.getT5()));
    }

    private DeskView.Clash clash(DeskRepository.Clash one) {
        String there = one.there() == null ? "{}" : one.there();
        return new DeskView.Clash(
                one.id(), one.otherText(), one.tablet(), Told.of(there, json), Told.of(one.body(), json));
    }

    private DeskView.Late late(Shown one) {
        return new DeskView.Late(one.record(), one.tablet(), one.made(), Told.of(one.body(), json));
    }

    private List<DeskView.Fork> forks(List<Shown> ends) {
        Map<UUID, List<DeskView.End>> byAncestor = new LinkedHashMap<>();
        for (Shown one : ends) {
            byAncestor
                    .computeIfAbsent(one.ancestor(), a -> new ArrayList<>())
                    .add(new DeskView.End(
                            one.record(),
                            one.tablet(),
                            one.made(),
                            one.kind().equals("tombstone"),
                            Told.of(one.body(), json)));
        }
        return byAncestor.entrySet().stream()
                .map(fork -> new DeskView.Fork(fork.getKey(), fork.getValue()))
                .toList();
    }
}
