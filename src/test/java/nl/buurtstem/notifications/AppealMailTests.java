package nl.buurtstem.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.likes.Likes;
import nl.buurtstem.likes.burst.BurstVerdict;
import nl.buurtstem.likes.burst.Bursts;
import nl.buurtstem.moderation.Decided;
import nl.buurtstem.moderation.Decision;
import nl.buurtstem.moderation.Decisions;
import nl.buurtstem.moderation.Rule;
import nl.buurtstem.moderation.appeal.Appeals;
import nl.buurtstem.moderation.appeal.RulingForm;
import nl.buurtstem.outbox.Letter;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Resident;
import nl.buurtstem.residents.Residents;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.SomeIdeas;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

/** Who hears what came of an appeal, and how one hears that one may appeal. */
@AppTest
class AppealMailTests {

    private static final Instant NOON = Instant.parse("2026-11-20T11:00:00Z");
    private static final String BECAUSE = "U hebt gelijk: er staat niemand in die te herkennen is.";

    private final AppealNews news;
    private final DecisionNews decided;
    private final Appeals appeals;
    private final Decisions decisions;
    private final Residents residents;
    private final Ideas ideas;
    private final Likes likes;
    private final Bursts bursts;
    private final Areas areas;
    private final Cast cast;
    private final DatabaseClient database;

    AppealMailTests(
            AppealNews news,
            DecisionNews decided,
            Appeals appeals,
            Decisions decisions,
            Residents residents,
            Ideas ideas,
            Likes likes,
            Bursts bursts,
            Areas areas,
            Cast cast,
            DatabaseClient database) {
        this.news = news;
        this.decided = decided;
        this.appeals = appeals;
        this.decisions = decisions;
        this.residents = residents;
        this.ideas = ideas;
        this.likes = likes;
        this.bursts = bursts;
        this.areas = areas;
        this.cast = cast;
        this.database = database;
    }

    @Test
    void theAuthorReadsHowToAppealAndHearsTheOutcomeOnce() {
        Person amina = cast.resident("Amina", "ar");
        Person noor = cast.staff("Noor", Role.OFFICIAL, "ML");
        Person pim = cast.staff("Pim", Role.OFFICIAL, "ZO");
        IdeaId idea = SomeIdeas.publish(ideas, SomeIdeas.onTheSquare(areas, "Bomen op het plein"), amina)
                .block();
        Decision hide = new Decision(Decision.Kind.HIDE, Rule.ATTACK, "Hier wordt iemand uitgescholden.", "nl");
        long hidden = decisions
                .decide("idea", idea.value(), hide, new Decisions.Seen(0, null), noor)
                .block();
        assertThat(links(decided.message(letter("moderation.decided", hidden), resident(amina), Relation.AUTHOR)
                        .block()))
                .anyMatch(address -> address.endsWith("/appeals/" + hidden));

        appeals.ask(hidden, "Er staat niemand bij naam in.", "nl", amina).block();
        String seen = appeals.find(hidden).block().version();
        appeals.rule(hidden, new RulingForm("OVERTURNED", "", BECAUSE, seen, "nl"), seen, pim)
                .block();
        Decided restored = decisions.last("idea", idea.value()).block();

        decided.deliver(letter("moderation.decided", restored.id())).block();
        assertThat(told(restored.id())).as("one mail about one thing").isEmpty();
        news.deliver(letter(Appeals.LETTER, hidden)).block();
        assertThat(told(hidden)).containsExactly("APPELLANT " + amina.id().value());
        Message mail = news.message(letter(Appeals.LETTER, hidden), resident(amina), Relation.APPELLANT)
                .block();
        assertThat(mail.words().language().tag()).isEqualTo("ar");
        assertThat(mail.parts()).contains(new Message.Quote(BECAUSE, "nl"));
    }

    @Test
    void whoseLikeIsGivenBackHearsOfItOnceAndNotWhatWasWrittenToWhoAppealed() {
        Person noor = cast.staff("Noor", Role.OFFICIAL, "ML");
        Person pim = cast.staff("Pim", Role.OFFICIAL, "ZO");
        IdeaId idea = SomeIdeas.publish(
                        ideas, SomeIdeas.onTheSquare(areas, "Een plein vol likes"), cast.resident("Ada"))
                .block();
        List<Person> crowd = IntStream.range(0, 12)
                .mapToObj(n -> cast.resident("Kijker" + n))
                .toList();
        crowd.forEach(person -> likes.like(idea, person).block());
        bursts.look().block();
        long burst = number("select max(id) as n from like_burst");
        bursts.decide(burst, BurstVerdict.REMOVE, "Deze accounts waren net gemaakt.", "nl", 12, noor)
                .block();
        long removed = decisions.last(Bursts.KIND, burst).block().id();
        appeals.ask(removed, "Wij kwamen allemaal van het straatfeest.", "nl", crowd.getFirst())
                .block();
        String seen = appeals.find(removed).block().version();
        appeals.rule(removed, new RulingForm("OVERTURNED", "", BECAUSE, seen, "nl"), seen, pim)
                .block();
        long restored = decisions.last(Bursts.KIND, burst).block().id();

        decided.deliver(letter("moderation.decided", restored)).block();
        decided.deliver(letter("moderation.decided", restored)).block();

        assertThat(told(restored))
                .containsExactlyInAnyOrderElementsOf(crowd.stream()
                        .skip(1)
                        .map(person -> "LIKER " + person.id().value())
                        .toList());
        Message mail = decided.message(
                        letter("moderation.decided", restored), resident(crowd.getLast()), Relation.LIKER)
                .block();
        assertThat(mail.subject()).isEqualTo("Uw like telt weer: Een plein vol likes");
        assertThat(mail.parts()).noneMatch(Message.Quote.class::isInstance);
        assertThat(links(mail)).anyMatch(address -> address.endsWith(idea.path()));
    }

    private long number(String sql) {
        return database.sql(sql).map(row -> row.get("n", Long.class)).one().block();
    }

    @Test
    void whatWasHiddenInAHurryOffersNoAppealYet() {
        Person amina = cast.resident("Amina2");
        Person noor = cast.staff("Noor", Role.OFFICIAL, "ML");
        IdeaId idea = SomeIdeas.publish(ideas, SomeIdeas.onTheSquare(areas, "Banken op het plein"), amina)
                .block();
        Decision urgent = new Decision(Decision.Kind.HIDE, Rule.URGENT, "Wij kijken er rustig naar.", "nl");
        long hidden = decisions
                .decide("idea", idea.value(), urgent, new Decisions.Seen(0, null), noor)
                .block();
        assertThat(links(decided.message(letter("moderation.decided", hidden), resident(amina), Relation.AUTHOR)
                        .block()))
                .noneMatch(address -> address.contains("/appeals/"));
    }

    private static Letter letter(String kind, long decision) {
        return new Letter(1, kind, kind + ":" + decision, Map.of("decision", String.valueOf(decision)), NOON, 1);
    }

    private static List<String> links(Message mail) {
        return mail.parts().stream()
                .filter(Message.Link.class::isInstance)
                .map(part -> ((Message.Link) part).address())
                .toList();
    }

    private Resident resident(Person person) {
        return residents.find(person.id()).block();
    }

    /** Mail about this decision. */
    private List<String> told(long decision) {
        return database.sql("""
                        select payload ->> 'as' || ' ' || (payload ->> 'to') as told
                        from outbox
                        where kind = 'mail' and payload ->> 'decision' = :decision
                        """)
                .bind("decision", String.valueOf(decision))
                .map(row -> row.get("told", String.class))
                .all()
                .collectList()
                .block();
    }
}
