package nl.buurtstem.likes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.buurtstem.Buurtstem;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.residents.Person;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.FreshDatabase;
import nl.buurtstem.testing.PostgresServer;
import nl.buurtstem.testing.SomeIdeas;
import nl.buurtstem.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.TestPropertySource;
import reactor.core.publisher.Mono;

/**
 * 64 people like 200 ideas that are three likes short of their threshold, in an order of their own, on two nodes with one
 * database: some send their like twice at once, some take it back, and some ideas leave for the agenda meanwhile. One idea
 * in ten has no likes at all yet, so that its first likers meet where its secret is made.
 */
@AppTest
@TestPropertySource(
        properties = {"buurtstem.limits.like.person.times=100000", "buurtstem.limits.like.network.times=1000000"})
class ManyLikesTests {

    private static final int CLIENTS = 64;
    private static final int IDEAS = 200;
    private static final int NEEDED = 100;
    private static final int BEFORE = 97;
    private static final int OVER_HTTP = 8;
    private static final int LEAVING = 10;
    private static final int TURNS_BETWEEN = 1000; // of 12,800

    private final Likes here;
    private final Ideas ideas;
    private final Areas areas;
    private final Cast cast;
    private final DatabaseClient database;
    private final PostgresServer.Database server;
    private final Environment environment;

    private ConfigurableApplicationContext secondNode;
    private Likes there;
    private List<IdeaId> all;

    private final Set<String> liked = ConcurrentHashMap.newKeySet();
    private final Semaphore turns = new Semaphore(0);
    private final Map<IdeaId, AtomicInteger> crossings = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();

    ManyLikesTests(
            Likes here,
            Ideas ideas,
            Areas areas,
            Cast cast,
            DatabaseClient database,
            PostgresServer.Database server,
            Environment environment) {
        this.here = here;
        this.ideas = ideas;
        this.areas = areas;
        this.cast = cast;
        this.database = database;
        this.server = server;
        this.environment = environment;
    }

    @BeforeEach
    void twoNodesAndIdeasNearTheirThreshold() {
        List<String> arguments = new ArrayList<>(List.of(FreshDatabase.properties(server)));
        arguments.addAll(List.of(
                "server.port=0",
                "buurtstem.mode=demo",
                "buurtstem.demo.fill=false",
                "buurtstem.jobs=false",
                "buurtstem.pepper=" + environment.getRequiredProperty("buurtstem.pepper"),
                "buurtstem.limits.like.person.times=100000",
                "buurtstem.limits.like.network.times=1000000"));
        secondNode = new SpringApplicationBuilder(Buurtstem.class)
                .run(arguments.stream().map(argument -> "--" + argument).toArray(String[]::new));
        there = secondNode.getBean(Likes.class);
        Person amina = cast.resident("Amina");
        all = IntStream.range(0, IDEAS)
                .mapToObj(i -> SomeIdeas.publish(ideas, SomeIdeas.onTheSquare(areas, "Boom nummer " + i), amina)
                        .block())
                .toList();
        execute("update idea set likes_needed = " + NEEDED);
        execute("insert into like_tally (idea_id, likes, milestone) select id, " + BEFORE + ", 66 from idea");
        execute("insert into idea_like (idea_id, person_key, channel, level, language, liked_at)"
                + " select id, decode(md5(id || '-' || n), 'hex'), 'PAPER', 1, 'nl', created_at"
                + " from idea, generate_series(1, " + BEFORE + ") n");
        all.forEach(idea ->
                here.withdraw(idea, cast.resident("Nobody")).onErrorComplete().block());
    }

    @AfterEach
    void end() {
        secondNode.close();
    }

    @Test
    void everyLikeCountsOnceAndEveryIdeaIsSupportedOnce() throws Exception {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Void>> work = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int seed = i;
                Person person = cast.resident("Liker" + i);
                Client client = i < OVER_HTTP ? new OverHttp(person, i % 2 == 0) : new ThroughTheDoor(person);
                work.add(() -> play(client, person, new Random(seed)));
            }
            work.add(this::leaveForTheAgenda);
            for (Future<Void> done : clients.invokeAll(work)) {
                done.get();
            }
        }
        assertThat(mismatches()).as("ideas whose rows differ from their tally").isZero();
        assertThat(count(
                        "select count(*) from (select idea_id, resident_id from idea_like where resident_id is not null"
                                + " group by 1, 2 having count(*) > 1) twice"))
                .isZero();
        assertThat(likers()).as("distinct likers of the ideas that stayed").isEqualTo(liked);
        assertThat(count("select coalesce(max(n), 0) from (select count(*) as n from idea_event where kind = 'SUPPORT'"
                        + " group by idea_id) per_idea"))
                .isEqualTo(1);
        assertThat(count("select count(*) from idea_event where kind = 'SUPPORT'"))
                .isEqualTo(count("select count(*) from like_tally where supported_at is not null"));
        assertThat(count("select count(*) from idea where stage = 'SUPPORTED'"))
                .as("all that stayed are supported")
                .isEqualTo(IDEAS - LEAVING);
        assertThat(
                        count(
                                "select count(*) from outbox where kind = 'likes.milestone' and payload ->> 'milestone' = '100'"))
                .isEqualTo(count("select count(*) from like_tally where milestone = 100"));
        assertThat(crossings.values()).allSatisfy(times -> assertThat(times).hasValueLessThanOrEqualTo(1));
    }

    /** What one person does with every idea, in their own order. */
    private Void play(Client client, Person person, Random random) {
        List<IdeaId> order = new ArrayList<>(all);
        Collections.shuffle(order, random);
        for (IdeaId idea : order) {
            int mood = random.nextInt(10);
            client.like(idea, random.nextBoolean());
            turns.release();
            if (mood == 0) {
                both(idea, person);
            }
            boolean stays = mood < 8;
            if (!stays) {
                client.withdraw(idea, random.nextBoolean());
            }
            if (stays && !leaves(idea)) {
                liked.add(idea + " " + person.id().value());
            }
        }
        return null;
    }

    private void both(IdeaId idea, Person person) {
        Mono.zip(counted(here.like(idea, person)), counted(there.like(idea, person)))
                .block();
    }

    private Mono<Boolean> counted(Mono<Support> support) {
        return support.doOnNext(this::noteCrossing)
                .map(Support::changed)
                .onErrorResume(Refused.class, closed -> Mono.just(false));
    }

    private void noteCrossing(Support support) {
        if (support.justReached()) {
            crossings
                    .computeIfAbsent(support.idea(), idea -> new AtomicInteger())
                    .incrementAndGet();
        }
    }

    private boolean leaves(IdeaId idea) {
        return all.indexOf(idea) < LEAVING;
    }

    /** Likes close on ten ideas, one after the other, in the middle of the rush. */
    private Void leaveForTheAgenda() throws InterruptedException {
        for (IdeaId idea : all.subList(0, LEAVING)) {
            turns.acquire(TURNS_BETWEEN);
            execute("update idea set stage = 'ON_AGENDA' where id = " + idea);
        }
        return null;
    }

    private interface Client {

        void like(IdeaId idea, boolean atTheSecondNode);

        void withdraw(IdeaId idea, boolean atTheSecondNode);
    }

    private final class ThroughTheDoor implements Client {

        private final Person person;

        ThroughTheDoor(Person person) {
            this.person = person;
        }

        @Override
        public void like(IdeaId idea, boolean atTheSecondNode) {
            counted((atTheSecondNode ? there : here).like(idea, person)).block();
        }

        @Override
        public void withdraw(IdeaId idea, boolean atTheSecondNode) {
            (atTheSecondNode ? there : here)
                    .withdraw(idea, person)
                    .onErrorComplete(Refused.class)
                    .block();
        }
    }

    private final class OverHttp implements Client {

        private final String session;
        private final String cookie;
        private final String token;

        OverHttp(Person person, boolean atTheSecondNode) {
            this.session = cast.session(person);
            Visitor visitor = new Visitor(port(atTheSecondNode)).cookie("session", session);
            Visitor.Answer page = visitor.get("/ideas/" + all.getFirst() + "/like");
            this.cookie = page.header("Set-Cookie").replaceFirst(";.*", "");
            this.token = page.one("input[name=_csrf]").attr("value");
        }

        @Override
        public void like(IdeaId idea, boolean atTheSecondNode) {
            send("PUT", idea, atTheSecondNode);
        }

        @Override
        public void withdraw(IdeaId idea, boolean atTheSecondNode) {
            send("DELETE", idea, atTheSecondNode);
        }

        private void send(String method, IdeaId idea, boolean atTheSecondNode) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + port(atTheSecondNode) + "/ideas/" + idea + "/like"))
                    .header("Cookie", "session=" + session + "; " + cookie)
                    .header("X-XSRF-TOKEN", token)
                    .header("HX-Request", "true")
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .build();
            try {
                int status = http.send(request, BodyHandlers.ofString()).statusCode();
                assertThat(status).isIn(leaves(idea) ? List.of(200, 409) : List.of(200));
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private int port(boolean ofTheSecondNode) {
        Environment where = ofTheSecondNode ? secondNode.getEnvironment() : environment;
        return where.getRequiredProperty("local.server.port", Integer.class);
    }

    private long mismatches() {
        return count("select count(*) from like_tally t"
                + " where t.likes <> (select count(*) from idea_like l where l.idea_id = t.idea_id)");
    }

    private Set<String> likers() {
        return Set.copyOf(database.sql("select idea_id, resident_id::text as who from idea_like"
                        + " where resident_id is not null and idea_id > " + all.get(LEAVING - 1))
                .map(row -> row.get("idea_id", Long.class) + " " + row.get("who", String.class))
                .all()
                .collectList()
                .block());
    }

    private void execute(String sql) {
        database.sql(sql).then().block();
    }

    private long count(String sql) {
        return database.sql(sql).map(row -> row.get(0, Long.class)).one().block();
    }
}
