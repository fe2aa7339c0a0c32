package nl.buurtstem.votes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.translations.Translated;
import nl.buurtstem.translations.Translations;
import nl.buurtstem.web.MenuEntry;
import nl.buurtstem.web.Page;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What everybody reads: all rounds, the page of one, and what can be trusted. */
@Controller
class RoundPages {

    private static final int PAST = 20;

    private final Rounds rounds;
    private final RoundRepository rows;
    private final Ballots ballots;
    private final BallotRepository counts;
    private final Results results;
    private final Papers papers;
    private final Stages stages;
    private final Secrets secrets;
    private final RoundPanels panels;
    private final Homes homes;
    private final Notices notices;
    private final Translations translations;
    private final Areas areas;
    private final Clock clock;

    RoundPages(
            Rounds rounds,
            RoundRepository rows,
            Ballots ballots,
            BallotRepository counts,
            Results results,
            Papers papers,
            Stages stages,
            Secrets secrets,
            RoundPanels panels,
            Homes homes,
            Notices notices,
            Translations translations,
            Areas areas,
            Clock clock) {
        this.rounds = rounds;
        this.rows = rows;
        this.ballots = ballots;
        this.counts = counts;
        this.results = results;
        this.papers = papers;
        this.stages = stages;
        this.secrets = secrets;
        this.panels = panels;
        this.homes = homes;
        this.notices = notices;
        this.translations = translations;
        this.areas = areas;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry votesEntry() {
            return MenuEntry.forEverybody(25, "/votes", "votes.menu");
        }
    }

    /** A round in a list, with its translations. */
    record Line(VotingRound round, Translated translated, Phase phase, String area) {}

    @GetMapping("/votes")
    Mono<Rendering> list(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Viewer viewer) {
        return Mono.zip(lines(drafts(viewer)), lines(rows.ahead()), lines(rows.over(before, PAST + 1)))
                .map(all -> Screen.of("votes/list")
                        .with("drafts", in(all.getT1(), Phase.DRAFT))
                        .with("thrown", in(all.getT1(), Phase.THROWN))
                        .with("open", in(all.getT2(), Phase.OPEN))
                        .with("coming", in(all.getT2(), Phase.COMING))
                        .with("past", past(all.getT2(), all.getT3()))
                        .with("more", all.getT3().size() > PAST)
                        .with("desk", VotingRight.makesSomewhere(viewer))
                        .build());
    }

    private Flux<VotingRound> drafts(Viewer viewer) {
        return viewer instanceof Person person && person.isSomewhere(Role.OFFICIAL)
                ? rows.drafts(person.areasAs(Role.OFFICIAL))
                : Flux.empty();
    }

    Mono<List<Line>> lines(Flux<VotingRound> found) {
        return found.collectList()
                .zipWhen(all -> translations.of(
                        RoundTexts.KIND, all.stream().map(VotingRound::id).toList()))
                .map(both -> both.getT1().stream()
                        .map(round -> line(round, both.getT2().getOrDefault(round.id(), Translated.NONE)))
                        .toList());
    }

    private Line line(VotingRound round, Translated translated) {
        return new Line(
                round,
                translated,
                round.phase(clock.instant()),
                areas.area(round.is().area()).name());
    }

    private static List<Line> in(List<Line> lines, Phase phase) {
        return lines.stream().filter(line -> line.phase() == phase).toList();
    }

    private static List<Line> past(List<Line> ahead, List<Line> counted) {
        List<Line> past = new ArrayList<>(in(ahead, Phase.CLOSING));
        counted.stream().limit(PAST).forEach(past::add);
        return past;
    }

    @GetMapping("/votes/trust")
    Rendering trust() {
        return Screen.of("votes/trust").build();
    }

    @GetMapping("/votes/{id:\\d{1,18}}")
    Mono<Rendering> one(@PathVariable long id, @RequestParam(defaultValue = "") String original, Viewer viewer) {
        return screen(id, viewer, List.of())
                .map(screen -> screen.with("original", !original.isEmpty()).build());
    }

    /** The page, with what stood in the way of publishing it. */
    Mono<Screen> screen(long id, Viewer viewer, List<Complaint> complaints) {
        return rounds.require(id, viewer)
                .flatMap(round -> Mono.zip(view(round, viewer), panels.of(round, viewer)))
                .map(both -> Screen.of("votes/one")
                        .with("view", both.getT1())
                        .with("panels", both.getT2())
                        .with("complaints", complaints));
    }

    private Mono<RoundView> view(VotingRound round, Viewer viewer) {
        Mono<Optional<LocalDate>> voted = viewer instanceof Person person
                ? ballots.votedOn(round.id(), person).map(Optional::of).defaultIfEmpty(Optional.empty())
                : Mono.just(Optional.empty());
        Mono<Optional<Result>> result = results.of(round).map(Optional::of).defaultIfEmpty(Optional.empty());
        return Mono.zip(
                        rounds.optionsOf(round.id()),
                        voted,
                        counts.voters(round.id()),
                        result.zipWhen(found -> stages.beside(round, found.orElse(null), viewer)),
                        papers.desk(round.id()).map(Optional::of).defaultIfEmpty(Optional.empty()),
                        translations.of(RoundTexts.KIND, round.id()),
                        homes.ended(round, VotingRight.MAKE.allows(viewer, round.where())),
                        notices.of(round.id()))
                .map(all -> new RoundView(
                        round,
                        round.phase(clock.instant()),
                        areas.area(round.is().area()).name(),
                        all.getT8(),
                        secrets.shuffled(round.id(), reader(viewer), all.getT1()),
                        viewer instanceof Person,
                        all.getT6(),
                        VotingRight.MAKE.allows(viewer, round.where()),
                        all.getT7(),
                        all.getT3(),
                        all.getT2().orElse(null),
                        all.getT5().orElse(null),
                        PaperRight.ENTER.allows(viewer, round.where()),
                        all.getT4().getT2(),
                        all.getT4().getT1().orElse(null)));
    }

    /** Everybody has an order of their own; guests share that of the day. */
    private String reader(Viewer viewer) {
        return viewer instanceof Person person
                ? person.email()
                : LocalDate.ofInstant(clock.instant(), Page.ZONE).toString();
    }
}
