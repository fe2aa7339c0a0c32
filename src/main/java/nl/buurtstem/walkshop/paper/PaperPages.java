package nl.buurtstem.walkshop.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.residents.Person;
import nl.buurtstem.walkshop.Preparation;
import nl.buurtstem.walkshop.Walkshop;
import nl.buurtstem.walkshop.WalkshopRefusal;
import nl.buurtstem.walkshop.WalkshopRight;
import nl.buurtstem.walkshop.Walkshops;
import nl.buurtstem.web.Screen;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What can be printed, each in every language. */
@Controller("walkshopPaperPages")
class PaperPages {

    static final List<String> SHEETS = List.of("lenses", "cards", "stops");

    private static final String PAPER = "/walkshops/{id:\\d{1,18}}/preparation/paper";

    private final Walkshops walkshops;
    private final Press press;
    private final MapPrinter maps;
    private final Areas areas;
    private final Words words;

    PaperPages(Walkshops walkshops, Press press, MapPrinter maps, Areas areas, Words words) {
        this.walkshops = walkshops;
        this.press = press;
        this.maps = maps;
        this.areas = areas;
        this.words = words;
    }

    @GetMapping(PAPER)
    Mono<Rendering> list(@PathVariable long id, Person person) {
        return walkshops
                .require(WalkshopRight.READ_DESK, id, person)
                .flatMap(walkshops::preparation)
                .map(prepared -> Screen.of("walkshop/paper/list")
                        .with("prepared", prepared)
                        .with("sheets", SHEETS)
                        .build());
    }

    @GetMapping(PAPER + "/{sheet:lenses|cards|stops}-{language:[a-z]{2,3}}.pdf")
    Mono<ResponseEntity<byte[]>> sheet(
            @PathVariable long id,
            @PathVariable String sheet,
            @PathVariable String language,
            Person person,
            ServerWebExchange exchange) {
        if (!words.speaks(language)) {
            return Mono.error(WalkshopRefusal.NO_SUCH_PART.because());
        }
        Sentences t = words.in(language);
        return walkshops
                .require(WalkshopRight.READ_DESK, id, person)
                .flatMap(walkshops::preparation)
                .flatMap(prepared -> values(sheet, prepared, t, exchange))
                .flatMap(values -> press.print(
                        "walkshop/paper/" + sheet, values, t.language().rightToLeft()))
                .map(pdf -> PdfAnswer.of(pdf, sheet + "-" + language + ".pdf"));
    }

    private Mono<Map<String, Object>> values(
            String sheet, Preparation prepared, Sentences t, ServerWebExchange exchange) {
        return Mono.<Map<String, Object>>fromCallable(() -> {
                    Walkshop walkshop = prepared.walkshop();
                    Map<String, Object> values = new HashMap<>();
                    values.put("t", t);
                    values.put("prepared", prepared);
                    values.put("area", areas.area(walkshop.area()).name());
                    if (sheet.equals("stops")) {
                        values.put("map", maps.print(prepared));
                        values.put("qr", QrCode.of(PdfAnswer.origin(exchange) + walkshop.path()));
                    }
                    return values;
                })
                .subscribeOn(Schedulers.boundedElastic());
    }
}
