package nl.buurtstem.walkshop.picture;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.buurtstem.moderation.AuditLog;
import nl.buurtstem.residents.Person;
import nl.buurtstem.walkshop.Walkshop;
import nl.buurtstem.walkshop.WalkshopStage;
import nl.buurtstem.walkshop.picture.PictureRight.Phase;
import nl.buurtstem.walkshop.together.Board;
import nl.buurtstem.walkshop.together.Boards;
import nl.buurtstem.walkshop.together.Boards.Table;
import nl.buurtstem.walkshop.together.SharedValue;
import nl.buurtstem.walkshop.together.Typed;
import nl.buurtstem.web.Page;
import nl.buurtstem.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The door to picture checks: laying a picture before the neighbourhood, answering, and what came of it. */
@Component("pictureChecks") // photos are pictures too
public class Pictures {

    private final PictureRepository pictures;
    private final Sentences sentences;
    private final PictureKeys keys;
    private final Boards boards;
    private final AuditLog audit;
    private final Clock clock;

    Pictures(
            PictureRepository pictures,
            Sentences sentences,
            PictureKeys keys,
            Boards boards,
            AuditLog audit,
            Clock clock) {
        this.pictures = pictures;
        this.sentences = sentences;
        this.keys = keys;
        this.boards = boards;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A walkshop with what the neighbourhood was asked about it.
     *
     * @param table the board as it is now
     * @param check null as long as nobody asked
     * @param values those that people are asked about, or as they are now
     */
    public record Picture(Table table, @Nullable PictureCheck check, List<SharedValue> values, Phase phase) {

        public Walkshop walkshop() {
            return table.walkshop();
        }

        /** The board that people are asked about. */
        public Board board() {
            return check == null ? table.board() : table.board().at(check.step());
        }

        public PictureCheck asked() {
            if (check == null) {
                throw PictureRefusal.NO_PICTURE.because();
            }
            return check;
        }
    }

    /** As far as this viewer may see the walkshop. */
    public Mono<Picture> of(long walkshop, Viewer viewer) {
        return boards.open(walkshop, viewer)
                .flatMap(table -> pictures.find(walkshop)
                        .map(check -> picture(table, check))
                        .defaultIfEmpty(new Picture(table, null, table.board().values(), Phase.BEFORE)));
    }

    private Picture picture(Table table, PictureCheck check) {
        Phase phase = check.isClosed(clock.instant()) ? Phase.CLOSED : Phase.OPEN;
        return new Picture(table, check, table.board().at(check.step()).values(), phase);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Page.ZONE);
    }

    /**
     * Lays the picture before the neighbourhood, as the board is now.
     *
     * @throws nl.buurtstem.kernel.Refused when they do not lead the walkshop, people are not back, there are no values, or it was asked already
     */
    @Transactional
    public Mono<Picture> ask(long walkshop, NewCheck check, Person by) {
        return requireFor(walkshop, PictureRight.ASK, by)
                .doOnNext(Pictures::requireValues)
                .flatMap(picture -> pictures.add(
                                walkshop,
                                picture.table().board().step(),
                                check.minimum(),
                                end(check.until()),
                                keys.fresh())
                        .switchIfEmpty(Mono.error(() -> PictureRefusal.ASKED_ALREADY.because())))
                .then(audit.write(
                        by.id(), "picture.ask", "walkshop", "" + walkshop, Map.of("until", "" + check.until())))
                .then(Mono.defer(() -> of(walkshop, by)));
    }

    private static void requireValues(Picture picture) {
        if (picture.walkshop().stage().compareTo(WalkshopStage.BACK) < 0) {
            throw PictureRefusal.NOT_BACK_YET.because();
        }
        if (picture.values().isEmpty()) {
            throw PictureRefusal.NO_VALUES.because();
        }
    }

    private static Instant end(LocalDate until) {
        return until.plusDays(1).atStartOfDay(Page.ZONE).toInstant();
    }

    /** Gives it another last day, as long as it is open. */
    @Transactional
    public Mono<Picture> lengthen(long walkshop, int revision, LocalDate until, Person by) {
        return requireFor(walkshop, PictureRight.LENGTHEN, by)
                .flatMap(picture -> pictures.lengthen(walkshop, revision, end(until)))
                .switchIfEmpty(Mono.error(() -> PictureRefusal.CHANGED_MEANWHILE.because()))
                .then(audit.write(by.id(), "picture.lengthen", "walkshop", "" + walkshop, Map.of("until", "" + until)))
                .then(Mono.defer(() -> of(walkshop, by)));
    }

    /** The picture, when this person may do this with it now; refuses otherwise and says why. */
    Mono<Picture> requireFor(long walkshop, PictureRight right, Viewer by) {
        return of(walkshop, by).doOnNext(picture -> {
            if (!right.isOf(by, picture.walkshop().where())) {
                throw PictureRefusal.FACILITATORS_ONLY.because();
            }
            if (!right.allows(by, picture.walkshop().where(), picture.phase())) {
                throw (right == PictureRight.ASK ? PictureRefusal.ASKED_ALREADY : PictureRefusal.NOT_OPEN).because();
            }
        });
    }

    /** Takes what this person says, in place of what they said before; the same again changes nothing. Says whether a sentence waits. */
    @Transactional
    public Mono<Boolean> answer(long walkshop, Voice voice, Person person) {
        return requireFor(walkshop, PictureRight.ANSWER, person)
                .then(keys.of(walkshop, person))
                .flatMap(key -> pictures.takeVoice(walkshop, key, person.id(), voice.walked())
                        .flatMap(open -> take(walkshop, key, voice, person)))
                .switchIfEmpty(Mono.error(() -> PictureRefusal.NOT_OPEN.because()));
    }

    /** Enters what somebody wrote on the paper with this number; each paper once. */
    @Transactional
    public Mono<Boolean> enter(long walkshop, long paper, Voice voice, Person by) {
        return requireFor(walkshop, PictureRight.ENTER, by)
                .then(keys.of(walkshop, paper))
                .flatMap(key -> pictures.takeVoice(walkshop, key, null, voice.walked())
                        .flatMap(open -> take(walkshop, key, voice, null)))
                .switchIfEmpty(Mono.error(
                        () -> PictureRefusal.PAPER_ENTERED.because("n", paper).at("paper")));
    }

    private Mono<Boolean> take(long walkshop, byte[] key, Voice voice, @Nullable Person author) {
        return pictures.takeAnswers(walkshop, key, voice.answers())
                .then(sentences.take(walkshop, key, voice, author == null ? null : author.id()));
    }

    /** How many people answered. */
    Mono<Takers> takers(long walkshop) {
        return pictures.takers(walkshop);
    }

    /** What came of it, by value. Whoever shows it looks first whether it is closed. */
    public Mono<Map<Long, Tally>> tallies(PictureCheck check) {
        return pictures.tallies(check.walkshop(), check.minimum());
    }

    /** What this person said before, as a form shows it; nothing when they did not. */
    Mono<Typed> said(Picture picture, Viewer viewer) {
        return viewer instanceof Person person
                ? keys.of(picture.walkshop().id(), person)
                        .flatMap(key -> sentences.said(picture, key))
                        .defaultIfEmpty(Typed.NOTHING)
                : Mono.just(Typed.NOTHING);
    }
}
