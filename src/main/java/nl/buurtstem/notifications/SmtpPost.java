package nl.buurtstem.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtstem.outbox.Undeliverable;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Hands mail to the mail server of {@code spring.mail.*}. */
class SmtpPost implements Post {

    private static final String END_OF_MAIL = ".";
    private static final int FOR_GOOD = 500;

    private final JavaMailSender sender;
    private final Addresses addresses;

    SmtpPost(JavaMailSender sender, Addresses addresses) {
        this.sender = sender;
        this.addresses = addresses;
    }

    @Override
    public Mono<Void> send(Mail mail) {
        return Mono.fromCallable(() -> attempt(mail))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(failure -> failure.<Mono<Void>>map(Mono::error).orElse(Mono.empty()));
    }

    /** A failure is a value here: one that comes after nobody waits for it any more must not be logged with its address. */
    private Optional<Exception> attempt(Mail mail) {
        try {
            sender.send(message(mail));
            return Optional.empty();
        } catch (MailException | MessagingException e) {
            return Optional.of(refusedForGood(e) ? new Undeliverable(e) : e);
        }
    }

    /** Whether the mail server said that there is no such mailbox or that it will never take this mail, rather than: not now. */
    private static boolean refusedForGood(Exception e) {
        return e instanceof MailSendException failure
                && Stream.of(failure.getMessageExceptions())
                        .anyMatch(cause -> cause instanceof SendFailedException refused
                                && (isNoMailbox(refused) || isRefusedMail(refused)));
    }

    private static boolean isNoMailbox(SendFailedException refused) {
        return refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0;
    }

    /** What it said after it had the whole mail; what it says of us or our settings before that may change. */
    private static boolean isRefusedMail(SendFailedException refused) {
        return refused instanceof SMTPSendFailedException reply
                && END_OF_MAIL.equals(reply.getCommand())
                && reply.getReturnCode() >= FOR_GOOD;
    }

    private MimeMessage message(Mail mail) throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(
                message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
        helper.setFrom(addresses.from());
        helper.setTo(mail.to());
        helper.setSubject(mail.subject());
        helper.setText(mail.text(), mail.html());
        message.setHeader("Message-ID", "<" + mail.messageId() + ">");
        message.setHeader("Content-Language", mail.language());
        message.setHeader("Auto-Submitted", "auto-generated");
        stoppable(message, mail.stop());
        return message;
    }

    /** The button of mail programs that ends such mail (RFC 8058); pressing it is for https alone. */
    private static void stoppable(MimeMessage message, @Nullable String address) throws MessagingException {
        if (address == null) {
            return;
        }
        message.setHeader("List-Unsubscribe", "<" + address + ">");
        if (address.startsWith("https:")) {
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }
}
