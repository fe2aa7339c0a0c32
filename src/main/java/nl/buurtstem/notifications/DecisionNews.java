package nl.buurtstem.notifications;

import java.util.Locale;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.likes.burst.Bursts;
import nl.buurtstem.moderation.Decided;
import nl.buurtstem.moderation.Decision;
import nl.buurtstem.moderation.Decisions;
import nl.buurtstem.moderation.Rule;
import nl.buurtstem.outbox.Letter;
import nl.buurtstem.residents.Resident;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** An official decided about something people wrote: its author is told, and whoever flagged it. */
@Component
class DecisionNews implements News {

    private final Decisions decisions;
    private final MailBag bag;
    private final LikesBack likesBack;
    private final Words words;
    private final Addresses addresses;

    DecisionNews(Decisions decisions, MailBag bag, LikesBack likesBack, Words words, Addresses addresses) {
        this.decisions = decisions;
        this.bag = bag;
        this.likesBack = likesBack;
        this.words = words;
        this.addresses = addresses;
    }

    @Override
    public String kind() {
        return "moderation.decided";
    }

    @Override
    public Mono<Void> deliver(Letter letter) {
        return decisions
                .find(number(letter))
                .flatMap(told -> bag.fill(letter, Flux.concat(wrote(told), flaggers(number(letter))))
                        .then(likesBack.tell(letter, told)));
    }

    private static long number(Letter letter) {
        return Long.parseLong(letter.value("decision"));
    }

    /** Whose likes were taken away hears of that; the author of the idea reads it on its page. */
    private Flux<Receiver> wrote(Decisions.Told told) {
        return decisions
                .touched(told.subject())
                .map(liker -> new Receiver(liker, Relation.LIKER))
                .filter(liker -> told.decided().decision().decision().takesAway())
                .switchIfEmpty(Flux.defer(() -> isAboutLikes(told) ? Flux.empty() : author(told)));
    }

    private static boolean isAboutLikes(Decisions.Told told) {
        return told.subject().kind().equals(Bursts.KIND);
    }

    /** An author need not worry about a flag that changed nothing; who appealed hears in another mail that it was put right. */
    private static Flux<Receiver> author(Decisions.Told told) {
        Decision.Kind decision = told.decided().decision().decision();
        boolean heardOtherwise = told.decided().onAppeal() && !decision.takesAway();
        return decision == Decision.Kind.KEEP || heardOtherwise
                ? Flux.empty()
                : Mono.justOrEmpty(told.subject().author())
                        .map(author -> new Receiver(author, relation(told)))
                        .flux();
    }

    private static Relation relation(Decisions.Told told) {
        return told.subject().kind().equals(Ideas.KIND) ? Relation.AUTHOR : Relation.WRITER;
    }

    private Flux<Receiver> flaggers(long decision) {
        return decisions.flaggers(decision).map(flagger -> new Receiver(flagger, Relation.FLAGGER));
    }

    @Override
    public Mono<Message> message(Letter letter, Resident to, Relation as) {
        return decisions.find(number(letter)).map(told -> message(told, to, as));
    }

    private Message message(Decisions.Told told, Resident to, Relation as) {
        Sentences sentences = words.in(to.language());
        Decision decision = told.decided().decision();
        String title = Titles.isolated(told.subject().title());
        String key = "notifications.decision." + as.lower() + "."
                + decision.decision().name().toLowerCase(Locale.ROOT);
        Message.Draft draft = new Message.Draft(sentences).say(key + ".text", "title", title);
        boolean wrote = as != Relation.FLAGGER;
        if (wrote && !isGivenBack(decision, as)) {
            explain(draft, told.decided(), sentences);
        }
        appeal(draft, told, wrote);
        if (wrote || told.subject().visible()) {
            draft.link(
                    as == Relation.WRITER ? "notifications.mail.to_text" : "notifications.mail.to_idea",
                    addresses.of(told.subject().path()));
        }
        return draft.link("notifications.mail.to_rules", addresses.of("/rules"))
                .done(
                        sentences.of(key + ".subject", "title", told.subject().title()),
                        sentences.of("notifications.mail.hello_name", "name", Titles.isolated(to.name())),
                        as.why());
    }

    /** What the decision says is meant for who appealed. */
    private static boolean isGivenBack(Decision decision, Relation as) {
        return as == Relation.LIKER && decision.decision() == Decision.Kind.RESTORE;
    }

    private static void explain(Message.Draft draft, Decided decided, Sentences sentences) {
        Decision decision = decided.decision();
        if (decision.rule() != Rule.NONE) {
            draft.say("notifications.decision.rule", "rule", sentences.of(decided.ruleWord()));
        }
        if (decision.rule() == Rule.EXPOSES) {
            draft.say("notifications.decision.own_details");
        }
        draft.quote(decision.sentence(), decision.language());
    }

    /** Whoever may disagree reads how; what was hidden in a hurry is looked at again anyway. */
    private void appeal(Message.Draft draft, Decisions.Told told, boolean wrote) {
        Decision decision = told.decided().decision();
        boolean taken = decision.decision().takesAway() && decision.rule() != Rule.URGENT;
        boolean kept = decision.decision() == Decision.Kind.KEEP;
        if (wrote ? taken : kept) {
            draft.say("notifications.decision.appeal")
                    .link(
                            "notifications.mail.to_appeal",
                            addresses.of("/appeals/" + told.decided().id()));
        }
    }
}
