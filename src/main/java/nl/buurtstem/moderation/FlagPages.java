package nl.buurtstem.moderation;

import java.util.List;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.web.LanguageChoice;
import nl.buurtstem.web.Network;
import nl.buurtstem.web.Screen;
import nl.buurtstem.web.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Asking an official to look at something; for guests too. */
@Controller
class FlagPages {

    private final Flags flags;
    private final Subjects subjects;
    private final Network network;

    FlagPages(Flags flags, Subjects subjects, Network network) {
        this.flags = flags;
        this.subjects = subjects;
        this.network = network;
    }

    @GetMapping("/flags/{kind}/{id}")
    Mono<Rendering> form(@PathVariable String kind, @PathVariable long id) {
        return subjects.requireVisible(kind, id)
                .map(subject -> screen(subject, FlagForm.EMPTY, List.of()).build());
    }

    @PostMapping("/flags/{kind}/{id}")
    Mono<Rendering> flag(
            @PathVariable String kind,
            @PathVariable long id,
            @ModelAttribute FlagForm form,
            Viewer viewer,
            ServerWebExchange exchange) {
        return subjects.requireVisible(kind, id)
                .flatMap(subject -> Mono.defer(() ->
                                flags.add(subject, form, LanguageChoice.of(exchange), viewer, network.of(exchange)))
                        .map(added -> Screen.seeOther(subject.path(), said(added)))
                        .onErrorResume(Refused.class, refused -> again(subject, form, refused)));
    }

    private static String said(boolean added) {
        return added ? "moderation.said.flagged" : "moderation.said.flagged_before";
    }

    private static Mono<Rendering> again(Subject subject, FlagForm form, Refused refused) {
        return refused.refusal().kind() == Refusal.Kind.NOT_VALID
                ? Mono.just(screen(subject, form, refused.complaints())
                        .status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .build())
                : Mono.error(refused);
    }

    private static Screen screen(Subject subject, FlagForm form, List<Complaint> complaints) {
        return Screen.of("moderation/flag")
                .with("subject", subject)
                .with("form", form)
                .with("complaints", complaints)
                .form();
    }
}
