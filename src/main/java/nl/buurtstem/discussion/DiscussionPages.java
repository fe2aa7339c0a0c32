package nl.buurtstem.discussion;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.SignIn;
import nl.buurtstem.web.Begun;
import nl.buurtstem.web.FillTime;
import nl.buurtstem.web.LanguageChoice;
import nl.buurtstem.web.Limits;
import nl.buurtstem.web.Network;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.SentForm;
import nl.buurtstem.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Everything that was said about a topic, and the form to say something. */
@Controller
@RequestMapping("/{kind:ideas|subjects}/{id:\\d{1,18}}/discussion")
class DiscussionPages {

    private final Topics topics;
    private final Threads threads;
    private final Discussion discussion;
    private final Intake intake;
    private final Saying saying;
    private final KeptTexts kept;
    private final FillTime fillTime;
    private final Limits limits;
    private final Network network;
    private final SignIn signIn;

    DiscussionPages(
            Topics topics,
            Threads threads,
            Discussion discussion,
            Intake intake,
            Saying saying,
            KeptTexts kept,
            FillTime fillTime,
            Limits limits,
            Network network,
            SignIn signIn) {
        this.topics = topics;
        this.threads = threads;
        this.discussion = discussion;
        this.intake = intake;
        this.saying = saying;
        this.kept = kept;
        this.fillTime = fillTime;
        this.limits = limits;
        this.network = network;
        this.signIn = signIn;
    }

    @GetMapping
    Mono<Rendering> all(@PathVariable String kind, @PathVariable long id, Viewer viewer, ServerWebExchange exchange) {
        Cursor from = Cursor.of(exchange.getRequest().getQueryParams());
        return topics.require(Topic.at(kind, id), viewer)
                .flatMap(ground -> threads.page(ground, from, viewer))
                .map(view -> Screen.of("discussion/all")
                        .with("view", view)
                        .with("start", from.isStart())
                        .with("form", blank("", exchange))
                        .build());
    }

    /** Empty, for this side or as a reply; or with what could not be said before. */
    @GetMapping("/new")
    Mono<Rendering> form(
            @PathVariable String kind,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String side,
            @RequestParam(defaultValue = "") String reply,
            @RequestParam(name = "kept", defaultValue = "") String why,
            Viewer viewer,
            ServerWebExchange exchange) {
        ContributionForm blank = ContributionForm.blank(side, reply, LanguageChoice.of(exchange), fillTime.start());
        return keptFor(viewer, why)
                .defaultIfEmpty(blank)
                .flatMap(form -> screen(Topic.at(kind, id), form, viewer))
                .map(Screen::build);
    }

    private Mono<ContributionForm> keptFor(Viewer viewer, String why) {
        List<Complaint> complaints = Stream.of(DiscussionRefusal.values())
                .filter(refusal -> refusal.name().equals(why))
                .flatMap(refusal -> refusal.because().complaints().stream())
                .map(complaint -> complaint.at("body"))
                .toList();
        return viewer instanceof Person person && !why.isEmpty()
                ? kept.find(person).map(form -> form.wrong(complaints))
                : Mono.empty();
    }

    private ContributionForm blank(String side, ServerWebExchange exchange) {
        return ContributionForm.blank(side, "", LanguageChoice.of(exchange), "");
    }

    @PostMapping
    Mono<Rendering> send(
            @PathVariable String kind, @PathVariable long id, Begun begun, Viewer viewer, ServerWebExchange exchange) {
        Topic topic = Topic.at(kind, id);
        return SentForm.of(exchange)
                .flatMap(intake::keepPhoto)
                .flatMap(form -> take(topic, form, begun, viewer, exchange)
                        .onErrorResume(Refused.class, refused -> again(topic, form, refused, viewer)));
    }

    private Mono<Rendering> take(
            Topic topic, ContributionForm form, Begun begun, Viewer viewer, ServerWebExchange exchange) {
        return Mono.fromSupplier(() -> intake.read(form, viewer))
                .delayUntil(said -> limits.spend("contribution.network", network.of(exchange)))
                .flatMap(said -> viewer instanceof Person person
                        ? saying.now(topic, said, person)
                                .delayUntil(done -> kept.forget(person))
                                .map(done -> begun.path() == null
                                        ? Screen.seeOther(Saying.whereTo(done))
                                        : begun.done(topic.discussion(), Saying.said(done)))
                        : signIn.askFor(exchange, topic.discussion() + "/new", Saying.later(topic, form)));
    }

    private Mono<Rendering> again(Topic topic, ContributionForm form, Refused refused, Viewer viewer) {
        if (refused.refusal().kind() == Refusal.Kind.UNKNOWN) {
            return Mono.error(refused);
        }
        return screen(topic, wrong(form, refused), viewer)
                .map(screen -> screen.status(status(refused)).build());
    }

    private ContributionForm wrong(ContributionForm form, Refused refused) {
        List<Complaint> complaints = refused.complaints().stream()
                .map(complaint -> complaint.field().isEmpty() ? complaint.at("body") : complaint)
                .toList();
        return form.startedAt(fillTime.renew(form.started())).wrong(complaints);
    }

    private static HttpStatus status(Refused refused) {
        return HttpStatus.valueOf(refused.refusal().kind().status());
    }

    /** The form with what it is about: the topic, and what it replies to. */
    private Mono<Screen> screen(Topic topic, ContributionForm form, Viewer viewer) {
        Mono<Screen> base = topics.require(topic, viewer)
                .flatMap(ground -> threads.glance(ground, viewer))
                .map(view -> Screen.of("discussion/new")
                        .with("view", view)
                        .with("form", form)
                        .form());
        return base.flatMap(screen -> parent(form, viewer)
                .map(parent -> screen.with("parent", parent))
                .defaultIfEmpty(screen));
    }

    private Mono<Contribution> parent(ContributionForm form, Viewer viewer) {
        return form.reply().matches("\\d{1,18}")
                ? discussion.require(Long.parseLong(form.reply()), viewer)
                : Mono.empty();
    }

    @HxRequest
    @PostMapping
    Mono<Rendering> sendInPlace(
            @PathVariable String kind, @PathVariable long id, Person person, ServerWebExchange exchange) {
        Topic topic = Topic.at(kind, id);
        return SentForm.of(exchange)
                .flatMap(intake::keepPhoto)
                .flatMap(form -> Mono.fromSupplier(() -> intake.read(form, person))
                        .delayUntil(said -> limits.spend("contribution.network", network.of(exchange)))
                        .flatMap(said -> saying.now(topic, said, person))
                        .flatMap(done -> section(topic, blank("", exchange), done, person, HttpStatus.OK))
                        .onErrorResume(
                                Refused.class,
                                refused -> section(topic, wrong(form, refused), null, person, status(refused))));
    }

    /** The discussion as it stands on the topic's page, with the form. */
    private Mono<Rendering> section(
            Topic topic, ContributionForm form, @Nullable Contribution done, Person person, HttpStatus status) {
        return topics.require(topic, person)
                .flatMap(ground -> threads.glance(ground, person))
                .map(view -> Screen.of("discussion/section")
                        .with("view", view)
                        .with("form", form)
                        .with("said", done == null ? null : Saying.said(done))
                        .status(status)
                        .build());
    }
}
