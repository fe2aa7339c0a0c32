package nl.buurtstem.notifications;

import nl.buurtstem.areas.Areas;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.outbox.Courier;
import nl.buurtstem.outbox.Letter;
import nl.buurtstem.residents.Resident;
import nl.buurtstem.residents.Residents;
import nl.buurtstem.residents.RoleNotice;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells somebody that a colleague gave them a role, or took one back. */
@Component
class RoleCourier implements Courier {

    private final Residents residents;
    private final Areas areas;
    private final Words words;
    private final Envelope envelope;
    private final Addresses addresses;
    private final Post post;

    RoleCourier(Residents residents, Areas areas, Words words, Envelope envelope, Addresses addresses, Post post) {
        this.residents = residents;
        this.areas = areas;
        this.words = words;
        this.envelope = envelope;
        this.addresses = addresses;
        this.post = post;
    }

    @Override
    public String kind() {
        return Residents.ROLE_LETTER;
    }

    @Override
    public Mono<Void> deliver(Letter letter) {
        return residents
                .roleNotice(Long.parseLong(letter.value("line")))
                .map(notice -> envelope.address(message(notice), notice.to().email(), letter))
                .flatMap(post::send);
    }

    private Message message(RoleNotice notice) {
        Resident to = notice.to();
        Sentences sentences = words.in(to.language());
        String key = "notifications.role." + (notice.given() ? "given" : "taken");
        String role = sentences.of(notice.post().role().word());
        String area = Titles.isolated(areas.area(notice.post().area()).name());
        Message.Draft draft = new Message.Draft(sentences)
                .say(key + ".text", "role", role, "area", area)
                .say(key + ".next");
        if (notice.given()) {
            draft.link("notifications.role.sign_in", addresses.of("/sign-in"));
        }
        return draft.done(
                sentences.of(key + ".subject", "role", role),
                sentences.of("notifications.mail.hello_name", "name", Titles.isolated(to.name())),
                "notifications.why.role");
    }
}
