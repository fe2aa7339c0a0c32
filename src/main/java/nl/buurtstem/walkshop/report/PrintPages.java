package nl.buurtstem.walkshop.report;

import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.walkshop.paper.PdfAnswer;
import nl.buurtstem.web.Viewer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** An account on paper, in every language. */
@RestController("walkshopPrintPages")
class PrintPages {

    private final Reports reports;
    private final Printing printing;
    private final Words words;

    PrintPages(Reports reports, Printing printing, Words words) {
        this.reports = reports;
        this.printing = printing;
        this.words = words;
    }

    @GetMapping("/walkshops/{id:\\d{1,18}}/report-{language:[a-z]{2,3}}.pdf")
    Mono<ResponseEntity<byte[]>> pdf(
            @PathVariable long id, @PathVariable String language, Viewer viewer, ServerWebExchange exchange) {
        if (!words.speaks(language)) {
            return Mono.error(ReportRefusal.NOT_YET.because());
        }
        Sentences t = words.in(language);
        return reports.of(id, viewer)
                .flatMap(report -> printing.pdf(report, t, PdfAnswer.origin(exchange)))
                .map(pdf -> PdfAnswer.of(pdf, "walkshop-" + id + "-" + language + ".pdf"));
    }
}
