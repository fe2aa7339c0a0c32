package nl.buurtstem.notifications;

import static nl.buurtstem.follows.Tie.FOLLOWER;
import static nl.buurtstem.follows.Tie.SUPPORTER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.buurtstem.follows.Followers;
import nl.buurtstem.follows.Matter;
import nl.buurtstem.follows.Notice;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.ideas.IdeaCard;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.outbox.Courier;
import nl.buurtstem.outbox.Letter;
import nl.buurtstem.residents.Resident;
import nl.buurtstem.residents.ResidentId;
import nl.buurtstem.residents.Residents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * One mail with what happened in a day or a week to what somebody follows: grouped by why it comes, each idea once, short; after that
 * what else they can take part in. What is not there for everybody any more is left out, and without anything no mail comes.
 */
@Component
class DigestCourier implements Courier {

    private static final int MOST = 8;

    private final Followers followers;
    private final Residents residents;
    private final Ideas ideas;
    private final Words words;
    private final FollowWords followWords;
    private final Envelope envelope;
    private final WaysOut waysOut;
    private final Addresses addresses;
    private final Post post;

    DigestCourier(
            Followers followers,
            Residents residents,
            Ideas ideas,
            Words words,
            FollowWords followWords,
            Envelope envelope,
            WaysOut waysOut,
            Addresses addresses,
            Post post) {
        this.followers = followers;
        this.residents = residents;
        this.ideas = ideas;
        this.words = words;
        this.followWords = followWords;
        this.envelope = envelope;
        this.waysOut = waysOut;
        this.addresses = addresses;
        this.post = post;
    }

    @Override
    public String kind() {
        return Followers.DIGEST;
    }

    @Override
    public Mono<Void> deliver(Letter letter) {
        ResidentId to = new ResidentId(UUID.fromString(letter.value("to")));
        return residents
                .find(to)
                .zipWith(followers
                        .gathered(to, LocalDate.parse(letter.value("day")))
                        .collectList())
                .flatMap(both -> cards(both.getT2())
                        .filter(cards -> !cards.isEmpty() || hasMatters(both.getT2()))
                        .map(cards -> message(both.getT1(), both.getT2(), cards))
                        .map(message -> envelope.address(
                                message,
                                both.getT1().email(),
                                letter,
                                isChosen(both.getT2()) ? waysOut.ofAll(to, message.words()) : null)))
                .flatMap(post::send);
    }

    private Mono<Map<IdeaId, IdeaCard>> cards(List<Notice> notices) {
        return ideas.cards(notices.stream()
                        .map(Notice::idea)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                .collectMap(IdeaCard::id);
    }

    private static boolean hasMatters(List<Notice> notices) {
        return notices.stream().anyMatch(notice -> notice.matter() != null);
    }

    /** What somebody said or sent in themselves they hear of; the rest they may stop. */
    private static boolean isChosen(List<Notice> notices) {
        return notices.stream().map(notice -> notice.why().tie()).anyMatch(tie -> tie == FOLLOWER || tie == SUPPORTER);
    }

    private Message message(Resident to, List<Notice> notices, Map<IdeaId, IdeaCard> cards) {
        Sentences sentences = words.in(to.language());
        boolean followed = notices.stream().allMatch(notice -> notice.why().tie() == FOLLOWER);
        String more = followed ? "" : "_more";
        Message.Draft draft = new Message.Draft(sentences).say("notifications.digest.text" + more);
        byReason(notices, cards).forEach((why, some) -> group(draft, why, some, cards, sentences));
        matters(draft, notices, sentences);
        String about = hasMatters(notices) ? "_matter" : more;
        return draft.link("notifications.digest.to_follows", addresses.of("/me/follows"))
                .done(
                        sentences.of("notifications.digest.subject" + about, "n", cards.size()),
                        sentences.of("notifications.mail.hello_name", "name", Titles.isolated(to.name())),
                        "notifications.why.digest" + more);
    }

    private void matters(Message.Draft draft, List<Notice> notices, Sentences sentences) {
        if (hasMatters(notices)) {
            draft.heading(new Message.Heading(sentences.of("notifications.digest.for.matter")));
            Set<String> said = new HashSet<>();
            notices.forEach(notice -> {
                Matter matter = notice.matter();
                if (matter != null && said.add(matter.path())) {
                    String what = FollowWords.happened(notice, sentences);
                    draft.item(new Message.Item(matter.title(), matter.language(), what, addresses.of(matter.path())));
                }
            });
        }
    }

    private static Map<Notice.Why, List<Notice>> byReason(List<Notice> notices, Map<IdeaId, IdeaCard> cards) {
        Map<Notice.Why, List<Notice>> groups = new LinkedHashMap<>();
        notices.stream()
                .filter(notice -> notice.idea() != null && cards.containsKey(notice.idea()))
                .forEach(notice -> groups.computeIfAbsent(notice.why(), why -> new ArrayList<>())
                        .add(notice));
        return groups;
    }

    private void group(
            Message.Draft draft,
            Notice.Why why,
            List<Notice> notices,
            Map<IdeaId, IdeaCard> cards,
            Sentences sentences) {
        draft.heading(followWords.heading(why, sentences));
        Map<IdeaId, List<Notice>> byIdea = notices.stream()
                .collect(Collectors.groupingBy(
                        notice -> Objects.requireNonNull(notice.idea()), LinkedHashMap::new, Collectors.toList()));
        byIdea.entrySet().stream()
                .limit(MOST)
                .forEach(one -> draft.item(item(cards, one.getKey(), one.getValue(), sentences)));
        if (byIdea.size() > MOST) {
            draft.say("notifications.digest.more", "n", byIdea.size() - MOST);
        }
    }

    private Message.Item item(Map<IdeaId, IdeaCard> cards, IdeaId id, List<Notice> notices, Sentences sentences) {
        IdeaCard card = Objects.requireNonNull(cards.get(id));
        String what = notices.stream()
                .map(notice -> FollowWords.happened(notice, sentences))
                .distinct()
                .collect(Collectors.joining(" · "));
        return new Message.Item(card.title(), card.language(), what, addresses.of(id.path()));
    }
}
