package nl.buurtstem.follows;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtstem.follows.Follower.Planned;
import nl.buurtstem.follows.NoticeRepository.Crowd;
import nl.buurtstem.follows.NoticeRepository.Reader;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.outbox.Outbox;
import nl.buurtstem.residents.ResidentId;
import nl.buurtstem.web.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door for whoever tells followers, authors and supporters: who hears of what, when, and in which mail. */
@Component
public class Followers {

    /** The kind of letter that is one mail with gathered news to one person; carries {@code to} and {@code day}. */
    public static final String DIGEST = "follows.digest";

    private static final Duration REMEMBERED = Duration.ofDays(60);

    private final FollowRepository follows;
    private final NoticeRepository notices;
    private final Outbox outbox;
    private final Clock clock;

    Followers(FollowRepository follows, NoticeRepository notices, Outbox outbox, Clock clock) {
        this.follows = follows;
        this.notices = notices;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Writes down for each follower that they hear of this, in the caller's transaction; gives those who get a mail of their own, each
     * once, however often the same cause comes by.
     *
     * @param except who hears of it in another way, or did it themselves
     */
    @Transactional
    public Flux<AtOnce> hear(Happening what, Collection<ResidentId> except) {
        return plan(what, () -> notices.followers(what, except));
    }

    /**
     * The same for people it concerns in another way, who hear at once unless it is quiet or they had their mails of the day; nobody
     * twice, though they follow it as well.
     */
    @Transactional
    public Flux<AtOnce> concern(Happening what, Collection<Concerned> some) {
        return plan(what, () -> notices.concerned(what.cause(), some));
    }

    private Flux<AtOnce> plan(Happening what, Supplier<Flux<Follower>> hearers) {
        Instant now = clock.instant();
        return notices.alone()
                .thenMany(Flux.defer(hearers))
                .collectList()
                .filter(some -> !some.isEmpty())
                .flatMap(some -> counted(some, now))
                .map(some -> some.stream().map(follower -> follower.hears(now)).toList())
                .flatMapMany(planned -> notices.add(what, planned)
                        .then(follows.welcome(gathered(planned)))
                        .thenMany(Flux.fromStream(() -> atOnce(planned))));
    }

    private static List<ResidentId> gathered(List<Planned> planned) {
        return planned.stream()
                .filter(one -> one.pace() != Pace.AT_ONCE)
                .map(Planned::who)
                .toList();
    }

    /** When these people may have mail of their own: now, or when it is not quiet for them any more. */
    public Flux<AtOnce> awake(Collection<Concerned> some) {
        Instant now = clock.instant();
        return notices.concerned("", some)
                .map(one -> new AtOnce(one.who(), 0, one.wishes().quiet().after(now)));
    }

    /** Whether they want mail about what they like. */
    public Mono<Boolean> wantsLikes(ResidentId who) {
        return follows.wishes(who).map(Wishes::likes).defaultIfEmpty(true);
    }

    private static Stream<AtOnce> atOnce(List<Planned> planned) {
        return planned.stream()
                .filter(one -> one.pace() == Pace.AT_ONCE)
                .map(one -> new AtOnce(one.who(), one.follow(), one.due()));
    }

    private Mono<List<Follower>> counted(List<Follower> some, Instant now) {
        List<ResidentId> ids = some.stream().map(Follower::who).toList();
        return notices.crowds(ids, day(now))
                .collect(Collectors.groupingBy(Crowd::who, Collectors.toMap(Crowd::day, Crowd::mails)))
                .map(crowds -> some.stream()
                        .map(one -> with(one, crowds.getOrDefault(one.who(), Map.of())))
                        .toList());
    }

    private static Follower with(Follower one, Map<LocalDate, Long> perDay) {
        return new Follower(one.who(), one.tie(), one.follow(), one.pace(), one.wishes(), perDay);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Page.ZONE);
    }

    /** Who said themselves how they want to hear of this idea, or wants no mail about what they like. */
    public Flux<ResidentId> chose(IdeaId idea) {
        return follows.chose(idea);
    }

    /** The follow, as long as they want mail because of it. */
    public Mono<Follow> live(long follow, ResidentId who) {
        return follows.find(who, follow).filter(found -> found.pace().speaks());
    }

    /**
     * Gathers what waits until now: for each person one letter, one a day at most, written in the transaction that takes its notices.
     * Gives for how many people.
     */
    @Transactional
    public Mono<Integer> gather() {
        return Mono.defer(() -> gather(clock.instant()));
    }

    private Mono<Integer> gather(Instant now) {
        return notices.readers(now, day(now))
                .collectList()
                .flatMap(readers -> readers.isEmpty() ? Mono.just(0) : gather(readers, now));
    }

    private Mono<Integer> gather(List<Reader> readers, Instant now) {
        LocalDate today = day(now);
        return notices.gather(readers.stream().map(Reader::who).toList(), now, today)
                .thenMany(Flux.fromIterable(readers))
                .concatMap(reader -> outbox.write(
                        DIGEST,
                        DIGEST + ":" + reader.who().value() + ":" + today,
                        Map.of("to", reader.who().value().toString(), "day", today.toString()),
                        reader.quiet().after(now)))
                .then(Mono.just(readers.size()));
    }

    /** What the mail of this day gathers for them, in order. */
    public Flux<Notice> gathered(ResidentId who, LocalDate day) {
        return Flux.defer(() -> notices.gathered(who, day, clock.instant()));
    }

    /** Forgets what was told long ago. */
    public Mono<Long> forget() {
        return Mono.defer(() -> notices.forget(clock.instant().minus(REMEMBERED)));
    }
}
