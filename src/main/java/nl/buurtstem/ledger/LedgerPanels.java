package nl.buurtstem.ledger;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.IdeaPanel;
import nl.buurtstem.ideas.Panel;
import nl.buurtstem.votes.RoundOption;
import nl.buurtstem.votes.RoundPanel;
import nl.buurtstem.votes.Rounds;
import nl.buurtstem.votes.VotingRound;
import nl.buurtstem.web.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** What idea pages and rounds show of this room: what is done with the money, and what happens after a count. */
@Configuration(proxyBeanMethods = false)
class LedgerPanels {

    private static final int ORDER = 11;

    @Bean
    IdeaPanel worksPanel(Ledger ledger) {
        return new Works(ledger);
    }

    @Bean
    RoundPanel followUpPanel(FollowUpRepository said, Ledger ledger, Rounds rounds) {
        return new After(said, ledger, rounds);
    }

    private record Works(Ledger ledger) implements IdeaPanel {

        @Override
        public Place place() {
            return Place.MAIN;
        }

        @Override
        public int order() {
            return ORDER;
        }

        @Override
        public Mono<Map<IdeaId, Panel>> show(List<IdeaId> ids, Viewer viewer) {
            return ledger.about(ids)
                    .collectMultimap(work -> Objects.requireNonNull(work.idea()))
                    .flatMapIterable(Map::entrySet)
                    .collectMap(Map.Entry::getKey, one -> panel(List.copyOf(one.getValue())));
        }

        private Panel panel(List<Work> works) {
            return new Panel("ledger/panel", Map.of("works", works, "today", ledger.today()));
        }
    }

    private record After(FollowUpRepository said, Ledger ledger, Rounds rounds) implements RoundPanel {

        @Override
        public Mono<Panel> show(VotingRound round, Viewer viewer) {
            if (!round.isCounted()) {
                return Mono.empty();
            }
            boolean mine = LedgerRight.FOLLOW_UP.allows(viewer, round.where());
            Panel waiting = new Panel("ledger/waiting", Map.of("round", round, "mine", mine));
            return said.of(round.id())
                    .filter(all -> !all.isEmpty())
                    .flatMap(all -> Mono.zip(
                                    ledger.ofRound(round.id()).collectList(),
                                    rounds.optionsOf(round.id()),
                                    said.undecided(List.of(round.id())).hasElements())
                            .map(rest -> panel(round, all, rest.getT1(), rest.getT2(), rest.getT3() && mine)))
                    .defaultIfEmpty(waiting);
        }

        private Panel panel(
                VotingRound round, List<FollowUp> all, List<Work> works, List<RoundOption> options, boolean more) {
            return new Panel(
                    "ledger/said",
                    Map.of(
                            "round",
                            round,
                            "all",
                            all,
                            "works",
                            works,
                            "options",
                            options,
                            "more",
                            more,
                            "today",
                            ledger.today()));
        }
    }
}
