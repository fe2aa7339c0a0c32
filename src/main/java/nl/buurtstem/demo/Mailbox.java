package nl.buurtstem.demo;

import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.spi.Readable;
import nl.buurtstem.notifications.Mail;
import nl.buurtstem.notifications.Post;
import org.springframework.context.annotation.Profile;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The demo's post: nothing leaves the house, every mail lies in one mailbox that everybody may open. A mail bears the moment
 * of what it tells: the past that was played at the first start is told by mail of that past.
 */
@Component
@Profile("demo")
class Mailbox implements Post {

    private static final String COLUMNS = "id, recipient, language, subject, text, html, sent_at";

    private final DatabaseClient database;

    Mailbox(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> send(Mail mail) {
        return database.sql("""
                        insert into demo_mail (message_id, recipient, language, subject, text, html, sent_at)
                        values (:messageId, :recipient, :language, :subject, :text, :html, :at)
                        on conflict (message_id) do nothing
                        """)
                .bind("messageId", mail.messageId())
                .bind("recipient", mail.to())
                .bind("language", mail.language())
                .bind("subject", mail.subject())
                .bind("text", mail.text())
                .bind("html", mail.html())
                .bind("at", mail.at())
                .then();
    }

    /** The newest first, those older than {@code before} if there is such a mail; of everybody when no recipient is named. */
    Flux<ReceivedMail> newest(String recipient, long before, int most) {
        return database.sql("select " + COLUMNS + """
                         from demo_mail
                        where (:recipient = '' or recipient = :recipient)
                        and not exists (
                            select from demo_mail last
                            where last.id = :before
                            and (demo_mail.sent_at, demo_mail.id) >= (last.sent_at, last.id))
                        order by sent_at desc, id desc
                        limit :most
                        """)
                .bind("recipient", recipient)
                .bind("before", before)
                .bind("most", most)
                .map(Mailbox::mail)
                .all();
    }

    Mono<ReceivedMail> find(long id) {
        return database.sql("select " + COLUMNS + " from demo_mail where id = :id")
                .bind("id", id)
                .map(Mailbox::mail)
                .one();
    }

    /** Everybody who got mail, and how many. */
    Flux<Recipient> recipients() {
        return database.sql(
                        "select recipient, count(*) as mails from demo_mail group by recipient order by max(sent_at) desc")
                .map(row -> new Recipient(text(row, "recipient"), number(row, "mails")))
                .all();
    }

    record Recipient(String address, long mails) {}

    private static ReceivedMail mail(Readable row) {
        return new ReceivedMail(
                number(row, "id"),
                text(row, "recipient"),
                text(row, "language"),
                text(row, "subject"),
                text(row, "text"),
                text(row, "html"),
                moment(row, "sent_at"));
    }
}
