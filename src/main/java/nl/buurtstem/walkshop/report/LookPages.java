package nl.buurtstem.walkshop.report;

import java.util.List;
import java.util.stream.IntStream;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.photos.Blot;
import nl.buurtstem.photos.PhotoId;
import nl.buurtstem.residents.Person;
import nl.buurtstem.walkshop.Walkshops;
import nl.buurtstem.walkshop.together.Typed;
import nl.buurtstem.web.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where a facilitator looks at photos, one after the other, and says what everybody may see. */
@Controller
@RequestMapping("/walkshops/{id:\\d{1,18}}/report/photos")
class LookPages {

    private static final String ONE = "/{sha256:[0-9a-f]{64}}";

    private final Looks looks;
    private final Walkshops walkshops;

    LookPages(Looks looks, Walkshops walkshops) {
        this.looks = looks;
        this.walkshops = walkshops;
    }

    @GetMapping
    Mono<Rendering> all(@PathVariable long id, Person person) {
        return looks.all(id, person)
                .zipWith(walkshops.find(id))
                .map(both -> Screen.of("walkshop/report/photos")
                        .with("walkshop", both.getT2())
                        .with("photos", both.getT1())
                        .build());
    }

    @GetMapping(ONE)
    Mono<Rendering> one(@PathVariable long id, @PathVariable String sha256, Person person) {
        return looks.require(id, new PhotoId(sha256), person)
                .map(looked -> screen(looked, looked.look().blots(), List.of()).build());
    }

    private static Screen screen(Looks.Looked looked, List<Blot> blots, List<Complaint> complaints) {
        return Screen.of("walkshop/report/photo")
                .with("looked", looked)
                .with("blots", blots)
                .with("complaints", complaints)
                .form();
    }

    @PostMapping(ONE)
    Mono<Rendering> look(
            @PathVariable long id, @PathVariable String sha256, Person person, ServerWebExchange exchange) {
        PhotoId photo = new PhotoId(sha256);
        return Typed.of(exchange)
                .flatMap(typed -> look(id, photo, typed, person)
                        .map(look -> Screen.seeOther("/walkshops/" + id + "/report/photos", "report.said.looked"))
                        .onErrorResume(Refused.class, refused -> again(refused, id, photo, typed, person)));
    }

    private Mono<Look> look(long id, PhotoId photo, Typed typed, Person person) {
        int after = (int) typed.number("after");
        return switch (typed.value("what")) {
            case "show" -> looks.show(id, photo, after, person);
            case "blur" -> looks.blur(id, photo, after, blots(typed), person);
            default -> looks.keepInside(id, photo, after, person);
        };
    }

    /** The four fields of each rectangle, in percent; a row that is not whole is none. */
    private static List<Blot> blots(Typed typed) {
        List<String> left = typed.all("left");
        return IntStream.range(0, left.size())
                .mapToObj(n -> new Blot(
                        tenths(typed.all("left"), n),
                        tenths(typed.all("top"), n),
                        tenths(typed.all("width"), n),
                        tenths(typed.all("height"), n)))
                .filter(blot -> !blot.isEmpty())
                .limit(40)
                .toList();
    }

    private static int tenths(List<String> sent, int n) {
        String text = n < sent.size() ? sent.get(n).strip().replace(',', '.') : "";
        return text.matches("\\d{1,3}(\\.\\d{1,3})?") ? (int) Math.round(Double.parseDouble(text) * 10) : 0;
    }

    private Mono<Rendering> again(Refused refused, long id, PhotoId photo, Typed typed, Person person) {
        Refusal.Kind kind = refused.refusal().kind();
        return kind == Refusal.Kind.NOT_VALID || kind == Refusal.Kind.NOT_NOW
                ? looks.require(id, photo, person)
                        .map(looked -> screen(looked, blots(typed), refused.complaints())
                                .status(HttpStatus.valueOf(kind.status()))
                                .build())
                : Mono.error(refused);
    }
}
