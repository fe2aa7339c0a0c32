package nl.buurtstem.discussion.subjects;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.discussion.ThreadView;
import nl.buurtstem.discussion.Threads;
import nl.buurtstem.follows.Follows;
import nl.buurtstem.follows.Target;
import nl.buurtstem.ideas.AreaNames;
import nl.buurtstem.ideas.IdeaCard;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.IdeaPanel;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.ideas.Panel;
import nl.buurtstem.ideas.Panels;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.translations.Translated;
import nl.buurtstem.translations.Translations;
import nl.buurtstem.web.MenuEntry;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All subjects, and the page of one. */
@Controller
class SubjectPages {

    private static final int OPEN = 100;
    private static final int CLOSED = 20;

    private final Subjects subjects;
    private final SubjectRepository rows;
    private final Threads threads;
    private final Ideas ideas;
    private final Panels panels;
    private final ObjectProvider<SubjectPanel> sockets;
    private final ObjectProvider<SubjectMark> marks;
    private final Translations translations;
    private final Follows follows;
    private final Areas areas;

    SubjectPages(
            Subjects subjects,
            SubjectRepository rows,
            Threads threads,
            Ideas ideas,
            Panels panels,
            ObjectProvider<SubjectPanel> sockets,
            ObjectProvider<SubjectMark> marks,
            Translations translations,
            Follows follows,
            Areas areas) {
        this.subjects = subjects;
        this.rows = rows;
        this.threads = threads;
        this.ideas = ideas;
        this.panels = panels;
        this.sockets = sockets;
        this.marks = marks;
        this.translations = translations;
        this.follows = follows;
        this.areas = areas;
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry subjectsEntry() {
            return MenuEntry.forEverybody(15, "/subjects", "subjects.menu");
        }
    }

    /**
     * A subject and the name of where it is about.
     *
     * @param translated in other languages
     * @param marks what other rooms show on it
     */
    record Line(Subject subject, Translated translated, String area, List<Panel> marks) {}

    @GetMapping("/subjects")
    Mono<Rendering> list(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Viewer viewer) {
        return Mono.zip(
                        lines(drafts(viewer)),
                        lines(rows.in(SubjectStage.OPEN, Long.MAX_VALUE, OPEN)),
                        lines(rows.in(SubjectStage.CLOSED, before, CLOSED + 1)))
                .map(all -> Screen.of("discussion/subjects/list")
                        .with("drafts", all.getT1())
                        .with("open", all.getT2())
                        .with("closed", all.getT3().stream().limit(CLOSED).toList())
                        .with("more", all.getT3().size() > CLOSED)
                        .with("desk", SubjectRight.worksSomewhere(viewer))
                        .build());
    }

    private Flux<Subject> drafts(Viewer viewer) {
        if (!(viewer instanceof Person person)) {
            return Flux.empty();
        }
        List<Integer> own = new ArrayList<>(person.areasAs(Role.OFFICIAL));
        own.addAll(person.areasAs(Role.FACILITATOR));
        return own.isEmpty() ? Flux.empty() : rows.drafts(own, OPEN);
    }

    private Mono<List<Line>> lines(Flux<Subject> found) {
        return found.collectList()
                .flatMap(all -> marks(all)
                        .zipWith(translations.of(
                                SubjectTexts.KIND, all.stream().map(Subject::id).toList()))
                        .map(both -> all.stream()
                                .map(subject -> line(subject, both.getT2(), both.getT1()))
                                .toList()));
    }

    /** Only on what is open something can be done. */
    private Mono<List<Map<Long, Panel>>> marks(List<Subject> all) {
        List<Subject> open = all.stream().filter(Subject::isOpen).toList();
        return open.isEmpty()
                ? Mono.just(List.of())
                : Flux.fromStream(marks::stream)
                        .concatMap(socket -> socket.show(open))
                        .collectList();
    }

    private Line line(Subject subject, Map<Long, Translated> translated, List<Map<Long, Panel>> marks) {
        return new Line(
                subject,
                translated.getOrDefault(subject.id(), Translated.NONE),
                areas.area(subject.area()).name(),
                marks.stream()
                        .flatMap(some -> Stream.ofNullable(some.get(subject.id())))
                        .toList());
    }

    @GetMapping("/subjects/{id:\\d{1,18}}")
    Mono<Rendering> one(@PathVariable long id, @RequestParam(defaultValue = "") String original, Viewer viewer) {
        return screen(id, viewer, List.of())
                .map(screen -> screen.with("original", !original.isEmpty()).build());
    }

    /** The page, with what stood in the way of publishing it. */
    Mono<Screen> screen(long id, Viewer viewer, List<Complaint> complaints) {
        return subjects.require(id, viewer)
                .flatMap(subject -> view(subject, viewer))
                .map(view -> Screen.of("discussion/subjects/one")
                        .with("view", view)
                        .with("names", new AreaNames(areas))
                        .with("complaints", complaints));
    }

    private Mono<SubjectView> view(Subject subject, Viewer viewer) {
        Mono<ThreadView> thread = threads.glance(SubjectTopics.ground(subject), viewer);
        return subjects.ideasOf(subject)
                .flatMap(ids -> Mono.zip(
                        thread,
                        cards(ids),
                        panels.show(IdeaPanel.Place.CARD, ids, viewer),
                        under(subject, ids, viewer),
                        rows.changes(subject.id()).collectList(),
                        translations.of(SubjectTexts.KIND, subject.id()),
                        isFollowed(subject, viewer)))
                .map(all -> new SubjectView(
                        subject,
                        areas.area(subject.area()).name(),
                        areas.area(subject.area()).key(),
                        SubjectRight.GATHER.allows(viewer, subject),
                        all.getT6(),
                        all.getT7(),
                        all.getT1(),
                        all.getT2(),
                        all.getT3(),
                        all.getT4(),
                        SubjectChange.steps(subject, all.getT5())));
    }

    private Mono<Boolean> isFollowed(Subject subject, Viewer viewer) {
        return viewer instanceof Person person
                ? follows.find(person, Target.subject(subject.id()))
                        .map(follow -> follow.pace().speaks())
                        .defaultIfEmpty(false)
                : Mono.just(false);
    }

    /** Public ones only, in the order of their numbers here. */
    private Mono<List<IdeaCard>> cards(List<IdeaId> ids) {
        return ideas.cards(ids).collectMap(IdeaCard::id).map(found -> inOrder(ids, found));
    }

    private static List<IdeaCard> inOrder(List<IdeaId> ids, Map<IdeaId, IdeaCard> found) {
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    private Mono<List<Panel>> under(Subject subject, List<IdeaId> ids, Viewer viewer) {
        List<SubjectPanel> asked = sockets.stream()
                .sorted(Comparator.comparing(SubjectPanel::order))
                .toList();
        return Flux.fromIterable(asked)
                .concatMap(socket -> socket.show(subject, ids, viewer))
                .collectList();
    }
}
