package nl.buurtstem.notifications;

import reactor.core.publisher.Mono;

/** Takes mail to its receiver. There is one of these: SMTP, or in the demo a mailbox page. */
public interface Post {

    /** Completes when somebody else has taken responsibility for the mail. The same message id may come twice. */
    Mono<Void> send(Mail mail);
}
