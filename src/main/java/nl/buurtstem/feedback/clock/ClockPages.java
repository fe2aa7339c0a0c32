package nl.buurtstem.feedback.clock;

import java.time.LocalDate;
import java.util.List;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** How punctual the municipality is, per district and month, for everybody. */
@Controller
class ClockPages {

    private static final int MONTHS = 12;

    private final TermRepository terms;
    private final ResponseClock clock;
    private final Areas areas;

    ClockPages(TermRepository terms, ResponseClock clock, Areas areas) {
        this.terms = terms;
        this.clock = clock;
        this.areas = areas;
    }

    /** A month of a district by its name. */
    record Line(String district, Month month) {}

    @GetMapping("/clock")
    Mono<Rendering> months() {
        LocalDate from = clock.today().withDayOfMonth(1).minusMonths(MONTHS - 1L);
        return terms.months(from, clock.today())
                .map(month -> new Line(areas.area(month.district()).name(), month))
                .collectList()
                .map(this::screen);
    }

    private Rendering screen(List<Line> lines) {
        return Screen.of("feedback/clock/months").with("lines", lines).build();
    }
}
