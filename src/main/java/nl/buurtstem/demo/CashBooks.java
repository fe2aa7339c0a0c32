package nl.buurtstem.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import nl.buurtstem.demo.CashBook.Entry;
import nl.buurtstem.demo.CashBook.Plan;
import nl.buurtstem.installation.TimeMachine;
import nl.buurtstem.ledger.FollowUps;
import nl.buurtstem.ledger.Ledger;
import nl.buurtstem.ledger.NewFollowUp;
import nl.buurtstem.ledger.NewLine;
import nl.buurtstem.ledger.Taken;
import nl.buurtstem.ledger.Work;
import nl.buurtstem.photos.PhotoId;
import nl.buurtstem.photos.Photos;
import nl.buurtstem.residents.Person;
import nl.buurtstem.votes.Outcomes;
import nl.buurtstem.votes.Outcomes.Counted;
import nl.buurtstem.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Says what happens with what the story's people chose, and keeps the books of it, with the clock held at each day. */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "buurtstem.demo.fill", havingValue = "true", matchIfMissing = true)
class CashBooks {

    private static final LocalTime MORNING = LocalTime.of(10, 30);
    private static final int ROUNDS = 50;

    private final Outcomes outcomes;
    private final FollowUps followUps;
    private final Ledger ledger;
    private final Photos photos;
    private final TimeMachine clock;
    private final JsonMapper json;

    CashBooks(
            Outcomes outcomes, FollowUps followUps, Ledger ledger, Photos photos, TimeMachine clock, JsonMapper json) {
        this.outcomes = outcomes;
        this.followUps = followUps;
        this.ledger = ledger;
        this.photos = photos;
        this.clock = clock;
        this.json = json;
    }

    /** Everything up to now. */
    Mono<Void> keep(Play play, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Page.ZONE);
        return Flux.fromIterable(CashBook.read(json))
                .concatMap(book -> keep(book, play.who(book.by()), today))
                .then();
    }

    private Mono<Void> keep(CashBook book, Person official, LocalDate today) {
        hold(today.plusDays(book.day()));
        return outcomes.counted(ROUNDS)
                .filter(round -> round.is().question().equals(book.question()))
                .next()
                .flatMap(round -> outcomes.of(round.id(), official))
                .delayUntil(counted -> followUps.say(counted.round().id(), 0, said(book, counted, today), official))
                .flatMapMany(counted -> ledger.ofRound(counted.round().id()))
                .concatMap(work -> lines(work, plan(book, work.title()), official, today))
                .then();
    }

    private void hold(LocalDate day) {
        clock.hold(day.atTime(MORNING).atZone(Page.ZONE).toInstant());
    }

    private static NewFollowUp said(CashBook book, Counted counted, LocalDate today) {
        List<Taken> taken = counted.winners().stream()
                .map(winner -> {
                    Plan plan = plan(book, winner.option().is().title());
                    long cost = Objects.requireNonNullElse(winner.option().is().cost(), 0);
                    return new Taken(
                            winner.option().id(),
                            plan.euros() == null ? cost : plan.euros(),
                            plan.owner(),
                            plan.contact(),
                            today.plusDays(plan.begins()),
                            today.plusDays(plan.ends()),
                            or(plan.why()));
                })
                .toList();
        return NewFollowUp.of(book.text(), "nl", taken);
    }

    private static Plan plan(CashBook book, String title) {
        return book.works().stream()
                .filter(plan -> plan.option().equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no books are kept of " + title));
    }

    private Mono<Void> lines(Work work, Plan plan, Person official, LocalDate today) {
        return Flux.fromIterable(plan.lines())
                .index()
                .concatMap(line -> {
                    Entry entry = line.getT2();
                    hold(today.plusDays(entry.day()));
                    return line(entry, today)
                            .flatMap(one -> ledger.write(work.id(), (int) (line.getT1() + 1), one, official));
                })
                .then();
    }

    private Mono<NewLine> line(Entry entry, LocalDate today) {
        Integer due = entry.due();
        NewLine line = new NewLine(
                entry.kind(),
                today.plusDays(entry.day()),
                Objects.requireNonNullElse(entry.euros(), 0L),
                entry.text(),
                "nl",
                entry.of(),
                or(entry.supplier()),
                or(entry.over()),
                entry.percent(),
                due == null ? null : today.plusDays(due),
                null,
                "");
        Mono<PhotoId> photo = entry.photo() == null ? Mono.empty() : photos.keep(Story.photo(entry.photo()));
        return photo.map(kept -> line.with(kept, or(entry.photoAlt()))).defaultIfEmpty(line);
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
