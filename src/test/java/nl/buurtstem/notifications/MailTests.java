package nl.buurtstem.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.buurtstem.agenda.Agenda;
import nl.buurtstem.agenda.AgendaItem;
import nl.buurtstem.agenda.Meetings;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.PlaceName;
import nl.buurtstem.ideas.Actor;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.ideas.Move;
import nl.buurtstem.ideas.NewIdea;
import nl.buurtstem.ideas.Reason;
import nl.buurtstem.ideas.Theme;
import nl.buurtstem.likes.Likes;
import nl.buurtstem.moderation.Decision;
import nl.buurtstem.moderation.Decisions;
import nl.buurtstem.moderation.Rule;
import nl.buurtstem.outbox.Outbox;
import nl.buurtstem.outbox.Rounds;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.MovableClock;
import nl.buurtstem.testing.SomeIdeas;
import nl.buurtstem.testing.Visitor;
import nl.buurtstem.web.Page;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.r2dbc.core.DatabaseClient;

/** What happens reaches people through a real mail server: once, in their own language, whatever that server does. */
@AppTest
@ExtendWith(OutputCaptureExtension.class)
@ResourceLock(Resources.SYSTEM_OUT)
class MailTests {

    private static final GreenMail SERVER = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    private final Cast cast;
    private final MovableClock clock;
    private final Areas areas;
    private final Ideas ideas;
    private final Likes likes;
    private final Decisions decisions;
    private final Agenda agenda;
    private final Meetings meetings;
    private final Outbox outbox;
    private final DatabaseClient database;
    private final BeanFactory beans;
    private final JavaMailSenderImpl sender;

    MailTests(
            Cast cast,
            MovableClock clock,
            Areas areas,
            Ideas ideas,
            Likes likes,
            Decisions decisions,
            Agenda agenda,
            Meetings meetings,
            Outbox outbox,
            DatabaseClient database,
            BeanFactory beans,
            JavaMailSenderImpl sender) {
        this.cast = cast;
        this.clock = clock;
        this.areas = areas;
        this.ideas = ideas;
        this.likes = likes;
        this.decisions = decisions;
        this.agenda = agenda;
        this.meetings = meetings;
        this.outbox = outbox;
        this.database = database;
        this.beans = beans;
        this.sender = sender;
    }

    /** As in production: by SMTP. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Smtp {

        @Bean
        @Primary
        Post smtpPost(JavaMailSenderImpl sender, Addresses addresses) {
            return new SmtpPost(sender, addresses);
        }
    }

    @BeforeAll
    static void startServer() {
        SERVER.start();
    }

    @AfterAll
    static void stopServer() {
        SERVER.stop();
    }

    @BeforeEach
    void theServerWorksAndNothingWaits() throws Exception {
        clock.set(LocalDateTime.parse("2031-03-04T12:00").atZone(Page.ZONE).toInstant());
        sender.setPort(SERVER.getSmtp().getPort());
        SERVER.purgeEmailFromAllMailboxes();
        database.sql("delete from outbox").then().block();
        database.sql("delete from rate_bucket").then().block();
    }

    private IdeaId idea(Person author) {
        return SomeIdeas.publish(ideas, newIdea(), author).block();
    }

    private NewIdea newIdea() {
        PlaceName market = areas.placeNamed("Marktplein").orElseThrow();
        return new NewIdea(
                "Bankjes onder de linde",
                "Oudere mensen kunnen uitrusten",
                "Zet drie bankjes onder de grote linde op het plein.",
                Theme.MEETING,
                "nl",
                market.point(),
                market.name(),
                null,
                "");
    }

    private void forgetLetters() {
        database.sql("delete from outbox").then().block();
    }

    private List<MimeMessage> mailTo(Person person) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(mail -> isTo(mail, person.email()))
                .toList();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return Arrays.stream(mail.getRecipients(RecipientType.TO))
                    .map(Address::toString)
                    .anyMatch(address::equals);
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(Part part, String type) throws Exception {
        if (part.isMimeType(type)) {
            return (String) part.getContent();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                String found = part(inner, type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    @Test
    void authorAndSupportersHearOfAMoveEachInTheirOwnLanguage() throws Exception {
        Person author = cast.resident("Anneke", "nl");
        Person supporter = cast.resident("Yusra", "ar");
        Person bystander = cast.resident("Bystander", "nl");
        IdeaId idea = idea(author);
        likes.like(idea, supporter).block();
        forgetLetters();
        ideas.move(idea, Move.SELECT, Reason.NONE, Actor.PROGRAM).block();
        Rounds.deliver(beans);

        assertThat(mailTo(bystander)).isEmpty();
        MimeMessage dutch = mailTo(author).getFirst();
        assertThat(mailTo(author)).hasSize(1);
        assertThat(dutch.getSubject()).isEqualTo("Op de agenda: Bankjes onder de linde");
        assertThat(part(dutch, "text/plain"))
                .contains("Anneke", "omdat u dit idee instuurde", "onafhankelijk persoon", "/ideas/" + idea.value());
        Document page = Jsoup.parse(part(dutch, "text/html"));
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("nl");
        assertThat(page.select("a.button").attr("href")).endsWith("/ideas/" + idea.value());

        MimeMessage arabic = mailTo(supporter).getFirst();
        assertThat(arabic.getHeader("Content-Language")).containsExactly("ar");
        Document arabicPage = Jsoup.parse(part(arabic, "text/html"));
        assertThat(arabicPage.selectFirst("html").attr("dir")).isEqualTo("rtl");
        assertThat(arabicPage.text()).contains("جدول أعمال", "أعطيت هذه الفكرة إعجابًا");
    }

    @Test
    void whoDidNotWinAVoteHearsTheNumbersAndAThankYou() throws Exception {
        Person author = cast.resident("Wies", "nl");
        Person supporter = cast.resident("Nour", "ar");
        IdeaId idea = idea(author);
        likes.like(idea, supporter).block();
        forgetLetters();
        Map<String, String> figures = Map.of(
                "question", "Wat komt er op het plein?", "votes", "12", "of", "1400", "unit", "plurality", "path", "/");
        ideas.record(idea, "VOTE_LOST", new Reason("Er komt een fontein.", "nl", figures), Actor.PROGRAM)
                .block();
        Rounds.deliver(beans);

        assertThat(part(mailTo(author).getFirst(), "text/plain"))
                .contains("Wat komt er op het plein?", "12 stemmen van de 1.400", "Dank aan iedereen", "een fontein");
        assertThat(part(mailTo(supporter).getFirst(), "text/plain")).contains("12", "1,400", "شكراً");
    }

    @Test
    void aMailThatLeavesLateBearsTheMomentOfWhatItTells() {
        Person author = cast.resident("Anneke");
        IdeaId idea = idea(author);
        forgetLetters();
        Instant then = clock.instant();
        ideas.move(idea, Move.SELECT, Reason.NONE, Actor.PROGRAM).block();
        clock.forward(Duration.ofDays(3));
        Rounds.deliver(beans);

        assertThat(database.sql("select created_at from outbox where kind = 'mail'")
                        .mapValue(Instant.class)
                        .all()
                        .collectList()
                        .block())
                .singleElement()
                .satisfies(at -> assertThat(at).isBetween(then, then.plusSeconds(60)));
    }

    @Test
    void anEventDeliveredTwiceIsOneMailAndARetriedMailKeepsItsMessageId() throws Exception {
        Person author = cast.resident("Bram");
        IdeaId idea = idea(author);
        ideas.move(idea, Move.SELECT, Reason.NONE, Actor.PROGRAM).block();
        Rounds.deliver(beans);
        database.sql("update outbox set delivered_at = null, due_at = :now where kind = 'ideas.moved'")
                .bind("now", clock.instant())
                .then()
                .block();
        Rounds.deliver(beans);
        assertThat(mailTo(author)).hasSize(1);

        database.sql("update outbox set delivered_at = null, due_at = :now where kind = 'mail'")
                .bind("now", clock.instant())
                .then()
                .block();
        Rounds.deliver(beans);
        assertThat(mailTo(author)).hasSize(2);
        assertThat(mailTo(author).get(0).getMessageID())
                .isEqualTo(mailTo(author).get(1).getMessageID());
    }

    @Test
    void whenNoServerAnswersTheMailComesLaterAndNobodysAddressIsLogged(CapturedOutput output) throws Exception {
        Person author = cast.resident("Chantal");
        try (ServerSocket closed = new ServerSocket(0)) {
            sender.setPort(closed.getLocalPort());
        }
        ideas.move(idea(author), Move.SELECT, Reason.NONE, Actor.PROGRAM).block();
        Rounds.deliver(beans);
        assertThat(output).contains("was not delivered").doesNotContain(author.email());
        assertThat(mailTo(author)).isEmpty();

        sender.setPort(SERVER.getSmtp().getPort());
        clock.forward(Duration.ofSeconds(4));
        Rounds.deliver(beans);
        assertThat(mailTo(author)).hasSize(1);
    }

    @Test
    void whenTheServerSaysNotNowTheMailComesLaterAndNobodysAddressIsLogged(CapturedOutput output) throws Exception {
        Person author = cast.resident("Dewi");
        try (MoodyMailServer moody = new MoodyMailServer(451)) {
            sender.setPort(moody.port());
            ideas.move(idea(author), Move.SELECT, Reason.NONE, Actor.PROGRAM).block();
            Rounds.deliver(beans);
        }
        assertThat(output).contains("451").doesNotContain(author.email());
        sender.setPort(SERVER.getSmtp().getPort());
        clock.forward(Duration.ofSeconds(4));
        Rounds.deliver(beans);
        assertThat(mailTo(author)).hasSize(1);
        assertThat(database.sql("select count(*) as n from outbox where delivered_at is null")
                        .map(row -> row.get("n", Long.class))
                        .one()
                        .block())
                .isZero();
    }

    @Test
    void aMailboxThatDoesNotExistIsNotTriedAgain(CapturedOutput output) throws Exception {
        Person author = cast.resident("Dirk");
        try (MoodyMailServer moody = new MoodyMailServer(550)) {
            sender.setPort(moody.port());
            ideas.move(idea(author), Move.SELECT, Reason.NONE, Actor.PROGRAM).block();
            Rounds.deliver(beans);
        }
        assertThat(output).contains("given up", "550").doesNotContain(author.email());
        sender.setPort(SERVER.getSmtp().getPort());
        clock.forward(Duration.ofHours(3));
        Rounds.deliver(beans);
        assertThat(mailTo(author)).isEmpty();
    }

    @Test
    void whenTheMeetingMovesAuthorAndSupportersHearWhenItIsNow() throws Exception {
        Person author = cast.resident("Dora");
        Person supporter = cast.resident("Dunya", "ar");
        Person clerk = cast.staff("Clerk", Role.CLERK, "ML");
        IdeaId idea = idea(author);
        likes.like(idea, supporter).block();
        AgendaItem item = agenda.nominate(idea, null, "Dit speelt nu, zegt de wijkraad.", clerk)
                .flatMap(agenda::item)
                .block();
        forgetLetters();
        Instant thursday = ZonedDateTime.of(2031, 4, 3, 20, 0, 0, 0, ZoneId.of("Europe/Amsterdam"))
                .toInstant();
        meetings.reschedule(item.meeting().id(), thursday, "Bibliotheek, zaal 2", clerk)
                .block();
        Rounds.deliver(beans);

        assertThat(mailTo(author)).hasSize(1);
        assertThat(mailTo(author).getFirst().getSubject())
                .isEqualTo("De vergadering is verplaatst: Bankjes onder de linde");
        assertThat(part(mailTo(author).getFirst(), "text/plain"))
                .contains("donderdag 3 april 2031", "20:00", "Bibliotheek, zaal 2", "/agenda/meetings/");
        assertThat(mailTo(supporter)).hasSize(1);

        forgetLetters();
        meetings.reschedule(item.meeting().id(), thursday, "Bibliotheek, zaal 2", clerk)
                .block();
        Rounds.deliver(beans);
        assertThat(mailTo(author)).as("nothing changed").hasSize(1);
    }

    @Test
    void theSignInMailCarriesLinkAndCodeAndTheSameOnesWhenItIsTriedAgain(CapturedOutput output) throws Exception {
        Person person = cast.resident("Emre");
        try (ServerSocket closed = new ServerSocket(0)) {
            sender.setPort(closed.getLocalPort());
        }
        var visitor = cast.guest();
        var asked = visitor.get("/sign-in?next=/me")
                .form("main form")
                .with("email", person.email())
                .submit();
        Rounds.deliver(beans);
        sender.setPort(SERVER.getSmtp().getPort());
        clock.forward(Duration.ofSeconds(4));
        Rounds.deliver(beans);

        MimeMessage mail = mailTo(person).getFirst();
        String text = part(mail, "text/plain");
        String code = text.replaceAll("(?s).*?\\b(\\d{6})\\b.*", "$1");
        String path = text.replaceAll("(?s).*?(/sign-in/[A-Za-z0-9_-]{43}).*", "$1");
        assertThat(mail.getSubject()).contains(code);
        assertThat(cast.guest().get(path).status()).isEqualTo(200);
        assertThat(asked.form("main form").with("code", code).submit().path()).startsWith("/me?said=");
        assertThat(output).doesNotContain(person.email()).doesNotContain(path).doesNotContain(code);

        forgetLetters();
        outbox.write("sign_in", "again", Map.of("attempt", attempt())).block();
        Rounds.deliver(beans);
        assertThat(mailTo(person))
                .as("nothing more for an attempt that was used")
                .hasSize(1);
    }

    private String attempt() {
        return database.sql("select id::text from sign_in_attempt order by created_at desc limit 1")
                .map(row -> row.get("id", String.class))
                .one()
                .block();
    }

    @Test
    void whoGetsARoleIsTold() throws Exception {
        Visitor.Answer given = cast.visitor(cast.staff("Ada", Role.ADMINISTRATOR, "ZO"))
                .get("/staff")
                .form("form[action='/staff']")
                .with("email", "nieuw@zilveroog.example")
                .with("role", "OFFICIAL")
                .with("area", "ML")
                .submit();
        assertThat(given.status()).isEqualTo(200);
        Rounds.deliver(beans);
        MimeMessage mail = mailTo(cast.resident("Nieuw")).getFirst();
        assertThat(mail.getSubject()).isEqualTo("U heeft nu een rol in Buurtstem: Ambtenaar");
        assertThat(part(mail, "text/plain")).contains("de rol Ambtenaar in", "Middenland", "/sign-in");
    }

    @Test
    void theAuthorHearsTheReasonOfADecision() throws Exception {
        Person author = cast.resident("Fleur", "en");
        Person official = cast.staff("Official", Role.OFFICIAL, "ML");
        IdeaId idea = ideas.putForward(author, newIdea()).block();
        clock.forward(Duration.ofHours(10)); // what is decided about one's own idea does not wait for the morning
        Decision decision =
                new Decision(Decision.Kind.ASK_CHANGE, Rule.EXPOSES, "Haal de naam van uw buurman weg.", "nl");
        decisions
                .decide("idea", idea.value(), decision, new Decisions.Seen(0, null), official)
                .block();
        Rounds.deliver(beans);

        assertThat(mailTo(author)).hasSize(1);
        assertThat(mailTo(author).getFirst().getSubject()).isEqualTo("Please change your idea: Bankjes onder de linde");
        Document page = Jsoup.parse(part(mailTo(author).getFirst(), "text/html"));
        assertThat(page.selectFirst("blockquote").text()).isEqualTo("Haal de naam van uw buurman weg.");
        assertThat(page.selectFirst("blockquote").attr("lang")).isEqualTo("nl");
    }

    @Test
    void aMilestoneReachesAuthorAndSupportersWithTheCount() throws Exception {
        Person author = cast.resident("Guus");
        Person supporter = cast.resident("Hanna", "en");
        IdeaId idea = idea(author);
        likes.like(idea, supporter).block();
        forgetLetters();
        outbox.write("likes.milestone", "m", Map.of("idea", String.valueOf(idea.value()), "milestone", "33"))
                .block();
        Rounds.deliver(beans);
        assertThat(part(mailTo(author).getFirst(), "text/plain"))
                .contains("een derde van de likes", "Er zijn nu 1 like");
        assertThat(part(mailTo(supporter).getFirst(), "text/plain")).contains("There is 1 like now");
    }

    @Test
    void whoeverLeftGetsNoMailAndHoldsUpNobody() {
        Person author = cast.resident("Ilse");
        Person supporter = cast.resident("Joris");
        IdeaId idea = idea(author);
        likes.like(idea, supporter).block();
        forgetLetters();
        ideas.move(idea, Move.SELECT, Reason.NONE, Actor.PROGRAM).block();
        cast.visitor(author)
                .get("/me/leave")
                .form("main form")
                .with("sure", "yes")
                .submit();
        Rounds.deliver(beans);
        assertThat(mailTo(author)).isEmpty();
        assertThat(mailTo(supporter)).hasSize(1);
    }
}
