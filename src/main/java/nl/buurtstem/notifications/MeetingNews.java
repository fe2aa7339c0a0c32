package nl.buurtstem.notifications;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import nl.buurtstem.agenda.Agenda;
import nl.buurtstem.agenda.AgendaItem;
import nl.buurtstem.agenda.Meetings;
import nl.buurtstem.follows.Happening;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.ideas.Idea;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.outbox.Letter;
import nl.buurtstem.residents.Resident;
import nl.buurtstem.web.Page;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The committee talks about an idea at another moment or place than was said: its author, everybody who liked and its followers are told. */
@Component
class MeetingNews implements News {

    private final Agenda agenda;
    private final Ideas ideas;
    private final Interested interested;
    private final Audience audience;
    private final Words words;
    private final Addresses addresses;

    MeetingNews(
            Agenda agenda, Ideas ideas, Interested interested, Audience audience, Words words, Addresses addresses) {
        this.agenda = agenda;
        this.ideas = ideas;
        this.interested = interested;
        this.audience = audience;
        this.words = words;
        this.addresses = addresses;
    }

    @Override
    public String kind() {
        return Meetings.LETTER;
    }

    @Override
    public Mono<Void> deliver(Letter letter) {
        return item(letter)
                .flatMap(item -> ideas.find(item.idea()))
                .flatMap(idea -> audience.tell(
                        letter,
                        interested.in(idea),
                        idea,
                        Happening.narrow(letter.key(), idea, Happening.MEETING, letter.writtenAt())));
    }

    /** The item, as long as its meeting lies ahead for the committee: without advice. */
    private Mono<AgendaItem> item(Letter letter) {
        return agenda.item(Long.parseLong(letter.value("item"))).filter(item -> item.advice() == null);
    }

    /** Says when and where it is now, even when it moved again since. */
    @Override
    public Mono<Message> message(Letter letter, Resident to, Relation as) {
        return item(letter)
                .zipWhen(item ->
                        ideas.find(item.idea()).filter(idea -> idea.stage().isPublic()))
                .map(both -> message(both.getT1(), both.getT2(), to, as));
    }

    private Message message(AgendaItem item, Idea idea, Resident to, Relation as) {
        Sentences sentences = words.in(to.language());
        return new Message.Draft(sentences)
                .say(
                        "notifications.meeting.text",
                        "title",
                        Titles.isolated(idea.title()),
                        "moment",
                        moment(item, sentences))
                .sayOf("notifications.meeting.place", item.meeting().place())
                .link(
                        "notifications.meeting.to_meeting",
                        addresses.of(item.meeting().path()))
                .link("notifications.mail.to_idea", addresses.of(idea.id().path()))
                .done(
                        sentences.of("notifications.meeting.subject", "title", idea.title()),
                        sentences.of("notifications.mail.hello_name", "name", Titles.isolated(to.name())),
                        as.why());
    }

    private static String moment(AgendaItem item, Sentences sentences) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                .withLocale(sentences.language().locale())
                .withZone(Page.ZONE)
                .format(item.meeting().startsAt());
    }
}
