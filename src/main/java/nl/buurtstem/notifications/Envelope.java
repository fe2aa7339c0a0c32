package nl.buurtstem.notifications;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Map;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.installation.Pepper;
import nl.buurtstem.outbox.Letter;
import org.jspecify.annotations.Nullable;
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
        return address(message, to, letter, null);
    }

    /** The same, for mail that can be stopped. */
    Mail address(Message message, String to, Letter letter, @Nullable WayOut out) {
        String id = pepper.hex("message id", letter.key()).substring(0, ID_LENGTH) + "@" + addresses.host();
        return new Mail(
                id,
                to,
                message.words().language().tag(),
                message.subject(),
                text(message, out),
                html(message, out),
                letter.writtenAt(),
                out == null ? null : out.address());
    }

    private String html(Message message, @Nullable WayOut out) {
        Map<String, Object> values = new HashMap<>(
                Map.of("message", message, "help", addresses.of("/help#person"), "account", addresses.of("/me")));
        if (out != null) {
            values.put("stop", out.address());
            values.put("stopWord", out.words());
        }
        StringOutput output = new StringOutput();
        templates.render("notifications/mail.jte", values, output);
        return output.toString();
    }

    private String text(Message message, @Nullable WayOut out) {
        Sentences words = message.words();
        StringBuilder text = new StringBuilder(message.greeting()).append("\n\n");
        message.parts().forEach(part -> text.append(part.plain()).append("\n\n"));
        text.append("-- \n").append(message.why()).append('\n');
        line(text, words.of("notifications.mail.account"), addresses.of("/me"));
        if (out != null) {
            line(text.append('\n'), out.words(), out.address());
        }
        line(text.append('\n'), words.of("notifications.mail.help"), addresses.of("/help#person"));
        return text.toString();
    }

    private static void line(StringBuilder text, String words, String address) {
        text.append(words).append(": ").append(address).append('\n');
    }
}
