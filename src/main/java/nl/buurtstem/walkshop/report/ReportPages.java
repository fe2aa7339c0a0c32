package nl.buurtstem.walkshop.report;

import nl.buurtstem.walkshop.WalkFrames;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The account that everybody reads. */
@Controller("walkshopReportPages")
class ReportPages {

    private final Reports reports;
    private final WalkFrames frames;

    ReportPages(Reports reports, WalkFrames frames) {
        this.reports = reports;
        this.frames = frames;
    }

    @GetMapping("/walkshops/{id:\\d{1,18}}/report")
    Mono<Rendering> account(@PathVariable long id, Viewer viewer) {
        return reports.of(id, viewer)
                .map(report -> Screen.of("walkshop/report/one")
                        .with("report", report)
                        .with("leads", ReportRight.WRITE.allows(viewer, report.walkshop()))
                        .with("frame", frames.of(report.walkshop()))
                        .build());
    }
}
