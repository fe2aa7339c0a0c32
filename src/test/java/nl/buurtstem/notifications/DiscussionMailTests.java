package nl.buurtstem.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.discussion.Contribution;
import nl.buurtstem.discussion.Discussion;
import nl.buurtstem.discussion.NewContribution;
import nl.buurtstem.discussion.Side;
import nl.buurtstem.discussion.Topic;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.outbox.Letter;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Resident;
import nl.buurtstem.residents.Residents;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.MovableClock;
import nl.buurtstem.testing.SomeIdeas;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

/** Who hears of what was said, and what. */
@AppTest
class DiscussionMailTests {

    private static final Instant NOON = Instant.parse("2026-11-20T11:00:00Z");

    private final DiscussionNews news;
    private final Discussion discussion;
    private final Residents residents;
    private final Ideas ideas;
    private final Areas areas;
    private final Cast cast;
    private final MovableClock clock;
    private final DatabaseClient database;

    DiscussionMailTests(
            DiscussionNews news,
            Discussion discussion,
            Residents residents,
            Ideas ideas,
            Areas areas,
            Cast cast,
            MovableClock clock,
            DatabaseClient database) {
        this.news = news;
        this.discussion = discussion;
        this.residents = residents;
        this.ideas = ideas;
        this.areas = areas;
        this.cast = cast;
        this.clock = clock;
        this.database = database;
    }

    @Test
    void theAuthorHearsOfAllAndWhoWasRepliedToOfTheReply() {
        clock.set(NOON);
        Person youssef = cast.resident("Youssef");
        Person noor = cast.staff("Noor", Role.OFFICIAL, "ML");
        Person pim = cast.staff("Pim", Role.FACILITATOR, "ML");
        var idea = SomeIdeas.publish(ideas, SomeIdeas.onTheSquare(areas, "Bomen op het plein"), youssef)
                .block();
        Topic topic = new Topic(Topic.Kind.IDEA, idea.value());
        Contribution said = discussion
                .write(topic, NewContribution.of(Side.FOR, null, "Er is geld voor acht bomen.", "nl"), noor)
                .block();
        discussion
                .write(topic, NewContribution.of(Side.REPLY, said.id(), "Mooi, dan plant ik mee.", "nl"), pim)
                .block();
        Letter letter = new Letter(
                1,
                Discussion.LETTER,
                "a key",
                Map.of("kind", "IDEA", "id", idea.toString(), "from", NOON.toString()),
                NOON,
                1);

        news.deliver(letter).block();

        assertThat(told())
                .containsExactlyInAnyOrder(
                        "AUTHOR " + youssef.id().value(), "WRITER " + noor.id().value());
        assertThat(quotes(letter, youssef, Relation.AUTHOR))
                .containsExactly("Er is geld voor acht bomen.", "Mooi, dan plant ik mee.");
        assertThat(quotes(letter, noor, Relation.WRITER)).containsExactly("Mooi, dan plant ik mee.");
        assertThat(news.message(letter, resident(pim), Relation.WRITER).blockOptional())
                .as("nobody hears of what they said themselves")
                .isEmpty();
    }

    private List<String> quotes(Letter letter, Person to, Relation as) {
        return news.message(letter, resident(to), as).block().parts().stream()
                .filter(Message.Quote.class::isInstance)
                .map(part -> ((Message.Quote) part).text())
                .toList();
    }

    private Resident resident(Person person) {
        return residents.find(person.id()).block();
    }

    private List<String> told() {
        return database.sql(
                        "select payload ->> 'as' || ' ' || (payload ->> 'to') as told from outbox where kind = 'mail'")
                .map(row -> row.get("told", String.class))
                .all()
                .collectList()
                .block();
    }
}
