package nl.buurtstem.notifications;

import java.util.List;
import java.util.UUID;
import nl.buurtstem.follows.Follow;
import nl.buurtstem.follows.Followers;
import nl.buurtstem.ideas.Idea;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.outbox.Courier;
import nl.buurtstem.outbox.Letter;
import nl.buurtstem.residents.Resident;
import nl.buurtstem.residents.ResidentId;
import nl.buurtstem.residents.Residents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** One mail to one follower; nothing when they left or stopped meanwhile, or when the idea is not there for everybody any more. */
@Component
class FollowCourier implements Courier {

    private final List<News> news;
    private final Residents residents;
    private final Followers followers;
    private final Ideas ideas;
    private final FollowWords whys;
    private final Envelope envelope;
    private final WaysOut waysOut;
    private final Post post;

    FollowCourier(
            List<News> news,
            Residents residents,
            Followers followers,
            Ideas ideas,
            FollowWords whys,
            Envelope envelope,
            WaysOut waysOut,
            Post post) {
        this.news = news;
        this.residents = residents;
        this.followers = followers;
        this.ideas = ideas;
        this.whys = whys;
        this.envelope = envelope;
        this.waysOut = waysOut;
        this.post = post;
    }

    @Override
    public String kind() {
        return FollowBag.MAIL;
    }

    @Override
    public Mono<Void> deliver(Letter letter) {
        ResidentId to = new ResidentId(UUID.fromString(letter.value(MailBag.TO)));
        return Mono.zip(residents.find(to), followers.live(Long.parseLong(letter.value(FollowBag.FOLLOW)), to))
                .filterWhen(both -> isPublic(letter))
                .flatMap(both -> mail(letter, both.getT1(), both.getT2()))
                .flatMap(post::send);
    }

    /** Of what is no idea, whoever writes about it sees to that. */
    private Mono<Boolean> isPublic(Letter letter) {
        return isAboutIdea(letter)
                ? ideas.find(IdeaId.of(letter.value(FollowBag.IDEA)))
                        .map(Idea::isPublic)
                        .defaultIfEmpty(false)
                : Mono.just(true);
    }

    private static boolean isAboutIdea(Letter letter) {
        return letter.payload().containsKey(FollowBag.IDEA);
    }

    private Mono<Mail> mail(Letter letter, Resident to, Follow follow) {
        return News.about(letter.value(MailBag.ABOUT), news)
                .message(letter, to, Relation.FOLLOWER)
                .map(message -> message.because(whys.why(follow, isAboutIdea(letter), message.words())))
                .map(message -> envelope.address(message, to.email(), letter, waysOut.of(follow, message.words())));
    }
}
