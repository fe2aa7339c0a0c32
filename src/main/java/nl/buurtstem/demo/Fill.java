package nl.buurtstem.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.buurtstem.agenda.SelectionDates;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.Settings;
import nl.buurtstem.demo.Course.Ground;
import nl.buurtstem.demo.Story.Tale;
import nl.buurtstem.installation.TimeMachine;
import nl.buurtstem.outbox.Outbox;
import nl.buurtstem.photos.PhotoId;
import nl.buurtstem.photos.Photos;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Plays the whole past in one transaction: a demo is either empty or complete, whenever it is killed. Of the letters
 * written on the way only the last few of each kind leave the house.
 */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "buurtstem.demo.fill", havingValue = "true", matchIfMissing = true)
class Fill {

    private static final int LETTERS_KEPT = 2;
    private static final int PHOTOS_AT_ONCE = 2;
    private static final Duration BEFORE_ALL = Duration.ofDays(420);

    private final DatabaseClient database;
    private final TimeMachine clock;
    private final Cast cast;
    private final Photos photos;
    private final Outbox outbox;
    private final Followings followings;
    private final Play.Doors doors;
    private final Desks desks;
    private final Elections elections;
    private final CashBooks cashBooks;
    private final Walks walks;
    private final Afterwards afterwards;

    Fill(
            DatabaseClient database,
            TimeMachine clock,
            Cast cast,
            Photos photos,
            Outbox outbox,
            Followings followings,
            Play.Doors doors,
            Desks desks,
            Elections elections,
            CashBooks cashBooks,
            Walks walks,
            Afterwards afterwards) {
        this.database = database;
        this.clock = clock;
        this.cast = cast;
        this.photos = photos;
        this.outbox = outbox;
        this.followings = followings;
        this.doors = doors;
        this.desks = desks;
        this.elections = elections;
        this.cashBooks = cashBooks;
        this.walks = walks;
        this.afterwards = afterwards;
    }

    /** In the caller's transaction; gives the number of scenes, or nothing when somebody lives here already. */
    Mono<Integer> unlessInhabited(Story story, List<Talk> talks, List<Asked> asked, List<Election> voted) {
        return isEmpty()
                .filter(empty -> empty)
                .flatMap(empty -> play(story, talks, asked, voted))
                .doFinally(signal -> clock.letGo());
    }

    /** Another node that starts on the same database waits here, and then finds it inhabited. */
    private Mono<Boolean> isEmpty() {
        return database.sql("select pg_advisory_xact_lock(hashtext('buurtstem.demo'))")
                .then()
                .then(database.sql("select not exists (select from resident) as empty")
                        .mapValue(Boolean.class)
                        .one());
    }

    private Mono<Integer> play(Story story, List<Talk> talks, List<Asked> asked, List<Election> voted) {
        Instant now = clock.instant();
        Dates dates = Dates.at(now, rhythm());
        List<Scene> scenes = Script.with(Script.of(story.tales(), this::ground, dates), talks, asked, dates);
        clock.hold(now.minus(BEFORE_ALL));
        int municipality = doors.areas().municipalities().getFirst().id();
        return Mono.zip(cast.enter(story.people()), photos(story.tales()))
                .delayUntil(ready -> doors.answers().prepare(municipality))
                .delayUntil(ready -> followings.begin(ready.getT1()))
                .map(ready -> new Play(doors, ready.getT1(), ready.getT2()))
                .flatMap(play -> Flux.fromIterable(scenes)
                        .bufferUntilChanged(Fill::stretch)
                        .concatMap(stretch -> perform(play, stretch))
                        .then(desks.arrange(play))
                        .then(Mono.defer(() -> elections.hold(voted, play, now)))
                        .then(Mono.defer(() -> cashBooks.keep(play, now)))
                        .then(Mono.defer(() -> walks.walk(play, now)))
                        .then(Mono.defer(() -> afterwards.look(play, now)))
                        .then(Mono.fromRunnable(clock::letGo))
                        .then(outbox.forgoAllBut(LETTERS_KEPT))
                        .then(Mono.defer(() -> followings.tell(play.ideas(), now))))
                .thenReturn(scenes.size());
    }

    /** Likes that nothing came between are one stretch of the past; anything else is one by itself. */
    private static Object stretch(Scene scene) {
        return scene instanceof Scene.Liked ? Scene.Liked.class : scene;
    }

    private Mono<Void> perform(Play play, List<Scene> stretch) {
        return Mono.defer(() -> {
                    clock.hold(stretch.getLast().at());
                    return play.perform(stretch);
                })
                .onErrorMap(e -> new IllegalStateException("the demo got stuck at " + stretch.getLast(), e));
    }

    private SelectionDates rhythm() {
        Area municipality = doors.areas().municipalities().getFirst();
        return new SelectionDates(doors.areas().settings(municipality.id()).rhythm());
    }

    private Ground ground(Tale tale) {
        Areas areas = doors.areas();
        AreaPath where = areas.locate(Places.point(tale, areas));
        Settings settings = areas.settings(where.district());
        return new Ground(areas.area(where.district()).key(), settings.threshold(), settings.windowDays());
    }

    private Mono<Map<String, PhotoId>> photos(List<Tale> tales) {
        return Flux.fromIterable(tales)
                .mapNotNull(Tale::photo)
                .flatMap(name -> photos.keep(Story.photo(name)).map(id -> Map.entry(name, id)), PHOTOS_AT_ONCE)
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
