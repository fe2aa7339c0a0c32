package nl.buurtstem.walkshop.field;

import java.util.Map;
import java.util.UUID;
import nl.buurtstem.moderation.AuditLog;
import nl.buurtstem.residents.Person;
import nl.buurtstem.walkshop.Walkshop;
import nl.buurtstem.walkshop.WalkshopRight;
import nl.buurtstem.walkshop.Walkshops;
import nl.buurtstem.web.Screen;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The desk of a walk: which tablets are out, what they hold that is not here, and what waits for a person. */
@Controller
class TabletPages {

    static final String PATH = "/walkshops/{id:\\d{1,18}}/tablets";

    private final Walkshops walkshops;
    private final Tablets tablets;
    private final DeskViews views;
    private final FieldNews news;
    private final AuditLog audit;

    TabletPages(Walkshops walkshops, Tablets tablets, DeskViews views, FieldNews news, AuditLog audit) {
        this.walkshops = walkshops;
        this.tablets = tablets;
        this.views = views;
        this.news = news;
        this.audit = audit;
    }

    @GetMapping(PATH)
    Mono<Rendering> desk(@PathVariable long id, Person person) {
        return view(id, person)
                .map(view -> Screen.of("walkshop/field/tablets")
                        .with("view", view)
                        .form()
                        .build());
    }

    /** What an open page asks for when something came in. */
    @GetMapping(PATH + "/now")
    Mono<Rendering> now(@PathVariable long id, Person person, ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().setCacheControl(CacheControl.noStore());
        return view(id, person)
                .map(view -> Screen.of("walkshop/field/now")
                        .with("view", view)
                        .form()
                        .build());
    }

    private Mono<DeskView> view(long id, Person person) {
        return walkshops.require(WalkshopRight.READ_DESK, id, person).flatMap(walkshop -> views.of(walkshop, person));
    }

    /** The code is shown this once; who needs another makes another. */
    @PostMapping(PATH + "/codes")
    Mono<Rendering> invite(@PathVariable long id, Person person, ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().setCacheControl(CacheControl.noStore());
        return walkshops
                .require(WalkshopRight.LEAD, id, person)
                .flatMap(walkshop -> tablets.invite(id).map(code -> screen(walkshop, code, exchange)));
    }

    private static Rendering screen(Walkshop walkshop, Tablets.JoinCode code, ServerWebExchange exchange) {
        var here = exchange.getRequest().getURI();
        String address = here.getScheme() + "://" + here.getAuthority() + "/veld/#join=" + code.text();
        return Screen.of("walkshop/field/code")
                .with("walkshop", walkshop)
                .with("code", Secrets.spoken(code.text()))
                .with("until", code.until())
                .with("address", address)
                .with("square", QrSquare.of(address))
                .form()
                .build();
    }

    @DeleteMapping(PATH + "/{device:[0-9a-f-]{36}}")
    Mono<Rendering> revoke(@PathVariable long id, @PathVariable UUID device, Person person) {
        return walkshops
                .require(WalkshopRight.LEAD, id, person)
                .delayUntil(walkshop -> tablets.revoke(id, device))
                .delayUntil(walkshop -> audit.write(
                        person.id(),
                        "walkshop.tablet.revoke",
                        "walkshop",
                        String.valueOf(id),
                        Map.of("device", device.toString())))
                .delayUntil(walkshop -> news.of(id))
                .map(walkshop -> Screen.seeOther(walkshop.path() + "/tablets", "field.said.revoked"));
    }
}
