package nl.buurtstem.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nl.buurtstem.testing.OwnProcess;
import nl.buurtstem.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Power cuts: what was acknowledged is there afterwards, whoever was killed. */
class KillTests {

    private static final Map<String, String> ENVIRONMENT = Map.of("SPRING_APPLICATION_JSON", """
            {
              "buurtstem.limits.idea.person.times": 1000000,
              "buurtstem.limits.idea.network.times": 1000000,
              "buurtstem.limits.like.person.times": 1000000
            }
            """);
    private static final Map<String, String> EMPTY = Map.of("BUURTSTEM_DEMO_FILL", "false");
    private static final String LEAF =
            "sha256('\\x00'::bytea || convert_to(concat_ws(e'\\n', 'buurtstem ballot 1', round_id, receipt, marks, ''), 'UTF8'))";
    private static final int PEOPLE = 6;
    private static final int IDEAS = 30;
    private static final int LIKES = 60;

    @TempDir
    Path folder;

    /** Somebody who is signed in, and everything they were told is done. */
    private record Somebody(String email, Visitor visitor, Visitor.Form form, Set<String> ideas, Set<String> liked) {}

    /** A ballot somebody filled in, and the receipts they got for it. */
    private record Paper(Visitor visitor, Visitor.Form form, Set<String> receipts) {}

    @Test
    void everyAcknowledgedLikeIdeaAndVoteSurvivesKillingApplicationAndDatabase() throws Exception {
        OwnProcess first = OwnProcess.start(folder, ENVIRONMENT);
        List<Somebody> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(signedIn(first, "kill" + i + "@zilveroog.example"));
        }
        List<Paper> papers =
                people.stream().map(somebody -> filledIn(somebody.visitor())).toList();
        CountDownLatch ideas = new CountDownLatch(IDEAS);
        CountDownLatch likes = new CountDownLatch(LIKES);
        ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
        people.forEach(somebody -> threads.execute(() -> actUntilKilled(somebody, ideas, likes)));
        assertThat(likes.await(120, TimeUnit.SECONDS)).isTrue();
        assertThat(ideas.await(120, TimeUnit.SECONDS)).isTrue();
        long ballots = ballots("true");
        ExecutorService voters = Executors.newFixedThreadPool(PEOPLE);
        papers.forEach(paper -> voters.execute(() -> vote(paper)));
        while (ballots("true") == ballots) {
            Thread.onSpinWait();
        }
        first.killEverything(); // some have their receipt, some a ballot without one, some nothing
        voters.shutdown();
        assertThat(voters.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        threads.shutdown();
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

        try (OwnProcess second = OwnProcess.start(folder, ENVIRONMENT)) {
            for (Somebody before : people) {
                Somebody after = signedIn(second, before.email());
                assertThat(before.ideas())
                        .allSatisfy(idea -> assertThat(after.visitor().get(idea).status())
                                .as(idea)
                                .isEqualTo(200));
                assertThat(before.liked())
                        .allSatisfy(
                                idea -> assertThat(after.visitor().get(idea).has("form.like button[aria-pressed=true]"))
                                        .as(idea)
                                        .isTrue());
            }
            for (Paper paper : papers) {
                sameFormGivesTheSameReceipt(second, paper);
            }
            assertThat(ballots("true")).isEqualTo(ballots + PEOPLE);
        }
    }

    private static void vote(Paper paper) {
        try {
            paper.receipts().add(paper.form().submit().text("#receipt"));
        } catch (IllegalStateException killed) {
            // no answer came
        }
    }

    /** One ballot, with a leaf in the tree. */
    private void sameFormGivesTheSameReceipt(OwnProcess process, Paper paper) throws SQLException {
        Visitor again = new Visitor(process.port())
                .cookie("session", paper.visitor().cookie("session"))
                .cookie("XSRF-TOKEN", paper.visitor().cookie("XSRF-TOKEN"));
        String receipt = again.send(paper.form()).text("#receipt");
        assertThat(again.send(paper.form()).text("#receipt")).isEqualTo(receipt);
        assertThat(paper.receipts()).allMatch(receipt::equals);
        assertThat(ballots("receipt = '" + receipt + "'")).isEqualTo(1);
        assertThat(ballots("receipt = '" + receipt + "' and " + LEAF + " in"
                        + " (select leaf from waiting_leaf union all select leaf from ballot_leaf)"))
                .isEqualTo(1);
    }

    private long ballots(String which) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database(), "postgres", password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from ballot where " + which)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private String database() {
        return "jdbc:postgresql://127.0.0.1:" + lines("pgdata/postmaster.pid").get(3) + "/buurtstem";
    }

    private String password() {
        return lines("database.password").getFirst();
    }

    private List<String> lines(String file) {
        try {
            return Files.readAllLines(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aDatabaseThatOutlivedItsApplicationIsAdopted() {
        OwnProcess first = OwnProcess.start(folder, EMPTY);
        Somebody before = signedIn(first, "adopted@zilveroog.example");
        for (int turn = 0; before.ideas().isEmpty(); turn++) {
            putForward(before, turn); // refused while the form was filled in faster than a person can
        }
        first.killApplication();
        try (OwnProcess second = OwnProcess.start(folder, EMPTY)) {
            Somebody after = signedIn(second, "adopted@zilveroog.example");
            assertThat(before.ideas())
                    .isNotEmpty()
                    .allSatisfy(idea ->
                            assertThat(after.visitor().get(idea).status()).isEqualTo(200));
        }
    }

    @Test
    void aSecondStartSaysWhoHoldsTheFolderAndHowToStopIt() {
        try (OwnProcess first = OwnProcess.start(folder, EMPTY)) {
            OwnProcess second = OwnProcess.launch(folder, Map.of());
            assertThat(second.exit()).isNotZero();
            assertThat(second.log())
                    .contains("in use by another Buurtstem, process " + first.pid())
                    .contains("kill " + first.pid())
                    .doesNotContain("\tat ");
        }
    }

    private static void actUntilKilled(Somebody somebody, CountDownLatch ideas, CountDownLatch likes) {
        try {
            List<String> open = somebody.visitor()
                    .get("/ideas?stage=collecting&order=new")
                    .page()
                    .select("a.card__link")
                    .eachAttr("href");
            int turn = 0;
            for (String idea : open) {
                if (like(somebody, idea)) {
                    likes.countDown();
                }
                if (putForward(somebody, ++turn)) {
                    ideas.countDown();
                }
            }
            while (true) {
                if (putForward(somebody, ++turn)) {
                    ideas.countDown();
                }
            }
        } catch (IllegalStateException killed) {
            // the connection broke: what was not acknowledged by now was not promised
        }
    }

    private static boolean like(Somebody somebody, String idea) {
        Visitor.Answer page = somebody.visitor().get(idea);
        if (!page.has("form.like button[aria-pressed=false]")) {
            return false;
        }
        Visitor.Answer answer = page.form("form.like").submit();
        return answer.status() == 200 && somebody.liked().add(idea);
    }

    private static boolean putForward(Somebody somebody, int turn) {
        Visitor.Form form = somebody.form();
        String landmark = form.element()
                .selectFirst("select[name=landmark] option[value]:not([value=''])")
                .attr("value");
        Visitor.Answer answer = form.with("goal", "Dat niets verloren gaat, ook niet als de stroom uitvalt.")
                .with("title", "Nummer " + turn + " overleeft de stroomstoring")
                .with("body", "Dit idee is bevestigd voordat de stroom uitviel. Dan moet het er daarna nog zijn.")
                .with("theme", "safety")
                .with("landmark", landmark)
                .submit();
        return answer.status() == 200
                && answer.path().matches("/ideas/\\d+.*")
                && somebody.ideas().add(answer.path().replaceFirst("\\?.*", ""));
    }

    /** Of the demo's round in which people tick plans. */
    private static Paper filledIn(Visitor visitor) {
        Visitor.Form form = visitor.get("/votes")
                .follow("a:contains(watertappunten)")
                .follow("a[href$='/ballot']")
                .form("main form.vote-form");
        String plan =
                form.element().selectFirst("input[type=checkbox][value='1']").attr("name");
        return new Paper(visitor, form.with(plan, "1").with("declared", "yes"), ConcurrentHashMap.newKeySet());
    }

    /** The way in that everybody takes: an address, the mail, the code. */
    private static Somebody signedIn(OwnProcess process, String email) {
        Visitor visitor = new Visitor(process.port());
        Visitor.Answer asked = visitor.get("/sign-in")
                .form("form[action='/sign-in']")
                .with("email", email)
                .submit();
        Visitor.Answer in = asked.form("form[action='/sign-in/code']")
                .with("code", Mailbox.code(process.port(), email))
                .submit();
        assertThat(in.status()).isEqualTo(200);
        Visitor.Form form = visitor.get("/ideas/new").form("form[data-draft]");
        return new Somebody(email, visitor, form, ConcurrentHashMap.newKeySet(), ConcurrentHashMap.newKeySet());
    }
}
