package nl.buurtstem.moderation.appeal;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.moderation.AuditLog;
import nl.buurtstem.moderation.Decision;
import nl.buurtstem.moderation.Decisions;
import nl.buurtstem.moderation.Subject;
import nl.buurtstem.outbox.Outbox;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Resident;
import nl.buurtstem.residents.ResidentId;
import nl.buurtstem.residents.Residents;
import nl.buurtstem.residents.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door: asking for a second person, and what that person says. */
@Component
public class Appeals {

    /** The kind of letter that tells who appealed what came of it; it has the {@code decision}. */
    public static final String LETTER = "moderation.appeal";

    private static final int MOST = 200;

    private final AppealRepository repository;
    private final Decisions decisions;
    private final Residents residents;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Clock clock;

    Appeals(
            AppealRepository repository,
            Decisions decisions,
            Residents residents,
            AuditLog audit,
            Outbox outbox,
            Clock clock) {
        this.repository = repository;
        this.decisions = decisions;
        this.residents = residents;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Everything about this decision; refuses when there is no such decision, or nothing left of what it was about. */
    public Mono<Appealed> find(long decision) {
        return decisions
                .find(decision)
                .switchIfEmpty(Mono.error(() -> AppealRefusal.NO_SUCH_APPEAL.because()))
                .flatMap(this::about);
    }

    private Mono<Appealed> about(Decisions.Told told) {
        Subject subject = told.subject();
        long decision = told.decided().id();
        return Mono.zip(
                        decisions.last(subject.kind(), subject.id()),
                        decisions.flaggers(decision).collect(Collectors.toSet()),
                        decisions.touched(subject).collect(Collectors.toSet()),
                        officials(told),
                        repository.against(decision).collectList(),
                        repository.ruling(decision).map(Optional::of).defaultIfEmpty(Optional.empty()))
                .map(known -> new Appealed(
                        told.decided(),
                        subject,
                        known.getT1().number(),
                        known.getT2(),
                        known.getT3(),
                        known.getT4(),
                        known.getT5(),
                        known.getT6().orElse(null)));
    }

    private Mono<Set<ResidentId>> officials(Decisions.Told told) {
        return residents
                .staff(Role.OFFICIAL, told.subject().where())
                .map(Resident::id)
                .collect(Collectors.toSet());
    }

    /**
     * Asks for a second person.
     *
     * @param language of the words
     * @throws nl.buurtstem.kernel.Refused when it is not theirs to ask, too late, or asked before
     */
    @Transactional
    public Mono<Void> ask(long decision, String words, String language, Person person) {
        return find(decision)
                .doOnNext(about -> AppealRight.ASK.require(person, about, clock.instant()))
                .flatMap(about -> add(about, words, language, person));
    }

    private Mono<Void> add(Appealed about, String words, String language, Person person) {
        long decision = about.decided().id();
        return Mono.fromSupplier(() -> new Appeal(
                        decision, about.side(person).orElseThrow(), person.id(), words, language, clock.instant()))
                .flatMap(repository::add)
                .filter(added -> added)
                .switchIfEmpty(Mono.error(() -> AppealRefusal.ONCE.because()))
                .flatMap(added -> log(person, "appeal", about, Map.of("decision", String.valueOf(decision))));
    }

    private Mono<Void> log(Person by, String act, Appealed about, Map<String, String> detail) {
        return audit.write(
                by.id(),
                about.subject().kind() + "." + act,
                about.subject().kind(),
                String.valueOf(about.subject().id()),
                detail);
    }

    /**
     * Rules, in one transaction: what is overturned is put right in the room it belongs to, and who appealed hears.
     *
     * @param seen the version that the person who rules had before them; see {@link Appealed#version}
     * @throws nl.buurtstem.kernel.Refused when somebody else ruled, or something changed since
     */
    @Transactional
    public Mono<Void> rule(long decision, RulingForm form, String seen, Person person) {
        return requireRulable(decision, seen, person)
                .flatMap(about -> Mono.fromSupplier(() -> form.read(about.decision()))
                        .flatMap(ruling -> rule(about, ruling, person)));
    }

    /** The case, when this person may rule about it as it stands; changes nothing. */
    Mono<Appealed> requireRulable(long decision, String seen, Person person) {
        return find(decision).flatMap(about -> requireOpen(about, person)).doOnNext(about -> {
            if (!about.version().equals(seen)) {
                throw AppealRefusal.CHANGED_MEANWHILE.because();
            }
        });
    }

    private Mono<Appealed> requireOpen(Appealed about, Person person) {
        AppealRefusal why = AppealRight.RULE.refuses(person, about, clock.instant());
        if (why == AppealRefusal.ALREADY_RULED) {
            return ruledMeanwhile(about.decided().id());
        }
        return why == null ? Mono.just(about) : Mono.error(why.because());
    }

    private <T> Mono<T> ruledMeanwhile(long decision) {
        return repository
                .ruling(decision)
                .flatMap(ruled -> decisions
                        .nameOf(ruled.by())
                        .flatMap(name -> Mono.error(AppealRefusal.RULED_MEANWHILE.because(
                                "name",
                                name,
                                "verdict",
                                ruled.ruling().verdict().name()))));
    }

    private Mono<Void> rule(Appealed about, Ruling ruling, Person person) {
        long decision = about.decided().id();
        Map<String, String> detail = Map.of(
                "decision",
                String.valueOf(decision),
                "verdict",
                ruling.verdict().name(),
                "rule",
                ruling.rule().name());
        return putRight(about, ruling, person)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(undone -> repository.add(decision, ruling, person, clock.instant(), undone.orElse(null)))
                .filter(added -> added)
                .switchIfEmpty(Mono.defer(() -> ruledMeanwhile(decision)))
                .flatMap(added -> log(person, "appeal_ruled", about, detail))
                .then(outbox.write(LETTER, LETTER + ":" + decision, Map.of("decision", String.valueOf(decision))));
    }

    private Mono<Long> putRight(Appealed about, Ruling ruling, Person person) {
        return Mono.justOrEmpty(about.remedy())
                .filter(remedy -> ruling.verdict() == Verdict.OVERTURNED)
                .flatMap(remedy -> decisions.putRight(
                        about.subject(),
                        new Decision(remedy, ruling.rule(), ruling.sentence(), ruling.language()),
                        person));
    }

    /** Everybody who appealed against anything that was decided about this. */
    public Flux<ResidentId> appellants(Subject subject) {
        return repository.appellants(subject);
    }

    /** What waits for this person to rule. */
    Flux<Appealed> waiting(Person person) {
        return Flux.defer(() -> person.isSomewhere(Role.OFFICIAL) || person.isSomewhere(Role.ADMINISTRATOR)
                        ? repository.waiting(MOST)
                        : Flux.empty())
                .concatMap(decision -> find(decision).onErrorResume(Refused.class, gone -> Mono.empty()))
                .filter(about -> AppealRight.RULE.allows(person, about, clock.instant()));
    }

    /** What this person asked, the newest first. */
    Flux<Appealed> by(Person person) {
        return repository
                .by(person.id(), MOST)
                .concatMap(appeal -> find(appeal.decision()).onErrorResume(Refused.class, gone -> Mono.empty()));
    }

    /** What everybody may know of appeals against these decisions. */
    public Mono<Map<Long, Logged>> logged(Collection<Long> ids) {
        return ids.isEmpty()
                ? Mono.just(Map.of())
                : repository.logged(ids.toArray(Long[]::new)).collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
