package nl.buurtstem.moderation;

import java.util.List;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The house rules, and in public what was decided by them; never about whom, nor by whom. */
@Controller
class RulePages {

    private static final int LINES = 50;

    private final ModerationRepository repository;
    private final Areas areas;

    RulePages(ModerationRepository repository, Areas areas) {
        this.repository = repository;
        this.areas = areas;
    }

    /**
     * One line of the public log. The sentence stays between official and author: it may speak of a person.
     *
     * @param where name of the neighbourhood
     */
    record Line(Decided decided, String where) {}

    @GetMapping("/rules")
    Rendering rules() {
        return Screen.of("moderation/rules").build();
    }

    @GetMapping("/moderation/log")
    Mono<Rendering> log(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
        return repository
                .log(before, LINES + 1)
                .map(decided ->
                        new Line(decided, areas.area(decided.neighbourhood()).name()))
                .collectList()
                .map(lines -> Screen.of("moderation/log")
                        .with("lines", lines.stream().limit(LINES).toList())
                        .with("more", lines.size() > LINES ? last(lines).id() : null)
                        .build());
    }

    private static Decided last(List<Line> lines) {
        return lines.get(LINES - 1).decided();
    }
}
