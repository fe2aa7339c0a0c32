package nl.buurtstem.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.postcodes.Postcodes;
import nl.buurtstem.installation.TimeMachine;
import nl.buurtstem.residents.Person;
import nl.buurtstem.votes.Ballots;
import nl.buurtstem.votes.Counting;
import nl.buurtstem.votes.NewRound;
import nl.buurtstem.votes.Notices;
import nl.buurtstem.votes.Rounds;
import nl.buurtstem.votes.VoteChannel;
import nl.buurtstem.votes.VotingRound;
import nl.buurtstem.votes.count.BallotPaper;
import nl.buurtstem.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the story's people vote on, with the clock held at each round's days. */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "buurtstem.demo.fill", havingValue = "true", matchIfMissing = true)
class Elections {

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(20, 0);
    private static final int DAYS_BEFORE = 7;
    private static final int ONE_UNSAID = 11;
    private static final String POSTCODES = "postcodes.csv";
    private static final int A_MOMENT = 10;

    private final Rounds rounds;
    private final Ballots ballots;
    private final Counting counting;
    private final Areas areas;
    private final TimeMachine clock;
    private final AtTheDesk desk;
    private final Postcodes postcodes;
    private final Foreign foreign;
    private final Notices notices;
    private final DrawnUp papers;

    Elections(
            Rounds rounds,
            Ballots ballots,
            Counting counting,
            Areas areas,
            TimeMachine clock,
            AtTheDesk desk,
            Postcodes postcodes,
            Foreign foreign,
            Notices notices,
            DrawnUp papers) {
        this.rounds = rounds;
        this.ballots = ballots;
        this.counting = counting;
        this.areas = areas;
        this.clock = clock;
        this.foreign = foreign;
        this.notices = notices;
        this.desk = desk;
        this.postcodes = postcodes;
        this.papers = papers;
    }

    /** Everything up to now. */
    Mono<Void> hold(List<Election> elections, Play play, Instant now) {
        int municipality = areas.municipalities().getFirst().id();
        return postcodes
                .load(municipality, POSTCODES, Story.geo(POSTCODES))
                .thenMany(Flux.fromIterable(elections))
                .concatMap(one -> hold(one, play, now).then(count(one, now)))
                .then();
    }

    private Mono<Void> hold(Election one, Play play, Instant now) {
        Person official = play.who(one.by());
        NewRound.When when = when(one, now);
        Instant opens = when.opensAt();
        clock.hold((opens == null ? now : opens).minus(Duration.ofDays(DAYS_BEFORE)));
        return papers.draft(one, when, play, official)
                .delayUntil(draft -> translate(one, draft, official))
                .flatMap(draft -> opens == null
                        ? rounds.announce(draft.id(), draft.revision(), official)
                        : rounds.fix(draft.id(), draft.revision(), official))
                .flatMap(round -> opens == null
                        ? Mono.empty()
                        : vote(one, round, opens.plus(Duration.ofHours(2)), now)
                                .then(desk.vote(one, round, neighbourhoods(round), play))
                                .then(say(one, round, official)));
    }

    private Mono<Void> say(Election one, VotingRound round, Person official) {
        String notice = one.notice();
        return notice == null
                ? Mono.empty()
                : Mono.defer(() -> notices.say(round.id(), notice, "nl", official))
                        .then();
    }

    private Mono<Void> translate(Election one, VotingRound draft, Person official) {
        List<Election.Worded> translated = one.translated();
        return translated == null
                ? Mono.empty()
                : rounds.optionsOf(draft.id())
                        .flatMapMany(options -> Flux.fromIterable(translated)
                                .concatMap(what -> foreign.round(draft.id(), options, what, official)))
                        .then();
    }

    private Mono<Integer> count(Election one, Instant now) {
        return Mono.defer(() -> {
            Instant closes = when(one, now).closesAt();
            clock.hold(closes == null || closes.isAfter(now) ? now : closes.plusSeconds(A_MOMENT));
            return counting.closeDue();
        });
    }

    private static NewRound.When when(Election one, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Page.ZONE);
        Integer opens = one.opens();
        if (opens == null) {
            boolean over = today.getMonthValue() > 2;
            return NewRound.When.about(Objects.requireNonNull(one.season()), today.getYear() + (over ? 1 : 0));
        }
        int closes = Objects.requireNonNull(one.closes());
        return NewRound.When.between(
                today.plusDays(opens).atTime(OPENS).atZone(Page.ZONE).toInstant(),
                today.plusDays(closes).atTime(CLOSES).atZone(Page.ZONE).toInstant());
    }

    /** Neighbours without an account vote, some each day, each with a paper of chance that is the same in every demo. */
    private Mono<Void> vote(Election one, VotingRound round, Instant opens, Instant now) {
        Random chance = new Random(one.question().hashCode());
        List<Integer> places = neighbourhoods(round);
        int voters = one.voters() == null ? 0 : one.voters();
        Instant closes = Objects.requireNonNull(round.is().when().closesAt());
        int days = (int) Duration.between(opens, closes.isBefore(now) ? closes : now)
                        .toDays()
                + 1;
        return rounds.optionsOf(round.id())
                .flatMapMany(options -> Flux.range(0, days).concatMap(day -> {
                    List<Ballots.Entered> pile = IntStream.range(voters * day / days, voters * (day + 1) / days)
                            .mapToObj(n -> entered(n, places, Tastes.of(one, options, chance), chance))
                            .toList();
                    clock.hold(opens.plus(Duration.ofDays(day)));
                    return counting.signDue().then(ballots.enter(round, pile));
                }))
                .then();
    }

    /** A postcode of this neighbourhood, as people write it. */
    static String somePostcode(String neighbourhood) {
        return Story.geo(POSTCODES)
                .lines()
                .filter(line -> line.endsWith(";" + neighbourhood))
                .map(line -> line.substring(0, 4) + " " + line.substring(4, 6))
                .findFirst()
                .orElseThrow();
    }

    /** A neighbour without an account, who does not exist. */
    static String voter(int n) {
        return "demo voter " + n;
    }

    private static Ballots.Entered entered(int n, List<Integer> places, BallotPaper paper, Random chance) {
        return new Ballots.Entered(
                voter(n), VoteChannel.ONLINE, n % ONE_UNSAID == 0 ? null : home(places, chance), paper);
    }

    /** Where a voter lives: in some neighbourhoods more people take part than in others. */
    static @Nullable Integer home(List<Integer> places, Random chance) {
        double near = chance.nextDouble();
        return places.isEmpty() ? null : places.get((int) (near * near * places.size()));
    }

    private List<Integer> neighbourhoods(VotingRound round) {
        return areas.neighbourhoods().stream()
                .map(Area::id)
                .filter(id -> areas.pathOf(id).liesIn(round.is().area()))
                .toList();
    }
}
