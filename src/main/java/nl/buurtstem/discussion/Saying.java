package nl.buurtstem.discussion;

import java.util.Map;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Act;
import nl.buurtstem.residents.PendingAct;
import nl.buurtstem.residents.Person;
import nl.buurtstem.web.Limits;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Somebody says something: at once when they are signed in, else as soon as they are. */
@Component
class Saying implements PendingAct {

    private static final String KIND = "discussion.say";
    private static final String TOPIC = "topic";
    private static final String NUMBER = "number";

    private final Discussion discussion;
    private final Intake intake;
    private final KeptTexts kept;
    private final Limits limits;

    Saying(Discussion discussion, Intake intake, KeptTexts kept, Limits limits) {
        this.discussion = discussion;
        this.intake = intake;
        this.kept = kept;
        this.limits = limits;
    }

    Mono<Contribution> now(Topic topic, NewContribution said, Person author) {
        return limits.spend("contribution.person", author.id().value().toString())
                .then(discussion.write(topic, said, author));
    }

    /** Message key of what became of it. */
    static String said(Contribution one) {
        return one.isVisible() ? "discussion.said.written" : "discussion.said.waits";
    }

    /** Where it can be seen now. */
    static String whereTo(Contribution one) {
        String page = one.parent() == null ? one.topic().discussion() : "/discussion/" + one.parent();
        return page + "?said=" + said(one) + "#" + one.anchor();
    }

    /** The same, to be kept for a guest. */
    static Act later(Topic topic, ContributionForm form) {
        Map<String, String> values = form.values();
        values.put(TOPIC, topic.kind().name());
        values.put(NUMBER, String.valueOf(topic.id()));
        return new Act(KIND, values);
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** What is refused after all is kept, and stands in the form that they are led to. */
    @Override
    public Mono<String> perform(Person person, Map<String, String> values) {
        Topic topic = new Topic(
                Topic.Kind.valueOf(values.getOrDefault(TOPIC, "")), Long.parseLong(values.getOrDefault(NUMBER, "")));
        ContributionForm form = ContributionForm.of(values);
        return Mono.fromSupplier(() -> intake.read(form, person))
                .flatMap(said -> now(topic, said, person))
                .map(Saying::whereTo)
                .onErrorResume(
                        Refused.class,
                        refused -> kept.keep(person, form)
                                .thenReturn(topic.discussion() + "/new?kept="
                                        + refused.refusal().name()));
    }
}
