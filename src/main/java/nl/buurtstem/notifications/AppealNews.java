package nl.buurtstem.notifications;

import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.moderation.Rule;
import nl.buurtstem.moderation.appeal.Appeal;
import nl.buurtstem.moderation.appeal.Appealed;
import nl.buurtstem.moderation.appeal.Appeals;
import nl.buurtstem.moderation.appeal.Ruled;
import nl.buurtstem.moderation.appeal.Ruling;
import nl.buurtstem.moderation.appeal.Side;
import nl.buurtstem.outbox.Letter;
import nl.buurtstem.residents.Resident;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A second person looked at a decision: whoever asked for that is told what came of it. */
@Component
class AppealNews implements News {

    private final Appeals appeals;
    private final MailBag bag;
    private final Words words;
    private final Addresses addresses;

    AppealNews(Appeals appeals, MailBag bag, Words words, Addresses addresses) {
        this.appeals = appeals;
        this.bag = bag;
        this.words = words;
        this.addresses = addresses;
    }

    @Override
    public String kind() {
        return Appeals.LETTER;
    }

    @Override
    public Mono<Void> deliver(Letter letter) {
        return about(letter)
                .flatMap(about ->
                        bag.fill(letter, Flux.fromIterable(about.appeals()).concatMap(AppealNews::receiver)));
    }

    private Mono<Appealed> about(Letter letter) {
        return appeals.find(Long.parseLong(letter.value("decision")));
    }

    private static Mono<Receiver> receiver(Appeal appeal) {
        Relation as = appeal.side() == Side.FLAGGER ? Relation.FLAGGER : Relation.APPELLANT;
        return Mono.justOrEmpty(appeal.by()).map(id -> new Receiver(id, as));
    }

    @Override
    public Mono<Message> message(Letter letter, Resident to, Relation as) {
        return about(letter)
                .flatMap(about -> Mono.justOrEmpty(about.ruled()).map(ruled -> message(about, ruled, to, as)));
    }

    private Message message(Appealed about, Ruled ruled, Resident to, Relation as) {
        Sentences sentences = words.in(to.language());
        Ruling ruling = ruled.ruling();
        String key =
                "notifications.appeal." + as.lower() + "_" + ruling.verdict().lower();
        String title = Titles.isolated(about.subject().title());
        Message.Draft draft = new Message.Draft(sentences).say(key, "title", title);
        if (ruling.rule() != Rule.NONE) {
            draft.say(
                    "notifications.decision.rule",
                    "rule",
                    sentences.of(ruling.rule().word()));
        }
        return draft.quote(ruling.sentence(), ruling.language())
                .link("notifications.mail.to_ruling", addresses.of(about.path()))
                .link("notifications.mail.to_rules", addresses.of("/rules"))
                .done(
                        sentences.of(
                                "notifications.appeal.subject",
                                "title",
                                about.subject().title()),
                        sentences.of("notifications.mail.hello_name", "name", Titles.isolated(to.name())),
                        as.why());
    }
}
