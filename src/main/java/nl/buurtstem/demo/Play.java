package nl.buurtstem.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.buurtstem.agenda.Agenda;
import nl.buurtstem.agenda.Meetings;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.demo.Story.Happening;
import nl.buurtstem.demo.Story.Tale;
import nl.buurtstem.discussion.Topic;
import nl.buurtstem.feedback.remark.Remarks;
import nl.buurtstem.i18n.Language;
import nl.buurtstem.ideas.Channel;
import nl.buurtstem.ideas.Entry;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.likes.Likes;
import nl.buurtstem.photos.PhotoId;
import nl.buurtstem.residents.Person;
import nl.buurtstem.web.Page;
import reactor.core.publisher.Mono;

/** Does what each scene says, through the doors that everybody else uses. */
final class Play {

    private static final String NEIGHBOUR = "demo neighbour ";
    private static final Map<String, String> PLACES =
            Map.of("HZ", "Visafslag, bovenzaal", "ML", "Raadhuis, grote zaal", "WO", "Nicolaaskerk, zijzaal");

    private final Doors doors;
    private final Cast.Present cast;
    private final Map<String, PhotoId> photos;
    private final Map<String, IdeaId> ideas = new HashMap<>();
    private final Map<String, Long> subjects = new HashMap<>();
    private final Map<Talk.Utterance, Long> said = new HashMap<>();

    Play(Doors doors, Cast.Present cast, Map<String, PhotoId> photos) {
        this.doors = doors;
        this.cast = cast;
        this.photos = photos;
    }

    /** The doors the play goes through. */
    record Doors(
            Areas areas,
            Ideas ideas,
            Likes likes,
            Reviews reviews,
            Crowd crowd,
            Agenda agenda,
            Meetings meetings,
            Answers answers,
            Remarks remarks,
            Aftermath aftermath,
            Talks talks,
            Sittings sittings,
            Foreign foreign) {}

    /** One thing that is done, or likes that nothing came between. */
    Mono<Void> perform(List<Scene> stretch) {
        List<Scene.Liked> likes = stretch.stream()
                .filter(Scene.Liked.class::isInstance)
                .map(Scene.Liked.class::cast)
                .toList();
        return likes.isEmpty() ? perform(stretch.getFirst()) : like(likes);
    }

    private Mono<Void> perform(Scene scene) {
        return switch (scene) {
            case Scene.Submitted submitted ->
                submit(submitted.tale(), submitted.at()).then(doors.aftermath().clockLooks());
            case Scene.Happened happened ->
                happen(happened).then(doors.aftermath().clockLooks());
            case Scene.Liked liked -> like(List.of(liked));
            case Scene.Convened convened -> convene(convened);
            case Scene.Spoken spoken -> speak(spoken);
            case Scene.Tempered tempered ->
                doors.talks()
                        .temper(
                                topic(tempered.about()),
                                tempered.what(),
                                cast.who(tempered.what().by()));
            case Scene.Opened opened -> open(opened.asked());
            case Scene.Concluded concluded -> conclude(concluded.asked());
            case Scene.Reworded reworded -> reword(reworded.asked());
            case Scene.Translated translated ->
                doors.foreign()
                        .subject(
                                subject(translated.asked()),
                                translated.what(),
                                cast.who(translated.what().by()));
            case Scene.ChatBegun begun -> doors.sittings().begin(subject(begun.asked()), begun, cast);
            case Scene.Stated stated -> doors.sittings().state(stated.asked(), stated.what(), cast);
            case Scene.ChatLengthened longer ->
                doors.sittings().lengthen(longer.asked(), longer.what(), longer.until(), cast);
            case Scene.Answered answered -> doors.sittings().answer(answered.asked(), answered.what(), cast);
            case Scene.Due due -> doors.agenda().selectDue().then();
        };
    }

    /** Everything that was put forward so far. */
    List<IdeaId> ideas() {
        return List.copyOf(ideas.values());
    }

    private Mono<Void> submit(Tale tale, Instant at) {
        Person author = cast.who(tale.author());
        var idea = Places.idea(tale, tale.photo() == null ? null : photos.get(tale.photo()), doors.areas());
        Mono<IdeaId> id = tale.channel() == Channel.ONLINE
                ? doors.ideas().putForwardForReview(author, idea)
                : doors.ideas().enterForReview(idea, entry(tale, author, at), cast.who("facilitator"));
        return id.doOnNext(given -> ideas.put(tale.key(), given)).then();
    }

    private static Entry entry(Tale tale, Person author, Instant at) {
        return new Entry(tale.channel(), LocalDate.ofInstant(at, Page.ZONE).minusDays(1), author.name(), author.id());
    }

    /** The idea of this tale, as far as it has been put forward. */
    Optional<IdeaId> known(String tale) {
        return Optional.ofNullable(ideas.get(tale));
    }

    Person who(String key) {
        return cast.who(key);
    }

    private IdeaId id(Tale tale) {
        return Objects.requireNonNull(ideas.get(tale.key()), tale.key());
    }

    private Mono<Void> happen(Scene.Happened scene) {
        Happening what = scene.what();
        Tale tale = scene.tale();
        IdeaId id = id(tale);
        Person by = cast.who(what.by());
        return switch (what.kind()) {
            case REVIEWED -> doors.reviews().publish(id, what.because(), by);
            case CHANGES_ASKED -> doors.reviews().askChange(id, what.because(), by);
            case HIDDEN -> doors.reviews().hide(id, what.because(), by);
            case APPEALED -> doors.reviews().appeal(id, what.because(), by);
            case RULED -> doors.reviews().uphold(id, what.because(), by);
            case BURST -> doors.crowd().comeAndGo(id, what.because(), by);
            case NOMINATED ->
                doors.agenda().nominate(id, null, what.because(), by).then();
            case SELECTED -> Mono.empty(); // the program selects, when it looks at what is due
            case ADVICE, DECISION -> committee(id, what, by);
            case NOTE -> doors.remarks().add(id, what.because(), "nl", by);
            case ANSWER -> doors.answers().give(id, what, scene.at(), by, cast.who("ambtenaar"));
            case DRAFT -> doors.answers().draft(id, what, by);
            case TRANSLATED -> doors.aftermath().translate(id, what, by);
            case KEPT -> doors.aftermath().keep(id, what, scene.at(), by);
            case PUT_OFF -> doors.aftermath().putOff(id, what, scene.at(), by);
        };
    }

    private Mono<Void> committee(IdeaId id, Happening what, Person clerk) {
        return doors.agenda()
                .itemAbout(id)
                .flatMap(item -> what.kind() == Happening.Kind.ADVICE
                        ? doors.agenda().advise(item.id(), what.givenAdvice(), clerk)
                        : doors.agenda().decide(item.id(), what.takenDecision(), clerk))
                .switchIfEmpty(Mono.error(() -> new IllegalStateException(id + " is on no agenda")))
                .then();
    }

    /** Likes that nothing came between are counted together. Some come from people of the cast, the others from neighbours without an account. */
    Mono<Void> like(List<Scene.Liked> scenes) {
        return doors.likes()
                .enterAll(scenes.stream().map(this::listed).toList())
                .then();
    }

    private Likes.Listed listed(Scene.Liked scene) {
        Tale tale = scene.tale();
        Person liker = Likers.inCast(tale, scene.number(), cast);
        return liker == null
                ? new Likes.Listed(
                        id(tale),
                        NEIGHBOUR + scene.number(),
                        null,
                        Likers.channel(tale, scene.number()),
                        Language.SOURCE,
                        scene.at())
                : new Likes.Listed(id(tale), liker.email(), liker.id(), Channel.ONLINE, liker.language(), scene.at());
    }

    private Mono<Void> speak(Scene.Spoken scene) {
        Long parent = scene.to() == null ? null : said.get(scene.to());
        return doors.talks()
                .say(topic(scene.about()), scene.what(), parent, cast)
                .doOnNext(id -> said.put(scene.what(), id))
                .then();
    }

    private Mono<Void> open(Asked asked) {
        int area = doors.areas().byKey(asked.area()).map(Area::id).orElseThrow();
        List<IdeaId> chosen =
                asked.ideas().stream().map(ideas::get).filter(Objects::nonNull).toList();
        return doors.talks()
                .ask(asked, area, chosen, cast.who(asked.by()))
                .doOnNext(id -> subjects.put(asked.key(), id))
                .then();
    }

    private Mono<Void> conclude(Asked asked) {
        return doors.talks().conclude(subject(asked), Objects.requireNonNull(asked.summary()), cast.who(asked.by()));
    }

    private long subject(Asked asked) {
        return Objects.requireNonNull(subjects.get(asked.key()), asked.key());
    }

    private Mono<Void> reword(Asked asked) {
        long id = Objects.requireNonNull(subjects.get(asked.key()));
        Asked.Changed changed = Objects.requireNonNull(asked.changed());
        return doors.talks().change(id, changed.use(), changed.reason(), cast.who(asked.by()));
    }

    private Topic topic(String key) {
        Long subject = subjects.get(key);
        if (subject != null) {
            return new Topic(Topic.Kind.SUBJECT, subject);
        }
        return new Topic(
                Topic.Kind.IDEA, Objects.requireNonNull(ideas.get(key), key).value());
    }

    private Mono<Void> convene(Scene.Convened scene) {
        int district = doors.areas().byKey(scene.district()).map(Area::id).orElseThrow();
        String place = PLACES.getOrDefault(scene.district(), "");
        return doors.meetings()
                .convene(district, scene.startsAt(), place, cast.who("griffier"))
                .then();
    }
}
