package nl.buurtstem.demo;

import java.time.Instant;
import java.util.List;
import nl.buurtstem.outbox.Outbox;
import nl.buurtstem.web.Screen;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The demo's mailbox, for people and for programs. */
@Controller
@Profile("demo")
class MailboxPages {

    private static final int ON_A_PAGE = 25;
    private static final int FOR_PROGRAMS = 200;
    /** One of the neighbourhood whose people vote by postcode. */
    private static final String POSTCODE = Elections.somePostcode("ML01");

    private final Mailbox mailbox;
    private final Outbox outbox;

    MailboxPages(Mailbox mailbox, Outbox outbox) {
        this.mailbox = mailbox;
        this.outbox = outbox;
    }

    /** What a program gets of one mail. */
    record MailFacts(
            long id, String to, String language, String subject, Instant sentAt, String text, List<String> links) {

        static MailFacts of(ReceivedMail mail) {
            return new MailFacts(
                    mail.id(), mail.to(), mail.language(), mail.subject(), mail.sentAt(), mail.text(), mail.links());
        }
    }

    @GetMapping("/demo/mail")
    Mono<Rendering> list(
            @RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
        return Mono.zip(
                        mailbox.newest(to, before, ON_A_PAGE + 1).collectList(),
                        mailbox.recipients().collectList(),
                        outbox.later())
                .map(found -> Screen.of("demo/mails")
                        .with("mails", found.getT1().stream().limit(ON_A_PAGE).toList())
                        .with("more", found.getT1().size() > ON_A_PAGE)
                        .with("recipients", found.getT2())
                        .with("later", found.getT3())
                        .with("to", to)
                        .with("postcode", POSTCODE)
                        .build());
    }

    @GetMapping(path = "/demo/mail", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Flux<MailFacts> facts(@RequestParam(defaultValue = "") String to) {
        return mailbox.newest(to, Long.MAX_VALUE, FOR_PROGRAMS).map(MailFacts::of);
    }

    @GetMapping("/demo/mail/{id}")
    Mono<Rendering> one(@PathVariable long id) {
        return require(id).map(mail -> Screen.of("demo/mail").with("mail", mail).build());
    }

    @GetMapping(path = "/demo/mail/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Mono<MailFacts> factsOf(@PathVariable long id) {
        return require(id).map(MailFacts::of);
    }

    /** The mail as the receiver's mail program draws it: a document of its own that may load and run nothing. */
    @GetMapping(path = "/demo/mail/{id}/drawn", produces = MediaType.TEXT_HTML_VALUE)
    Mono<ResponseEntity<String>> drawn(@PathVariable long id) {
        return require(id)
                .map(mail -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .header("Content-Security-Policy", DrawnMail.policy(mail.html()))
                        .body(mail.html()));
    }

    private Mono<ReceivedMail> require(long id) {
        return mailbox.find(id).switchIfEmpty(Mono.error(DemoRefusal.NO_SUCH_MAIL::because));
    }
}
