package nl.buurtstem.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.ideas.Actor;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.ideas.Move;
import nl.buurtstem.ideas.Reason;
import nl.buurtstem.likes.Likes;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.Node;
import nl.buurtstem.testing.PostgresServer;
import nl.buurtstem.testing.SomeIdeas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Open pages move by themselves, whichever node they are open to and whatever breaks on the way. */
@AppTest
@TestPropertySource(properties = "buurtstem.live.streams-per-network=300")
@Isolated("it measures time")
class LiveTests {

    /** Two seconds where nothing else runs; a busy machine gets more, though far less than the reread every half minute. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final Duration A_WHILE = Duration.ofSeconds(20);

    private final Likes likes;
    private final Ideas ideas;
    private final Areas areas;
    private final Cast cast;
    private final OpenPages pages;
    private final Changes changes;
    private final TransactionalOperator transaction;
    private final PostgresServer.Database database;
    private final int port;
    private IdeaId idea;

    LiveTests(
            Likes likes,
            Ideas ideas,
            Areas areas,
            Cast cast,
            OpenPages pages,
            Changes changes,
            TransactionalOperator transaction,
            PostgresServer.Database database,
            @LocalServerPort int port) {
        this.likes = likes;
        this.ideas = ideas;
        this.areas = areas;
        this.cast = cast;
        this.pages = pages;
        this.changes = changes;
        this.transaction = transaction;
        this.database = database;
        this.port = port;
    }

    @BeforeEach
    void anIdeaWithoutLikes() {
        idea = SomeIdeas.publish(ideas, SomeIdeas.onTheSquare(areas, "Bomen op het plein"), cast.resident("Amina"))
                .block();
    }

    private String fresh() {
        return idea + ":collecting-0";
    }

    private void like(String name) {
        likes.like(idea, cast.resident(name)).block();
    }

    @Test
    void aLikeReachesAnOpenPageInItsReadersWords() {
        try (Listening dutch = Listening.to(port, fresh());
                Listening arabic = Listening.to(port, fresh(), "ar")) {
            assertThat(dutch.status()).isEqualTo(200);
            assertThat(dutch.header("Content-Type")).startsWith("text/event-stream");
            assertThat(dutch.header("Cache-Control")).isEqualTo("no-store");
            assertThat(dutch.header("Set-Cookie")).isEmpty();
            like("Bo");
            JsonNode event = dutch.next(SOON);
            assertThat(event.path("id").asLong()).isEqualTo(idea.value());
            assertThat(event.path("version").asString()).isEqualTo("collecting-1");
            assertThat(event.at("/facts/likes").asInt()).isEqualTo(1);
            assertThat(event.at("/pieces/progress").asString()).contains("1 like", "progress__bar");
            assertThat(event.at("/pieces/stage").asString()).contains("badge--collecting");
            assertThat(arabic.next(SOON).at("/pieces/progress").asString()).contains("إعجاب");
        }
    }

    @Test
    void whoComesBackWithAnOldVersionGetsTheLastStateAndWhoIsRightGetsNothing() {
        like("Bo");
        like("Cas");
        try (Listening old = Listening.to(port, fresh());
                Listening unknowing = Listening.to(port, idea.toString());
                Listening right = Listening.to(port, idea + ":collecting-2")) {
            assertThat(old.next(SOON).path("version").asString()).isEqualTo("collecting-2");
            assertThat(unknowing.next(SOON).path("version").asString()).isEqualTo("collecting-2");
            assertThat(right.next(Duration.ofSeconds(1))).isNull();
        }
    }

    @Test
    void aWithdrawnLikeAndANewStageArriveToo() {
        like("Bo");
        try (Listening page = Listening.to(port, idea + ":collecting-1")) {
            likes.withdraw(idea, cast.resident("Bo")).block();
            assertThat(page.next(SOON).path("version").asString()).isEqualTo("collecting-0");
            Reason over = Reason.with(Map.of(Reason.Key.CAUSE, "THRESHOLD_NOT_MET"));
            ideas.move(idea, Move.EXPIRE, over, Actor.PROGRAM).block();
            JsonNode event = page.next(SOON);
            assertThat(event.at("/facts/stage").asString()).isEqualTo("expired");
            assertThat(event.at("/pieces/like").asString())
                    .as("likes are closed")
                    .isEmpty();
        }
    }

    @Test
    void whatDoesNotCommitIsNotTold() {
        try (Listening page = Listening.to(port, fresh())) {
            changes.take(1000); // that it was put forward
            likes.like(idea, cast.resident("Bo"))
                    .then(Mono.error(new IllegalStateException("the power went out")))
                    .as(transaction::transactional)
                    .onErrorComplete()
                    .block();
            assertThat(changes.isEmpty()).isTrue();
            like("Cas");
            assertThat(page.next(SOON).path("version").asString()).isEqualTo("collecting-1");
        }
    }

    @Test
    void aLikeOnOneNodeReachesTheOtherEvenAfterItsListenerWasCutOff() throws SQLException {
        try (Node other = Node.on(database);
                Listening page = Listening.to(other.port(), fresh())) {
            like("Bo");
            assertThat(page.next(SOON).path("version").asString()).isEqualTo("collecting-1");
            assertThat(cutListeners()).isGreaterThanOrEqualTo(2);
            like("Cas");
            assertThat(page.next(SOON).path("version").asString()).isEqualTo("collecting-2");
            like("Dirk");
            assertThat(page.next(SOON).path("version").asString()).isEqualTo("collecting-3");
        }
    }

    /** Ends every connection that listens, as a database that is restarted would. */
    private int cutListeners() throws SQLException {
        String cut = "select pg_terminate_backend(pid) from pg_stat_activity"
                + " where datname = current_database() and (query ilike 'listen %' or query = 'select 1')";
        try (Connection connection = database.connect("postgres");
                Statement sql = connection.createStatement();
                ResultSet ended = sql.executeQuery(cut)) {
            int n = 0;
            while (ended.next()) {
                n++;
            }
            return n;
        }
    }

    @Test
    void twoHundredPagesSeeALike() {
        try (Crowd crowd = new Crowd(200, port)) {
            crowd.open(200, "/live?ideas=" + fresh(), A_WHILE);
            List<Long> millis = crowd.see("\"version\":\"collecting-1\"", 200, () -> like("Bo"), A_WHILE);
            assertThat(millis).hasSize(200);
            assertThat(millis.getLast()).isLessThan(SOON.toMillis());
            assertThat(crowd.broken()).isZero();
        }
    }

    @Test
    void oneNetworkHoldsNoMoreStreamsThanItMayAndTheyComeFreeAgain() {
        try (Crowd crowd = new Crowd(300, port)) {
            crowd.open(300, "/live?ideas=" + fresh(), A_WHILE);
            try (Listening oneTooMany = Listening.to(port, fresh())) {
                assertThat(oneTooMany.status()).isEqualTo(429);
            }
        }
        long deadline = System.nanoTime() + A_WHILE.toNanos();
        while (pages.count() > 0 && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(pages.count()).isZero();
        try (Listening now = Listening.to(port, fresh())) {
            assertThat(now.status()).isEqualTo(200);
        }
    }

    @Test
    void aNodeThatStopsLetsItsPagesGo() {
        Node stopping = Node.on(database);
        try (Listening page = Listening.to(stopping.port(), fresh())) {
            long began = System.nanoTime();
            stopping.close();
            assertThat(page.ends(SOON)).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
        }
    }

    @Test
    void nonsenseIsAnswered() {
        for (String bad : List.of("", "x", "1,1", "7:%3Cscript%3E")) {
            try (Listening page = Listening.to(port, bad)) {
                assertThat(page.status()).as(bad).isEqualTo(422);
            }
        }
        try (Listening unknown = Listening.to(port, "999999")) {
            assertThat(unknown.status()).isEqualTo(200);
            assertThat(unknown.next(Duration.ofSeconds(1))).isNull();
        }
    }

    @Test
    void whatIsNotPublicIsNotTold() {
        var hidden = SomeIdeas.onTheSquare(areas, "Nog niet gezien");
        IdeaId waiting = ideas.putForwardForReview(cast.resident("Els"), hidden).block();
        try (Listening page = Listening.to(port, waiting.toString())) {
            assertThat(page.next(Duration.ofSeconds(1))).isNull();
        }
    }
}
