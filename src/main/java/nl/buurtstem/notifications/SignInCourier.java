package nl.buurtstem.notifications;

import java.util.UUID;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.outbox.Courier;
import nl.buurtstem.outbox.Letter;
import nl.buurtstem.residents.Invitation;
import nl.buurtstem.residents.SignIn;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The mail with link and code; nothing when the attempt was used, or is over. */
@Component
class SignInCourier implements Courier {

    private final SignIn signIn;
    private final Words words;
    private final Envelope envelope;
    private final Addresses addresses;
    private final Post post;

    SignInCourier(SignIn signIn, Words words, Envelope envelope, Addresses addresses, Post post) {
        this.signIn = signIn;
        this.words = words;
        this.envelope = envelope;
        this.addresses = addresses;
        this.post = post;
    }

    @Override
    public String kind() {
        return SignIn.LETTER;
    }

    @Override
    public Mono<Void> deliver(Letter letter) {
        return signIn.invitation(UUID.fromString(letter.value("attempt")))
                .map(invitation -> envelope.address(message(invitation), invitation.email(), letter))
                .flatMap(post::send);
    }

    private Message message(Invitation invitation) {
        Sentences sentences = words.in(invitation.language());
        return invitation.municipal() ? forStaff(invitation, sentences) : forEverybody(invitation, sentences);
    }

    private Message forStaff(Invitation invitation, Sentences sentences) {
        return new Message.Draft(sentences)
                .say("notifications.sign_in.municipal")
                .link("notifications.sign_in.link", addresses.of(invitation.path()))
                .done(
                        sentences.of("notifications.sign_in.municipal_subject"),
                        sentences.of("notifications.mail.hello"),
                        "notifications.why.sign_in");
    }

    private Message forEverybody(Invitation invitation, Sentences sentences) {
        return new Message.Draft(sentences)
                .say("notifications.sign_in.how")
                .link("notifications.sign_in.link", addresses.of(invitation.path()))
                .say("notifications.sign_in.code")
                .code(invitation.code())
                .say("notifications.sign_in.until")
                .done(
                        sentences.of("notifications.sign_in.subject", "code", invitation.code()),
                        sentences.of("notifications.mail.hello"),
                        "notifications.why.sign_in");
    }
}
