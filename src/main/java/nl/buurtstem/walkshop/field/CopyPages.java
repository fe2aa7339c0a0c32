package nl.buurtstem.walkshop.field;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.walkshop.Walkshop;
import nl.buurtstem.walkshop.WalkshopRight;
import nl.buurtstem.walkshop.Walkshops;
import nl.buurtstem.web.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where a facilitator brings in an emergency copy, and what was new in it. */
@Controller
class CopyPages {

    static final String PATH = TabletPages.PATH + "/copies";

    private final Walkshops walkshops;
    private final Copies copies;
    private final CopyRepository rows;
    private final SentCopy sentCopy;

    CopyPages(Walkshops walkshops, Copies copies, CopyRepository rows, SentCopy sentCopy) {
        this.walkshops = walkshops;
        this.copies = copies;
        this.rows = rows;
        this.sentCopy = sentCopy;
    }

    /** @param no what was wrong with the file that was just sent, by the name of its refusal */
    @GetMapping(PATH)
    Mono<Rendering> form(@PathVariable long id, Person person, @RequestParam(required = false) @Nullable String no) {
        return lead(id, person)
                .map(walkshop -> Screen.of("walkshop/field/copies")
                        .with("walkshop", walkshop)
                        .with("complaints", complaints(no))
                        .form()
                        .build());
    }

    private static List<Complaint> complaints(@Nullable String no) {
        return Arrays.stream(FieldRefusal.values())
                .filter(refusal -> refusal.name().toLowerCase(Locale.ROOT).equals(no))
                .flatMap(refusal -> refusal.because("max", SentCopy.MAX_MEGABYTES).at("file").complaints().stream())
                .toList();
    }

    private Mono<Walkshop> lead(long id, Person person) {
        return walkshops.require(WalkshopRight.LEAD, id, person);
    }

    /** Who may not is told so before anything of the file is read. */
    @PostMapping(PATH)
    Mono<Rendering> send(@PathVariable long id, Person person, ServerWebExchange exchange) {
        return Mono.fromRunnable(() -> requireOurs(exchange.getRequest().getHeaders()))
                .then(lead(id, person))
                .flatMap(walkshop -> sentCopy.with(exchange, (file, name) -> copies.read(id, file, name))
                        .map(copy -> Screen.seeOther(walkshop.path() + "/tablets/copies/" + copy))
                        .onErrorResume(Refused.class, no -> Mono.just(back(walkshop, no))));
    }

    private static Rendering back(Walkshop walkshop, Refused no) {
        String name = no.refusal().name().toLowerCase(Locale.ROOT);
        return Screen.seeOther(walkshop.path() + "/tablets/copies?no=" + name);
    }

    /** Only a form of ours: browsers say where a form came from, and no other site's script can say otherwise. */
    private static void requireOurs(HttpHeaders headers) {
        String site = headers.getFirst("Sec-Fetch-Site");
        String origin = headers.getOrigin();
        String host = headers.getFirst(HttpHeaders.HOST);
        boolean ours = site != null ? site.equals("same-origin") : origin != null && origin.endsWith("://" + host);
        if (!ours) {
            throw FieldRefusal.FROM_ELSEWHERE.because();
        }
    }

    @GetMapping(PATH + "/{copy:\\d{1,18}}")
    Mono<Rendering> result(@PathVariable long id, @PathVariable long copy, Person person) {
        return walkshops
                .require(WalkshopRight.READ_DESK, id, person)
                .flatMap(walkshop -> rows.find(id, copy)
                        .switchIfEmpty(Mono.error(() -> FieldRefusal.NO_SUCH_ATTACHMENT.because()))
                        .map(read -> Screen.of("walkshop/field/copy")
                                .with("walkshop", walkshop)
                                .with("read", read)
                                .build()));
    }
}
