package nl.buurtstem.follows;

import java.util.List;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.ResidentId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door: following something, stopping, and how often one hears. */
@Component
public class Follows {

    /** How many things one person may follow. */
    static final int MOST = 200;

    private final FollowRepository follows;
    private final Ideas ideas;
    private final FollowedSubjects subjects;
    private final Areas areas;

    Follows(FollowRepository follows, Ideas ideas, FollowedSubjects subjects, Areas areas) {
        this.follows = follows;
        this.ideas = ideas;
        this.subjects = subjects;
        this.areas = areas;
    }

    /**
     * Follows it; a second time changes nothing, except that mail comes again where it had been stopped, and that a circle gets its new
     * width.
     *
     * @throws nl.buurtstem.kernel.Refused when it is not there for everybody, or they follow too much already
     */
    @Transactional
    public Mono<Follow> follow(Person person, Target what, Pace pace) {
        return require(what)
                .then(follows.welcome(person.id()))
                .then(follows.count(person.id()))
                .filter(count -> count < MOST)
                .switchIfEmpty(Mono.error(() -> FollowRefusal.TOO_MANY.because("most", MOST)))
                .flatMap(count -> follows.add(person.id(), what, pace));
    }

    private Mono<Void> require(Target what) {
        return switch (what.kind()) {
            case IDEA -> ideas.card(what.idea()).then();
            case AREA -> Mono.fromRunnable(() -> areas.area((int) what.subject()));
            case CIRCLE -> Mono.empty();
            case SUBJECT ->
                subjects.named(List.of(what.subject()))
                        .filter(known -> known.containsKey(what.subject()))
                        .switchIfEmpty(Mono.error(() -> FollowRefusal.NO_SUCH_SUBJECT.because()))
                        .then();
        };
    }

    /** Stops; when they did not follow it, nothing changes. */
    public Mono<Void> stop(Person person, Target what) {
        return follows.remove(person.id(), what);
    }

    /** The same by its number. */
    public Mono<Void> stop(Person person, long follow) {
        return follows.remove(person.id(), follow);
    }

    /** Whether and how they follow it; empty when they do not. */
    public Mono<Follow> find(Person person, Target what) {
        return follows.find(person.id(), what);
    }

    /** Everything they follow, in the order they began. */
    public Flux<Follow> of(ResidentId who) {
        return follows.of(who);
    }

    /**
     * From now on they hear of it this often.
     *
     * @throws nl.buurtstem.kernel.Refused when it is not theirs
     */
    public Mono<Follow> pace(Person person, long follow, Pace pace) {
        return follows.pace(person.id(), follow, pace)
                .switchIfEmpty(Mono.error(() -> FollowRefusal.NO_SUCH_FOLLOW.because()));
    }

    /** From now on they hear of everything this often. */
    public Mono<Void> paceOfAll(Person person, Pace pace) {
        return follows.paceOfAll(person.id(), pace);
    }

    /** How they want their mail. */
    public Mono<Wishes> wishes(ResidentId who) {
        return follows.wishes(who).defaultIfEmpty(Wishes.USUAL);
    }

    public Mono<Void> wish(Person person, Wishes wishes) {
        return follows.wish(person.id(), wishes);
    }

    /** What a link in a mail asks for; when it was done before, or they left, nothing changes. */
    @Transactional
    public Mono<Void> stop(Stop stop) {
        return switch (stop.what()) {
            case FOLLOW -> follows.pace(stop.who(), stop.follow(), Pace.NEVER).then();
            case LIKES -> follows.muteLikes(stop.who());
            case ALL -> follows.paceOfAll(stop.who(), Pace.NEVER).then(follows.muteLikes(stop.who()));
        };
    }

    /** What a link in a mail is about; empty when they do not follow it any more. */
    public Mono<Follow> about(Stop stop) {
        return follows.find(stop.who(), stop.follow());
    }
}
