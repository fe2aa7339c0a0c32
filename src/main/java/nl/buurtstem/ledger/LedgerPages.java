package nl.buurtstem.ledger;

import java.util.ArrayList;
import java.util.List;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.residents.Person;
import nl.buurtstem.votes.Rounds;
import nl.buurtstem.votes.VotingRound;
import nl.buurtstem.web.MenuEntry;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** What everybody reads: the money per area, every work, and each line of one. */
@Controller
class LedgerPages {

    private static final int PAGE = 30;

    private final Ledger ledger;
    private final LedgerRepository works;
    private final Rounds rounds;
    private final Areas areas;

    LedgerPages(Ledger ledger, LedgerRepository works, Rounds rounds, Areas areas) {
        this.ledger = ledger;
        this.works = works;
        this.rounds = rounds;
        this.areas = areas;
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry ledgerEntry() {
            return MenuEntry.forSome(27, "/ledger", "ledger.menu", viewer -> !isStaff(viewer));
        }

        /** Staff have a fuller menu: theirs stands with their work. */
        @Bean
        MenuEntry ledgerWorkEntry() {
            return MenuEntry.forWork(75, "/ledger", "ledger.menu", Menu::isStaff);
        }

        private static boolean isStaff(Viewer viewer) {
            return viewer instanceof Person person && person.isStaff();
        }
    }

    /** The sums of an area. */
    record Sum(String key, String name, long works, Balance balance) {}

    /** A work in a list. */
    record Row(Work work, String area) {}

    @GetMapping("/ledger")
    Mono<Rendering> list(
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
        int chosen = areas.byKey(area).map(Area::id).orElse(0);
        return Mono.zip(
                        works.totals().map(this::sum).collectList(),
                        works.listed(chosen, before, PAGE + 1).map(this::row).collectList())
                .map(both -> Screen.of("ledger/list")
                        .with("area", chosen == 0 ? "" : area)
                        .with("sums", both.getT1())
                        .with("rows", both.getT2().stream().limit(PAGE).toList())
                        .with("more", both.getT2().size() > PAGE)
                        .with("today", ledger.today())
                        .build());
    }

    private Sum sum(LedgerRepository.Total total) {
        Area area = areas.area(total.area());
        return new Sum(area.key(), area.name(), total.works(), total.balance());
    }

    private Row row(Work work) {
        return new Row(work, areas.area(work.area()).name());
    }

    /** All areas together. */
    static Sum whole(List<Sum> sums) {
        long works = sums.stream().mapToLong(Sum::works).sum();
        Balance balance = sums.stream().map(Sum::balance).reduce(Balance.NOTHING, Balance::plus);
        return new Sum("", "", works, balance);
    }

    /**
     * The page of a work as its template needs it.
     *
     * @param newest its lines, the newest first
     * @param mine whether this viewer writes about it
     */
    record WorkView(Work work, VotingRound round, String area, List<Line> newest, boolean mine) {}

    @GetMapping("/ledger/{id:\\d{1,18}}")
    Mono<Rendering> one(@PathVariable long id, Viewer viewer) {
        return ledger.require(id)
                .zipWhen(work -> rounds.require(work.round(), viewer))
                .map(both -> Screen.of("ledger/one")
                        .with("view", view(both.getT1(), both.getT2(), viewer))
                        .with("today", ledger.today())
                        .build());
    }

    private WorkView view(Work work, VotingRound round, Viewer viewer) {
        List<Line> newest = new ArrayList<>(work.lines()).reversed();
        boolean mine = LedgerRight.WRITE.allows(viewer, work.where());
        return new WorkView(work, round, areas.area(work.area()).name(), newest, mine);
    }
}
