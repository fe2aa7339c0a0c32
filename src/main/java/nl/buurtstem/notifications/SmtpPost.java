package nl.buurtstem.notifications;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Hands mail to the mail server of {@code spring.mail.*}. */
class SmtpPost implements Post {

    private final JavaMailSender sender;
    private final Addresses addresses;

    SmtpPost(JavaMailSender sender, Addresses addresses) {
        this.sender = sender;
        this.addresses = addresses;
    }

    @Override
    public Mono<Void> send(Mail mail) {
        return Mono.<Void>fromCallable(() -> {
                    sender.send(message(mail));
                    return null;
                })
                .subscribeOn(Schedulers.boundedElastic());
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
        return message;
    }
}
