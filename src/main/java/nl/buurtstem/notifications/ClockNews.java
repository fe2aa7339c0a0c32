package nl.buurtstem.notifications;

import java.time.LocalDate;
import java.util.List;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.feedback.clock.ResponseClock;
import nl.buurtstem.feedback.clock.Warned;
import nl.buurtstem.feedback.clock.Warning;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.ideas.Idea;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.outbox.Letter;
import nl.buurtstem.residents.Resident;
import nl.buurtstem.residents.Residents;
import nl.buurtstem.residents.Role;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Terms are running out: in one mail a day whoever must act is told of the ideas in their areas: the clerk of decisions,
 * officials of the rest, as it stands on their desks. Of terms that were overrun all of them and administrators hear.
 */
@Component
class ClockNews implements News {

    private final ResponseClock clock;
    private final Ideas ideas;
    private final Residents residents;
    private final MailBag bag;
    private final Words words;
    private final Addresses addresses;

    ClockNews(ResponseClock clock, Ideas ideas, Residents residents, MailBag bag, Words words, Addresses addresses) {
        this.clock = clock;
        this.ideas = ideas;
        this.residents = residents;
        this.bag = bag;
        this.words = words;
        this.addresses = addresses;
    }

    @Override
    public String kind() {
        return ResponseClock.LETTER;
    }

    @Override
    public Mono<Void> deliver(Letter letter) {
        Flux<Receiver> receivers = clock.warned(day(letter))
                .collectList()
                .flatMapMany(all -> Flux.fromIterable(all).concatMap(this::responsible))
                .map(resident -> new Receiver(resident.id(), Relation.STAFF));
        return bag.fill(letter, receivers);
    }

    private static LocalDate day(Letter letter) {
        return LocalDate.parse(letter.value("day"));
    }

    private Flux<Resident> responsible(Warned warned) {
        AreaPath where = warned.where();
        Flux<Resident> officials = residents.staff(Role.OFFICIAL, where);
        Flux<Resident> clerks = residents.staff(Role.CLERK, where);
        if (warned.warning() == Warning.OVERRUN) {
            return Flux.concat(officials, clerks, residents.staff(Role.ADMINISTRATOR, where));
        }
        return warned.byClerk() ? clerks : officials;
    }

    @Override
    public Mono<Message> message(Letter letter, Resident to, Relation as) {
        return clock.warned(day(letter))
                .concatMap(warned -> responsible(warned)
                        .any(resident -> resident.id().equals(to.id()))
                        .filter(Boolean::booleanValue)
                        .flatMap(mine -> ideas.find(warned.idea()).map(idea -> new About(idea, warned))))
                .collectList()
                .filter(all -> !all.isEmpty())
                .map(all -> message(all, to, as));
    }

    private record About(Idea idea, Warned warned) {}

    private Message message(List<About> all, Resident to, Relation as) {
        Sentences sentences = words.in(to.language());
        Message.Draft draft = new Message.Draft(sentences).say("notifications.clock.text", "n", all.size());
        for (About one : all) {
            draft.say(
                            one.warned().warning().word(),
                            "title",
                            Titles.isolated(one.idea().title()),
                            "date",
                            sentences.day(one.warned().due()))
                    .link(
                            "notifications.mail.to_idea",
                            addresses.of(one.idea().id().path()));
        }
        return draft.say("notifications.clock.next")
                .done(
                        sentences.of("notifications.clock.subject", "n", all.size()),
                        sentences.of("notifications.mail.hello_name", "name", Titles.isolated(to.name())),
                        as.why());
    }
}
