package nl.buurtstem.notifications;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.installation.Pepper;
import nl.buurtstem.outbox.Letter;
import org.springframework.stereotype.Component;

/** Lays a message out as a mail, as text and as HTML. */
@Component
class Envelope {

    private static final int ID_LENGTH = 40;

    private final TemplateEngine templates;
    private final Addresses addresses;
    private final Pepper pepper;

    Envelope(TemplateEngine templates, Addresses addresses, Pepper pepper) {
        this.templates = templates;
        this.addresses = addresses;
        this.pepper = pepper;
    }

    /** The mail of this letter; the same letter gives the same message id. */
    Mail address(Message message, String to, Letter letter) {
        String id = pepper.hex("message id", letter.key()).substring(0, ID_LENGTH) + "@" + addresses.host();
        String language = message.words().language().tag();
        return new Mail(id, to, language, message.subject(), text(message), html(message), letter.writtenAt());
    }

    private String html(Message message) {
        StringOutput output = new StringOutput();
        templates.render(
                "notifications/mail.jte",
                Map.of("message", message, "help", addresses.of("/help#person"), "account", addresses.of("/me")),
                output);
        return output.toString();
    }

    private String text(Message message) {
        Sentences words = message.words();
        StringBuilder text = new StringBuilder(message.greeting()).append("\n\n");
        message.parts().forEach(part -> text.append(part.plain()).append("\n\n"));
        return text.append("-- \n")
                .append(words.of(message.why()))
                .append('\n')
                .append(words.of("notifications.mail.account"))
                .append(": ")
                .append(addresses.of("/me"))
                .append("\n\n")
                .append(words.of("notifications.mail.help"))
                .append(": ")
                .append(addresses.of("/help#person"))
                .append('\n')
                .toString();
    }
}
