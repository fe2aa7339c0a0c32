package nl.buurtstem.moderation.rules;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.moderation.Decided;
import nl.buurtstem.moderation.Decisions;
import nl.buurtstem.moderation.ModerationRefusal;
import nl.buurtstem.moderation.RuleBook;
import nl.buurtstem.moderation.appeal.Appeals;
import nl.buurtstem.moderation.appeal.Logged;
import nl.buurtstem.web.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The house rules, and in public what was decided by them; never about whom, nor by whom. */
@Controller
class RulePages {

    private static final int LINES = 50;

    private final Decisions decisions;
    private final Appeals appeals;
    private final Areas areas;
    private final Clock clock;

    RulePages(Decisions decisions, Appeals appeals, Areas areas, Clock clock) {
        this.decisions = decisions;
        this.appeals = appeals;
        this.areas = areas;
        this.clock = clock;
    }

    /**
     * One line of the public log. The sentence stays between official and author: it may speak of a person.
     *
     * @param where name of the neighbourhood
     * @param appeal what came of an appeal against it; null when nobody appealed
     */
    record Line(Decided decided, String where, @Nullable Logged appeal) {

        /** The edition of the house rules it rests on. */
        RuleBook.Edition edition() {
            return RuleBook.find(decided.rules()).orElseGet(() -> RuleBook.at(decided.at()));
        }
    }

    @GetMapping("/rules")
    Rendering rules() {
        return screen(present());
    }

    @GetMapping("/rules/versions/{number}")
    Rendering rules(@PathVariable int number) {
        return screen(RuleBook.find(number).orElseThrow(() -> ModerationRefusal.NO_SUCH_SUBJECT.because()));
    }

    private RuleBook.Edition present() {
        return RuleBook.at(clock.instant());
    }

    private Rendering screen(RuleBook.Edition edition) {
        return Screen.of("moderation/rules/rules")
                .with("edition", edition)
                .with("present", present())
                .build();
    }

    @GetMapping("/moderation/log")
    Mono<Rendering> log(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
        return decisions
                .log(before, LINES + 1)
                .collectList()
                .flatMap(all -> appeals.logged(all.stream().map(Decided::id).toList())
                        .map(appealed -> Screen.of("moderation/rules/log")
                                .with("lines", lines(all, appealed))
                                .with(
                                        "more",
                                        all.size() > LINES ? all.get(LINES - 1).id() : null)
                                .build()));
    }

    private List<Line> lines(List<Decided> all, Map<Long, Logged> appealed) {
        return all.stream()
                .limit(LINES)
                .map(decided ->
                        new Line(decided, areas.area(decided.neighbourhood()).name(), appealed.get(decided.id())))
                .toList();
    }
}
