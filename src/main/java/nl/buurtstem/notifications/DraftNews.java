package nl.buurtstem.notifications;

import nl.buurtstem.feedback.draft.Draft;
import nl.buurtstem.feedback.draft.Drafts;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.ideas.Idea;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.outbox.Letter;
import nl.buurtstem.residents.Resident;
import nl.buurtstem.residents.ResidentId;
import nl.buurtstem.residents.Residents;
import nl.buurtstem.residents.Role;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A draft of an answer was put before a colleague, who hears of it; or it was sent back, and its writer hears of it. */
@Component
class DraftNews implements News {

    private final Drafts drafts;
    private final Ideas ideas;
    private final Residents residents;
    private final MailBag bag;
    private final Words words;
    private final Addresses addresses;

    DraftNews(Drafts drafts, Ideas ideas, Residents residents, MailBag bag, Words words, Addresses addresses) {
        this.drafts = drafts;
        this.ideas = ideas;
        this.residents = residents;
        this.bag = bag;
        this.words = words;
        this.addresses = addresses;
    }

    @Override
    public String kind() {
        return Drafts.LETTER;
    }

    @Override
    public Mono<Void> deliver(Letter letter) {
        return draft(letter)
                .flatMap(draft -> ideas.find(draft.idea())
                        .flatMap(idea ->
                                bag.fill(letter, receivers(draft, idea).map(id -> new Receiver(id, Relation.STAFF)))));
    }

    /** The draft as it was when the letter was written; nothing when it went on meanwhile. */
    private Mono<Draft> draft(Letter letter) {
        return drafts.find(Long.parseLong(letter.value("draft")))
                .filter(draft -> draft.version() == Integer.parseInt(letter.value("version")));
    }

    private Flux<ResidentId> receivers(Draft draft, Idea idea) {
        if (!draft.isAsked()) {
            return Flux.just(draft.writer());
        }
        ResidentId colleague = draft.colleague();
        return colleague == null
                ? residents.staff(Role.OFFICIAL, idea.where()).map(Resident::id).filter(id -> !draft.isBy(id))
                : Flux.just(colleague);
    }

    @Override
    public Mono<Message> message(Letter letter, Resident to, Relation as) {
        return draft(letter).flatMap(draft -> ideas.find(draft.idea()).map(idea -> message(draft, idea, to, as)));
    }

    private Message message(Draft draft, Idea idea, Resident to, Relation as) {
        Sentences sentences = words.in(to.language());
        String key = draft.isAsked() ? "notifications.draft.asked" : "notifications.draft.back";
        String name = Titles.isolated(draft.isAsked() ? draft.writerName() : draft.remarkName());
        Message.Draft mail =
                new Message.Draft(sentences).say(key + ".text", "name", name, "title", Titles.isolated(idea.title()));
        return (draft.isAsked()
                        ? mail.link("notifications.draft.to_draft", addresses.of(draft.path()))
                        : mail.quote(draft.remark(), "nl")
                                .link(
                                        "notifications.draft.to_form",
                                        addresses.of(idea.id().path() + "/answer")))
                .done(
                        sentences.of(key + ".subject", "title", idea.title()),
                        sentences.of("notifications.mail.hello_name", "name", Titles.isolated(to.name())),
                        as.why());
    }
}
