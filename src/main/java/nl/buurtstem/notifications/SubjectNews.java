package nl.buurtstem.notifications;

import java.time.Period;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nl.buurtstem.discussion.subjects.Subject;
import nl.buurtstem.discussion.subjects.Subjects;
import nl.buurtstem.follows.Happening;
import nl.buurtstem.follows.Matter;
import nl.buurtstem.follows.Reach;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.outbox.Letter;
import nl.buurtstem.residents.Resident;
import nl.buurtstem.residents.ResidentId;
import nl.buurtstem.web.Viewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A subject says something else now, or is closed: who follows it is told, but not who did it. */
@Component
class SubjectNews implements News {

    /** So long it is news for a mail that gathers. */
    private static final Period NEWS = Period.ofDays(30);

    private final Subjects subjects;
    private final FollowBag bag;
    private final Words words;
    private final Addresses addresses;

    SubjectNews(Subjects subjects, FollowBag bag, Words words, Addresses addresses) {
        this.subjects = subjects;
        this.bag = bag;
        this.words = words;
        this.addresses = addresses;
    }

    @Override
    public String kind() {
        return Subjects.LETTER;
    }

    @Override
    public Mono<Void> deliver(Letter letter) {
        ResidentId by = new ResidentId(UUID.fromString(letter.value("by")));
        return subject(letter).flatMap(subject -> bag.fill(letter, happening(letter, subject), Set.of(by)));
    }

    private Mono<Subject> subject(Letter letter) {
        return subjects.require(Long.parseLong(letter.value("subject")), Viewer.GUEST)
                .onErrorResume(Refused.class, gone -> Mono.empty());
    }

    private static Happening happening(Letter letter, Subject subject) {
        Matter matter = new Matter(
                subject.title(),
                subject.language(),
                subject.path(),
                letter.writtenAt().plus(NEWS));
        return Happening.of(
                letter.key(), matter, Reach.subject(subject.id()), letter.value("what"), letter.writtenAt());
    }

    @Override
    public Mono<Message> message(Letter letter, Resident to, Relation as) {
        return subject(letter).map(subject -> message(letter, subject, to, as));
    }

    private Message message(Letter letter, Subject subject, Resident to, Relation as) {
        Sentences sentences = words.in(to.language());
        String key = "notifications." + letter.value("what").toLowerCase(Locale.ROOT);
        return new Message.Draft(sentences)
                .say(key + ".text", "title", Titles.isolated(subject.title()))
                .quote(letter.value("reason"), letter.value("language"))
                .link("notifications.mail.to_subject", addresses.of(subject.path()))
                .done(
                        sentences.of(key + ".subject", "title", subject.title()),
                        sentences.of("notifications.mail.hello_name", "name", Titles.isolated(to.name())),
                        as.why());
    }
}
