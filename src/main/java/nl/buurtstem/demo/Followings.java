package nl.buurtstem.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.PlaceName;
import nl.buurtstem.follows.Followers;
import nl.buurtstem.follows.Follows;
import nl.buurtstem.follows.Happening;
import nl.buurtstem.follows.Pace;
import nl.buurtstem.follows.Target;
import nl.buurtstem.ideas.Idea;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.ideas.Stage;
import nl.buurtstem.installation.TimeMachine;
import nl.buurtstem.residents.ResidentId;
import nl.buurtstem.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Some people of the cast follow things, each in their own language; the mailbox shows what they got in the last two weeks. */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "buurtstem.demo.fill", havingValue = "true", matchIfMissing = true)
class Followings {

    private static final int MORNINGS = 15;
    private static final LocalTime MORNING = LocalTime.of(8, 0, 5);

    private final Follows follows;
    private final Followers followers;
    private final Ideas ideas;
    private final Areas areas;
    private final TimeMachine clock;

    Followings(Follows follows, Followers followers, Ideas ideas, Areas areas, TimeMachine clock) {
        this.follows = follows;
        this.followers = followers;
        this.ideas = ideas;
        this.areas = areas;
        this.clock = clock;
    }

    Mono<Void> begin(Cast.Present cast) {
        return follows.follow(cast.who("sam"), Target.area(area("ML"), null), Pace.DAILY)
                .then(follows.follow(cast.who("sam"), around("Molen De Hoop", 500), Pace.DAILY))
                .then(follows.follow(cast.who("fatima"), Target.area(area("ZO"), null), Pace.DAILY))
                .then(follows.follow(cast.who("priya"), Target.area(area("HZ"), null), Pace.DAILY))
                .then(follows.follow(cast.who("priya"), around("Kadepark", 1000), Pace.DAILY))
                .then();
    }

    private int area(String key) {
        return areas.byKey(key).map(Area::id).orElseThrow();
    }

    private Target around(String place, int radius) {
        return Target.circle(areas.placeNamed(place).map(PlaceName::point).orElseThrow(), radius);
    }

    /** Something that happened, or a morning. */
    private record Moment(Instant at, @Nullable Idea idea, String kind, String cause) {

        static List<Moment> of(Idea idea) {
            List<Moment> moments = new ArrayList<>();
            Instant published = idea.publishedAt();
            if (published != null) {
                moments.add(new Moment(published, idea, Happening.NEW, "ideas.published:" + idea.id()));
            }
            if (idea.stage() == Stage.SUPPORTED) {
                String cause = "likes.milestone:" + idea.id() + ":100";
                moments.add(new Moment(idea.stagedAt(), idea, Happening.SUPPORTED, cause));
            }
            return moments;
        }
    }

    /** Tells followers again what happened lately, morning by morning. */
    Mono<Void> tell(List<IdeaId> all, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Page.ZONE);
        List<Instant> mornings = IntStream.rangeClosed(0, MORNINGS)
                .mapToObj(back ->
                        today.minusDays(back).atTime(MORNING).atZone(Page.ZONE).toInstant())
                .filter(morning -> morning.isBefore(now))
                .toList();
        return Flux.fromIterable(all)
                .concatMap(ideas::find)
                .filter(Idea::isPublic)
                .flatMapIterable(Moment::of)
                .filter(moment -> moment.at().isAfter(mornings.getLast()))
                .mergeWith(Flux.fromStream(() -> mornings.stream().map(morning -> new Moment(morning, null, "", ""))))
                .sort(Comparator.comparing(Moment::at))
                .concatMap(this::happen)
                .then();
    }

    private Mono<Void> happen(Moment moment) {
        clock.hold(moment.at());
        Idea idea = moment.idea();
        return idea == null
                ? followers.gather().then()
                : followers
                        .hear(Happening.wide(moment.cause(), idea, moment.kind(), moment.at()), author(idea))
                        .then();
    }

    private static Set<ResidentId> author(Idea idea) {
        return Stream.ofNullable(idea.author()).collect(Collectors.toSet());
    }
}
