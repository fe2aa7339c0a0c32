package nl.buurtstem.walkshop.picture;

import java.util.Map;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.residents.Person;
import nl.buurtstem.walkshop.paper.PdfAnswer;
import nl.buurtstem.walkshop.paper.Press;
import nl.buurtstem.walkshop.paper.QrCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The question on paper, in every language, for who does not answer on a screen. */
@RestController
class PictureSheetPages {

    private final Pictures pictures;
    private final Press press;
    private final Words words;

    PictureSheetPages(Pictures pictures, Press press, Words words) {
        this.pictures = pictures;
        this.press = press;
        this.words = words;
    }

    @GetMapping("/walkshops/{id:\\d{1,18}}/picture/sheet-{language:[a-z]{2,3}}.pdf")
    Mono<ResponseEntity<byte[]>> sheet(
            @PathVariable long id, @PathVariable String language, Person person, ServerWebExchange exchange) {
        if (!words.speaks(language)) {
            return Mono.error(PictureRefusal.NO_PICTURE.because());
        }
        Sentences t = words.in(language);
        return pictures.requireFor(id, PictureRight.ENTER, person)
                .flatMap(picture -> press.print(
                        "walkshop/picture/sheet",
                        Map.of(
                                "t",
                                t,
                                "picture",
                                picture,
                                "qr",
                                QrCode.of(PdfAnswer.origin(exchange)
                                        + picture.walkshop().path() + "/picture")),
                        t.language().rightToLeft()))
                .map(pdf -> PdfAnswer.of(pdf, "picture-" + id + "-" + language + ".pdf"));
    }
}
