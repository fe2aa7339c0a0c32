package nl.buurtstem.discussion.subjects;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.Level;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.ideas.Prose;
import nl.buurtstem.ideas.Theme;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.moderation.AuditLog;
import nl.buurtstem.outbox.Outbox;
import nl.buurtstem.residents.Person;
import nl.buurtstem.web.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door: making a subject, publishing it, what belongs to it, and closing it. */
@Component("subjectsToTalkAbout")
public class Subjects {

    /** The kind of letter for who follows a subject; it has {@code subject}, {@code what}, {@code by}, and a {@code reason} with its {@code language}. */
    public static final String LETTER = "subjects.news";

    /** What happened: it says something else now, or it is closed. */
    public static final String CHANGED = "SUBJECT_CHANGED";

    public static final String CLOSED = "SUBJECT_CLOSED";

    static final int SUMMARY_MIN = 20;
    static final int SUMMARY_MAX = 5000;
    private static final int MOST_IDEAS = 60;

    private final SubjectRepository subjects;
    private final Ideas ideas;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Areas areas;

    Subjects(SubjectRepository subjects, Ideas ideas, AuditLog audit, Outbox outbox, Areas areas) {
        this.subjects = subjects;
        this.ideas = ideas;
        this.audit = audit;
        this.outbox = outbox;
        this.areas = areas;
    }

    /** Keeps a draft. */
    @Transactional
    public Mono<Subject> draft(NewSubject subject, Person by) {
        return requireRight(subject.area(), by).then(subjects.add(subject, by)).flatMap(subjects::find);
    }

    private Mono<Void> requireRight(int area, Person by) {
        return Mono.fromRunnable(() -> {
            if (!SubjectRight.worksIn(by, path(area))) {
                throw SubjectRefusal.STAFF_ONLY.because();
            }
        });
    }

    /** An area above the neighbourhoods stands for itself on the levels below it. */
    private AreaPath path(int area) {
        var here = areas.area(area);
        if (here.level() == Level.NEIGHBOURHOOD) {
            return areas.pathOf(area);
        }
        Integer parent = here.parent();
        return here.level() == Level.DISTRICT && parent != null
                ? new AreaPath(area, area, parent)
                : new AreaPath(area, area, area);
    }

    /**
     * Changes a draft, or in public what an open one says: its area stays, and whoever changes what can be influenced or what
     * happens with the result says why.
     *
     * @param revision the one they changed
     * @param language of the reason
     */
    @Transactional
    public Mono<Subject> edit(long id, int revision, NewSubject subject, String reason, String language, Person by) {
        return requireFor(SubjectRight.EDIT, id, by)
                .delayUntil(before -> requireRight(before.isDraft() ? subject.area() : before.area(), by))
                .delayUntil(before ->
                        before.isOpen() ? keep(before, revision, subject, reason, language, by) : Mono.empty())
                .flatMap(before -> subjects.edit(id, revision, before.isDraft() ? subject : subject.in(before.area())))
                .switchIfEmpty(Mono.error(() -> SubjectRefusal.CHANGED_MEANWHILE.because()))
                .flatMap(now -> subjects.find(id));
    }

    private Mono<Void> keep(Subject before, int revision, NewSubject next, String written, String language, Person by) {
        return Mono.defer(() -> {
            Says said = Says.of(before);
            Says says = Says.of(next);
            String reason = SubjectChange.reason(said, says, written);
            if (before.revision() != revision) {
                throw SubjectRefusal.CHANGED_MEANWHILE.because();
            }
            return said.hasOtherRules(says) || said.hasOtherTexts(says)
                    ? subjects.keep(before, reason, language, by)
                            .then(log("subject.change", before.id(), Map.of(), by))
                            .then(tell(before, CHANGED, reason, language, by))
                    : Mono.empty();
        });
    }

    /** The subject, when this person may do this with it; refuses otherwise. */
    Mono<Subject> requireFor(SubjectRight right, long id, Person by) {
        return subjects.find(id)
                .switchIfEmpty(Mono.error(() -> SubjectRefusal.NO_SUCH_SUBJECT.because()))
                .doOnNext(subject -> {
                    SubjectRefusal why = right.refuses(by, subject);
                    if (why != null) {
                        throw why.because();
                    }
                });
    }

    /**
     * Publishes a draft: from now on what can be influenced and what happens with the result is a promise.
     *
     * @throws nl.buurtstem.kernel.Refused when it does not say so, or changed since they looked
     */
    @Transactional
    public Mono<Subject> open(long id, int revision, Person by) {
        return requireFor(SubjectRight.OPEN, id, by)
                .doOnNext(Subjects::requireComplete)
                .flatMap(subject -> subjects.open(id, revision))
                .switchIfEmpty(Mono.error(() -> SubjectRefusal.CHANGED_MEANWHILE.because()))
                .delayUntil(opened -> log("subject.open", id, Map.of(), by))
                .flatMap(subjects::find);
    }

    private static void requireComplete(Subject subject) {
        Complaints complaints = new Complaints();
        complaints.require(subject.influence() != null, "influence", SubjectRefusal.INFLUENCE_MISSING);
        complaints.require(!subject.resultUse().isBlank(), "resultUse", SubjectRefusal.RESULT_MISSING);
        complaints.refuseIfAny();
    }

    /** Closes it with what came of it. */
    @Transactional
    public Mono<Subject> close(long id, String written, String language, Person by) {
        return requireFor(SubjectRight.CLOSE, id, by)
                .map(subject -> summary(written))
                .flatMap(summary -> subjects.close(id, summary, language))
                .switchIfEmpty(Mono.error(() -> SubjectRefusal.NOT_NOW.because()))
                .delayUntil(closed -> log("subject.close", id, Map.of(), by))
                .flatMap(subjects::find)
                .delayUntil(subject -> tell(subject, CLOSED, subject.summary(), language, by));
    }

    private static String summary(String written) {
        String summary = Prose.text(written);
        int length = Prose.length(summary);
        if (length < SUMMARY_MIN || length > SUMMARY_MAX) {
            throw SubjectRefusal.SUMMARY_LENGTH
                    .because("min", SUMMARY_MIN, "max", SUMMARY_MAX, "length", length)
                    .at("summary");
        }
        return summary;
    }

    /** Adds an idea by hand; a second time changes nothing. */
    @Transactional
    public Mono<Subject> gather(long id, IdeaId idea, Person by) {
        return requireFor(SubjectRight.GATHER, id, by)
                .delayUntil(subject -> ideas.card(idea))
                .delayUntil(subject -> subjects.gather(id, idea, by))
                .delayUntil(subject -> log("subject.gather", id, Map.of("idea", idea.toString()), by));
    }

    /** Takes an idea out that was added by hand. */
    @Transactional
    public Mono<Subject> letGo(long id, IdeaId idea, Person by) {
        return requireFor(SubjectRight.GATHER, id, by)
                .delayUntil(subject -> subjects.letGo(id, idea))
                .delayUntil(subject -> log("subject.let_go", id, Map.of("idea", idea.toString()), by));
    }

    private Mono<Void> tell(Subject subject, String what, String reason, String language, Person by) {
        return outbox.write(
                LETTER,
                LETTER + ":" + subject.id() + ":" + subject.revision(),
                Map.of(
                        "subject",
                        Long.toString(subject.id()),
                        "what",
                        what,
                        "by",
                        by.id().value().toString(),
                        "reason",
                        reason,
                        "language",
                        language));
    }

    private Mono<Void> log(String act, long id, Map<String, String> detail, Person by) {
        return audit.write(by.id(), act, "subject", String.valueOf(id), detail);
    }

    /**
     * The subject, as far as this viewer may see it.
     *
     * @throws nl.buurtstem.kernel.Refused (no such subject) when they may not
     */
    public Mono<Subject> require(long id, Viewer viewer) {
        return subjects.find(id)
                .filter(subject -> SubjectRight.READ.allows(viewer, subject))
                .switchIfEmpty(Mono.error(() -> SubjectRefusal.NO_SUCH_SUBJECT.because()));
    }

    /** The open ones of these areas themselves, for rooms in which something belongs to one. */
    public Flux<Subject> openIn(Collection<Integer> areas) {
        return subjects.openIn(areas);
    }

    /** Ideas that belong to it: first those chosen by hand, then, if it gathers, those of its theme in its area. */
    public Mono<List<IdeaId>> ideasOf(Subject subject) {
        Theme theme = subject.theme();
        Flux<IdeaId> gathered =
                subject.gathers() && theme != null ? subjects.ofTheme(theme, subject.area(), MOST_IDEAS) : Flux.empty();
        return Flux.concat(subjects.chosen(subject.id()), gathered)
                .collect(LinkedHashSet<IdeaId>::new, Set::add)
                .map(List::copyOf);
    }
}
