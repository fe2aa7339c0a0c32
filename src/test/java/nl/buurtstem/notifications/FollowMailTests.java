package nl.buurtstem.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.discussion.subjects.Influence;
import nl.buurtstem.discussion.subjects.NewSubject;
import nl.buurtstem.discussion.subjects.Subject;
import nl.buurtstem.discussion.subjects.Subjects;
import nl.buurtstem.follows.Followers;
import nl.buurtstem.follows.Follows;
import nl.buurtstem.follows.Pace;
import nl.buurtstem.follows.Target;
import nl.buurtstem.ideas.Actor;
import nl.buurtstem.ideas.ActorRole;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.ideas.Move;
import nl.buurtstem.ideas.Reason;
import nl.buurtstem.ideas.Theme;
import nl.buurtstem.likes.Likes;
import nl.buurtstem.outbox.Rounds;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Role;
import nl.buurtstem.statements.Chats;
import nl.buurtstem.statements.NewSession;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.MovableClock;
import nl.buurtstem.testing.SomeIdeas;
import nl.buurtstem.testing.Visitor;
import nl.buurtstem.votes.Counting;
import nl.buurtstem.votes.Entrance;
import nl.buurtstem.votes.NewOption;
import nl.buurtstem.votes.NewRound;
import nl.buurtstem.votes.VotingRound;
import nl.buurtstem.votes.Way;
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
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Who follows hears: who, when, in how many mails, and not any more once they stopped; whatever the mail server does. */
@AppTest
@TestPropertySource(properties = "buurtstem.public-address=https://buurtstem.example")
@ExtendWith(OutputCaptureExtension.class)
@ResourceLock(Resources.SYSTEM_OUT)
class FollowMailTests {

    private static final GreenMail SERVER = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Cast cast;
    private final MovableClock clock;
    private final Areas areas;
    private final Ideas ideas;
    private final Likes likes;
    private final Follows follows;
    private final Followers followers;
    private final Subjects subjects;
    private final Chats chats;
    private final nl.buurtstem.votes.Rounds votes;
    private final Counting counting;
    private final TransactionalOperator transaction;
    private final DatabaseClient database;
    private final BeanFactory beans;
    private final JavaMailSenderImpl sender;

    FollowMailTests(
            Cast cast,
            MovableClock clock,
            Areas areas,
            Ideas ideas,
            Likes likes,
            Follows follows,
            Followers followers,
            Subjects subjects,
            Chats chats,
            nl.buurtstem.votes.Rounds votes,
            Counting counting,
            TransactionalOperator transaction,
            DatabaseClient database,
            BeanFactory beans,
            JavaMailSenderImpl sender) {
        this.cast = cast;
        this.clock = clock;
        this.areas = areas;
        this.ideas = ideas;
        this.likes = likes;
        this.follows = follows;
        this.followers = followers;
        this.subjects = subjects;
        this.chats = chats;
        this.votes = votes;
        this.counting = counting;
        this.transaction = transaction;
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

    private Person author;
    private Person anna;

    @BeforeEach
    void itIsTuesdayNoonAndNobodyFollowsAnything() throws Exception {
        clock.set(LocalDateTime.parse("2031-03-04T12:00").atZone(Page.ZONE).toInstant());
        sender.setPort(SERVER.getSmtp().getPort());
        SERVER.purgeEmailFromAllMailboxes();
        database.sql("delete from outbox").then().block();
        database.sql("delete from follow").then().block();
        database.sql("delete from follow_wishes").then().block();
        author = cast.resident("Aart");
        anna = cast.resident("Anna");
    }

    private int area(String key) {
        return areas.byKey(key).orElseThrow().id();
    }

    private void follow(Person person, Target what, Pace pace) {
        follows.follow(person, what, pace).block();
    }

    private IdeaId publish(String title) {
        return SomeIdeas.publish(ideas, SomeIdeas.onTheSquare(areas, title), author)
                .block();
    }

    private IdeaId publishAt(String title, String place) {
        return SomeIdeas.publish(ideas, SomeIdeas.at(areas, title, place), author)
                .block();
    }

    private void deliver() {
        Rounds.deliver(beans);
    }

    private static List<MimeMessage> mailTo(Person person) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(mail -> isTo(mail, person.email()))
                .toList();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return (String) part.getContent();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = part(parts.getBodyPart(i), type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static String text(MimeMessage mail) throws MessagingException, IOException {
        return part(mail, "text/plain").replace("\r\n", "\n");
    }

    @Test
    void aNewIdeaReachesWhoFollowsItsAreaAndNobodyElse() throws Exception {
        Person elsewhere = cast.resident("Els");
        Person otherTheme = cast.resident("Otto");
        follow(anna, Target.area(area("ML"), Theme.GREEN), Pace.AT_ONCE);
        follow(author, Target.area(area("ML"), null), Pace.AT_ONCE);
        follow(elsewhere, Target.area(area("HZ"), null), Pace.AT_ONCE);
        follow(otherTheme, Target.area(area("ML"), Theme.TRAFFIC), Pace.AT_ONCE);
        IdeaId idea = publish("Bomen op het Marktplein");
        deliver();

        assertThat(mailTo(anna)).hasSize(1);
        MimeMessage mail = mailTo(anna).getFirst();
        assertThat(mail.getSubject()).startsWith("Nieuw idee in").endsWith("Bomen op het Marktplein");
        assertThat(text(mail)).contains("omdat u Groen in", "onafhankelijk persoon", "/ideas/" + idea.value());
        assertThat(mailTo(author)).as("nobody is told what they did themselves").isEmpty();
        assertThat(mailTo(elsewhere)).isEmpty();
        assertThat(mailTo(otherTheme)).isEmpty();
    }

    @Test
    void aCircleHoldsWhatIsNearAndNotWhatIsFar() {
        follow(anna, Target.circle(areas.placeNamed("Marktplein").orElseThrow().point(), 250), Pace.AT_ONCE);
        publishAt("Een bankje bij de haven", "Haventoren");
        deliver();
        assertThat(mailTo(anna)).isEmpty();
        publish("Een bankje op de markt");
        deliver();
        assertThat(mailTo(anna)).hasSize(1);
    }

    @Test
    void whoFollowsAndLikesAnIdeaHearsOnceAndInTheirOwnLanguage() throws Exception {
        Person yusra = cast.resident("Yusra", "ar");
        IdeaId idea = publish("Een fontein op de markt");
        likes.like(idea, anna).block();
        follow(anna, Target.idea(idea), Pace.AT_ONCE);
        follow(anna, Target.area(area("ML"), null), Pace.AT_ONCE);
        follow(yusra, Target.idea(idea), Pace.AT_ONCE);
        deliver();
        SERVER.purgeEmailFromAllMailboxes();
        ideas.move(idea, Move.SELECT, Reason.NONE, Actor.PROGRAM).block();
        deliver();
        assertThat(mailTo(anna)).hasSize(1);
        assertThat(mailTo(author)).hasSize(1);
        Document page = Jsoup.parse(part(mailTo(yusra).getFirst(), "text/html"));
        assertThat(page.selectFirst("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.text()).contains("لأنك تتابع هذه الفكرة");
    }

    @Test
    void atNightNoMailComesAndInTheMorningItDoes() {
        follow(anna, Target.area(area("ML"), null), Pace.AT_ONCE);
        clock.forward(Duration.ofHours(10));
        publish("Lantaarns langs de gracht");
        deliver();
        assertThat(mailTo(anna)).isEmpty();
        clock.forward(Duration.ofHours(11));
        deliver();
        assertThat(mailTo(anna)).hasSize(1);
    }

    @Test
    void whatIsOverTheDaysMostComesInTheNextMornings() throws Exception {
        follow(anna, Target.area(area("ML"), null), Pace.AT_ONCE);
        for (int n = 1; n <= 7; n++) {
            publish("Het idee met nummer " + n);
        }
        deliver();
        assertThat(mailTo(anna)).hasSize(5);
        SERVER.purgeEmailFromAllMailboxes();
        clock.forward(Duration.ofHours(20));
        assertThat(followers.gather().block()).isEqualTo(1);
        deliver();
        assertThat(mailTo(anna)).hasSize(1);
        assertThat(mailTo(anna).getFirst().getSubject()).isEqualTo("Nieuws over 2 ideeën die u volgt");
    }

    @Test
    void whatHappenedInADayComesInOneMailGroupedByWhyInThreeLanguages() throws Exception {
        Person priya = cast.resident("Priya", "en");
        Person samira = cast.resident("Samira", "ar");
        IdeaId fountain = publish("Een fontein op de markt");
        for (Person person : List.of(anna, priya, samira)) {
            follow(person, Target.area(area("ML"), null), Pace.DAILY);
            follow(person, Target.idea(fountain), Pace.DAILY);
        }
        deliver();
        ideas.move(fountain, Move.SELECT, Reason.NONE, Actor.PROGRAM).block();
        publish("Meer bomen in de straat");
        deliver();
        assertThat(mailTo(anna)).as("not before the morning").isEmpty();
        clock.forward(Duration.ofHours(20));
        assertThat(followers.gather().block()).isEqualTo(3);
        assertThat(followers.gather().block()).isZero();
        deliver();

        assertThat(mailTo(anna)).hasSize(1);
        assertThat(text(mailTo(anna).getFirst()))
                .containsSubsequence(
                        "Dit is er gebeurd met wat u volgt.",
                        "Omdat u dit idee volgt",
                        "- Een fontein op de markt\n  ",
                        "Gekozen voor de agenda van de commissie",
                        "Omdat u ",
                        "- Meer bomen in de straat\n  Nieuw idee\n  https://buurtstem.example/ideas/",
                        "omdat u dingen volgt op Buurtstem",
                        "Stop deze mail: https://buurtstem.example/mail/stop?t=");
        assertThat(text(mailTo(priya).getFirst()))
                .contains("Because you follow this idea", "- Meer bomen in de straat\n  New idea\n");
        Document arabic = Jsoup.parse(part(mailTo(samira).getFirst(), "text/html"));
        assertThat(arabic.select("h2").eachText()).contains("لأنك تتابع هذه الفكرة");
        assertThat(arabic.text()).contains("فكرة جديدة", "هذا ما حدث لما تتابعه");
        assertThat(arabic.selectFirst(".item a").attr("lang")).isEqualTo("nl");
    }

    @Test
    void aChatThatOpensIsToldOnceToWhomItMayConcernInTheWayTheyChose() throws Exception {
        Person samira = cast.resident("Samira", "ar");
        Person elsewhere = cast.resident("Els");
        Person otherTheme = cast.resident("Otto");
        Person fan = cast.resident("Fanny");
        Person sender = cast.resident("Fons");
        IdeaId fountain = SomeIdeas.publish(ideas, SomeIdeas.onTheSquare(areas, "Een fontein op de markt"), sender)
                .block();
        deliver();
        follow(anna, Target.area(area("ML02"), null), Pace.AT_ONCE);
        follow(samira, Target.area(area("ZO"), Theme.GREEN), Pace.DAILY);
        follow(fan, Target.idea(fountain), Pace.AT_ONCE);
        follow(sender, Target.area(area("ML"), null), Pace.AT_ONCE);
        follow(elsewhere, Target.area(area("HZ"), null), Pace.AT_ONCE);
        follow(otherTheme, Target.area(area("ML"), Theme.TRAFFIC), Pace.AT_ONCE);
        planChat(fountain);
        assertThat(chats.announce().blockOptional()).as("it is not open yet").isEmpty();
        clock.forward(Duration.ofHours(2));
        assertThat(chats.announce().blockOptional()).isPresent();
        assertThat(chats.announce().blockOptional()).as("told once").isEmpty();
        SERVER.purgeEmailFromAllMailboxes();
        deliver();

        assertThat(mailTo(anna)).hasSize(1);
        assertThat(mailTo(anna).getFirst().getSubject()).isEqualTo("Praat mee: Hoe wordt de markt groener?");
        assertThat(text(mailTo(anna).getFirst()))
                .contains("> Wat vindt u van de markt?", "https://buurtstem.example/chats/", "Marktkwartier");
        assertThat(mailTo(sender)).as("once, though they follow it too").hasSize(1);
        assertThat(text(mailTo(sender).getFirst())).contains("een idee instuurde dat bij dit onderwerp hoort");
        assertThat(text(mailTo(fan).getFirst())).contains("een idee volgt dat bij dit onderwerp hoort");
        assertThat(mailTo(elsewhere)).isEmpty();
        assertThat(mailTo(otherTheme)).isEmpty();
        assertThat(mailTo(samira)).as("not before the morning").isEmpty();
        clock.forward(Duration.ofHours(20));
        assertThat(followers.gather().block()).isEqualTo(1);
        deliver();
        Document arabic = Jsoup.parse(part(mailTo(samira).getFirst(), "text/html"));
        assertThat(arabic.text()).contains("Wat vindt u van de markt?", "دردشة الحي مفتوحة");
        assertThat(arabic.selectFirst(".item a").attr("href")).contains("/chats/");
    }

    @Test
    void whoFollowsASubjectHearsWhatIsChangedAndWhatCameOfIt() throws Exception {
        Person noor = cast.staff("Noor", Role.OFFICIAL, "ML");
        Subject open = subjects.draft(market(), noor)
                .flatMap(draft -> subjects.open(draft.id(), draft.revision(), noor))
                .block();
        Person samira = cast.resident("Samira", "ar");
        Person quiet = cast.resident("Stijn");
        follow(anna, Target.subject(open.id()), Pace.AT_ONCE);
        follow(noor, Target.subject(open.id()), Pace.AT_ONCE);
        follow(samira, Target.subject(open.id()), Pace.DAILY);
        follow(quiet, Target.area(area("ML"), null), Pace.AT_ONCE);
        NewSubject other = NewSubject.of(open, "De raad besluit in juni en legt het hier uit.");
        subjects.edit(open.id(), open.revision(), other, "De raad wil hier zelf over gaan.", "nl", noor)
                .block();
        deliver();

        assertThat(mailTo(anna)).hasSize(1);
        assertThat(mailTo(anna).getFirst().getSubject()).isEqualTo("Veranderd: Hoe wordt de markt groener?");
        assertThat(text(mailTo(anna).getFirst()))
                .contains(
                        "> De raad wil hier zelf over gaan.",
                        "https://buurtstem.example/subjects/" + open.id(),
                        "omdat u dit onderwerp volgt",
                        "Stop mail hierover: https://buurtstem.example/mail/stop?t=");
        assertThat(mailTo(noor)).as("they did it themselves").isEmpty();
        assertThat(mailTo(quiet))
                .as("who follows the area hears of chats and votes only")
                .isEmpty();
        clock.forward(Duration.ofHours(20));
        followers.gather().block();
        deliver();
        Document arabic = Jsoup.parse(part(mailTo(samira).getFirst(), "text/html"));
        assertThat(arabic.text()).contains("غيّرت البلدية شيئًا", "Hoe wordt de markt groener?");
        Visitor program = cast.guest();
        program.post(pathOfStop(mailTo(anna).getFirst()), "List-Unsubscribe=One-Click", FORM);
        SERVER.purgeEmailFromAllMailboxes();
        subjects.close(open.id(), "Er komen twaalf bomen bij, want dat wilden de meesten.", "nl", noor)
                .block();
        deliver();
        assertThat(mailTo(anna)).as("stopped with one press").isEmpty();
    }

    @Test
    void whoFollowsAnAreaHearsWhenAVoteOpens() throws Exception {
        Person noor = cast.staff("Noor", Role.OFFICIAL, "ML");
        Person elsewhere = cast.resident("Els");
        follow(anna, Target.area(area("ML02"), null), Pace.AT_ONCE);
        follow(elsewhere, Target.area(area("HZ"), null), Pace.AT_ONCE);
        VotingRound round = fixRound(noor);
        VotingRound back = fixRound(noor);
        votes.takeBack(back.id(), back.revision(), noor).block();
        deliver();
        assertThat(mailTo(anna)).as("it is not open yet").isEmpty();

        clock.forward(Duration.ofHours(2));
        deliver();
        assertThat(mailTo(anna)).as("what was taken back is no news").hasSize(1);
        assertThat(mailTo(anna).getFirst().getSubject()).isEqualTo("U kunt stemmen: Hoe heet de brug?");
        assertThat(text(mailTo(anna).getFirst())).contains("https://buurtstem.example" + round.path());
        assertThat(mailTo(elsewhere)).isEmpty();
    }

    @Test
    void whoFollowsAnAreaHearsThatAVoteIsCounted() throws Exception {
        clock.set(Instant.parse("2025-11-21T10:00:00Z")); // the database lets a round close when its own clock says so
        follow(anna, Target.area(area("ML02"), null), Pace.AT_ONCE);
        fixRound(cast.staff("Noor", Role.OFFICIAL, "ML"));
        clock.forward(Duration.ofDays(3));
        counting.closeDue().block();
        counting.closeDue().block();
        deliver();
        assertThat(mailTo(anna)).hasSize(1);
        assertThat(mailTo(anna).getFirst().getSubject()).isEqualTo("De uitslag: Hoe heet de brug?");
    }

    /** A vote that opens in an hour, for two days. */
    private VotingRound fixRound(Person official) {
        Instant opens = clock.instant().plus(Duration.ofHours(1));
        NewRound asked = new NewRound(
                "Hoe heet de brug?",
                "De brug is klaar en heeft nog geen naam.",
                "nl",
                area("ML"),
                Influence.DECIDE,
                "De naam die wint, wordt de naam van de brug.",
                Way.SINGLE,
                NewRound.Sizes.ONE_WINNER,
                new NewRound.Voters(null, false, Entrance.EMAIL),
                true,
                NewRound.When.between(opens, opens.plus(Duration.ofDays(2))));
        VotingRound draft = votes.draft(asked, official).block();
        for (String name : List.of("Kielbrug", "De Sprong")) {
            NewOption option = new NewOption(name, "Een goede naam.", "nl", null, "", null, null, null, "", "");
            votes.addOption(draft.id(), option, official).block();
        }
        int revision = votes.require(draft.id(), official).block().revision();
        return votes.fix(draft.id(), revision, official).block();
    }

    private NewSubject market() {
        return new NewSubject(
                "Hoe wordt de markt groener?",
                "Wat mist u op de markt?",
                "De markt wordt opnieuw bestraat. Hoe het eruit gaat zien, ligt nog open.",
                "nl",
                area("ML"),
                Influence.ADVISE,
                "Het college besluit in mei en legt het hier uit.",
                Theme.GREEN,
                false);
    }

    /** A chat that opens in an hour, about a subject that this idea belongs to. */
    private void planChat(IdeaId idea) {
        Person noor = cast.staff("Noor", Role.OFFICIAL, "ML");
        Instant opens = clock.instant().plus(Duration.ofHours(1));
        NewSession session = new NewSession(
                "Wat vindt u van de markt?",
                "nl",
                opens,
                opens.plus(Duration.ofDays(7)),
                true,
                List.of(
                        "De markt blijft vrij van auto’s.",
                        "Er komen meer bomen bij.",
                        "De markt blijft op zaterdag."));
        subjects.draft(market(), noor)
                .flatMap(draft -> subjects.open(draft.id(), draft.revision(), noor))
                .flatMap(open -> subjects.gather(open.id(), idea, noor))
                .flatMap(open -> chats.begin(open.id(), session, noor))
                .block();
    }

    @Test
    void aWeekWaitsForMondayAndNothingIsNoMail() {
        follow(anna, Target.area(area("ML"), null), Pace.WEEKLY);
        publish("Een moestuin voor iedereen");
        deliver();
        clock.forward(Duration.ofDays(5));
        assertThat(followers.gather().block()).isZero();
        clock.forward(Duration.ofDays(1));
        assertThat(followers.gather().block()).isEqualTo(1);
        deliver();
        assertThat(mailTo(anna)).hasSize(1);
        clock.forward(Duration.ofDays(7));
        assertThat(followers.gather().block()).as("nothing happened").isZero();
    }

    @Test
    void aCrashWhileNewsIsGatheredNeitherLosesNorRepeats() {
        follow(anna, Target.area(area("ML"), null), Pace.DAILY);
        publish("Een brug over het water");
        deliver();
        clock.forward(Duration.ofHours(20));
        transaction
                .transactional(followers.gather().then(Mono.error(new IllegalStateException("crash"))))
                .onErrorComplete()
                .block();
        List<Integer> both = Mono.zip(followers.gather(), followers.gather())
                .map(counts -> List.of(counts.getT1(), counts.getT2()))
                .block();
        assertThat(both).as("two nodes at once").containsExactlyInAnyOrder(0, 1);
        deliver();
        deliver();
        assertThat(mailTo(anna)).hasSize(1);
    }

    @Test
    void aLetterThatIsHandedOnTwiceTellsNobodyTwice() {
        follow(anna, Target.area(area("ML"), null), Pace.AT_ONCE);
        publish("Een pleintje zonder auto's");
        deliver();
        database.sql("update outbox set delivered_at = null where kind = 'ideas.published'")
                .then()
                .block();
        deliver();
        assertThat(mailTo(anna)).hasSize(1);
    }

    @Test
    void whatWasHiddenMeanwhileIsNotMailed() {
        follow(anna, Target.area(area("ML"), null), Pace.AT_ONCE);
        clock.forward(Duration.ofHours(10));
        IdeaId idea = publish("Iets dat weg moet");
        deliver();
        ideas.move(idea, Move.HIDE, Reason.of("Past niet bij de regels.", "nl"), new Actor(null, ActorRole.OFFICIAL))
                .block();
        clock.forward(Duration.ofHours(11));
        deliver();
        assertThat(mailTo(anna)).isEmpty();
    }

    @Test
    void onePressInTheMailProgramStopsMailAboutThisAlone() throws Exception {
        follow(anna, Target.area(area("ML"), null), Pace.AT_ONCE);
        follow(anna, Target.area(area("HZ"), null), Pace.AT_ONCE);
        publish("Vlaggen langs de kade");
        deliver();
        MimeMessage mail = mailTo(anna).getFirst();
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        Visitor program = cast.guest();
        Visitor.Answer pressed = program.post(pathOfStop(mail), "List-Unsubscribe=One-Click", FORM);
        assertThat(pressed.status()).isEqualTo(200);

        publish("Nog meer vlaggen");
        publishAt("Een bankje bij de haven", "Haventoren");
        deliver();
        assertThat(mailTo(anna)).hasSize(2);
        assertThat(mailTo(anna).getLast().getSubject()).contains("Een bankje bij de haven");
    }

    private static String pathOfStop(MimeMessage mail) throws MessagingException {
        String header = mail.getHeader("List-Unsubscribe")[0].replaceAll("\\s", "");
        assertThat(header).startsWith("<https://buurtstem.example/mail/stop?t=").endsWith(">");
        return header.substring("<https://buurtstem.example".length(), header.length() - 1);
    }

    @Test
    void whoLikesAnIdeaCanStopMailAboutLikesAndTheAuthorIsStillTold() throws Exception {
        IdeaId idea = publish("Een klok op de toren");
        likes.like(idea, anna).block();
        ideas.move(idea, Move.SELECT, Reason.NONE, Actor.PROGRAM).block();
        deliver();
        cast.guest().post(pathOfStop(mailTo(anna).getFirst()), "List-Unsubscribe=One-Click", FORM);
        assertThat(mailTo(author).getFirst().getHeader("List-Unsubscribe")).isNull();
        SERVER.purgeEmailFromAllMailboxes();
        ideas.move(idea, Move.DISCUSS, Reason.of("Er is over gepraat.", "nl"), new Actor(null, ActorRole.CLERK))
                .block();
        deliver();
        assertThat(mailTo(anna)).isEmpty();
        assertThat(mailTo(author)).hasSize(1);
    }

    @Test
    void whenTheServerHangsUpBeforeOrRefusesForNowEachMailComesOnceAfterwards() throws Exception {
        follow(anna, Target.area(area("ML"), null), Pace.AT_ONCE);
        publish("Een muur vol gedichten");
        try (MoodyMailServer moody = MoodyMailServer.hangingUpEarly()) {
            sender.setPort(moody.port());
            deliver();
        }
        try (MoodyMailServer moody = MoodyMailServer.afterTheMail(451)) {
            sender.setPort(moody.port());
            clock.forward(Duration.ofSeconds(10));
            deliver();
            assertThat(moody.messageIds()).hasSize(1);
        }
        sender.setPort(SERVER.getSmtp().getPort());
        clock.forward(Duration.ofMinutes(1));
        deliver();
        clock.forward(Duration.ofHours(3));
        deliver();
        assertThat(mailTo(anna)).hasSize(1);
    }

    @Test
    void whenNobodyKnowsWhetherAMailWasTakenItComesAgainUnderTheSameId() throws Exception {
        follow(anna, Target.area(area("ML"), null), Pace.AT_ONCE);
        publish("Een glijbaan van de dijk");
        String first;
        try (MoodyMailServer moody = MoodyMailServer.hangingUp()) {
            sender.setPort(moody.port());
            deliver();
            assertThat(moody.messageIds()).hasSize(1);
            first = moody.messageIds().getFirst();
        }
        sender.setPort(SERVER.getSmtp().getPort());
        clock.forward(Duration.ofMinutes(1));
        deliver();
        assertThat(mailTo(anna)).hasSize(1);
        assertThat(mailTo(anna).getFirst().getMessageID()).isEqualTo(first);
    }

    @Test
    void aMailThatIsRefusedForGoodIsGivenUpAndTheLogSaysSo(CapturedOutput output) throws Exception {
        follow(anna, Target.area(area("ML"), null), Pace.AT_ONCE);
        publish("Een schommel aan de boom");
        try (MoodyMailServer moody = MoodyMailServer.afterTheMail(554)) {
            sender.setPort(moody.port());
            deliver();
        }
        assertThat(output).contains("given up", "554").doesNotContain(anna.email());
        sender.setPort(SERVER.getSmtp().getPort());
        clock.forward(Duration.ofHours(3));
        deliver();
        assertThat(mailTo(anna)).isEmpty();
    }

    private void select(IdeaId idea) {
        ideas.move(idea, Move.SELECT, Reason.NONE, Actor.PROGRAM).block();
        deliver();
    }

    @Test
    void atNightAuthorAndSupporterHearNothingAndInTheMorningOnce() throws Exception {
        Person night = cast.resident("Nachtuil");
        IdeaId idea = publish("Een waterpunt op het plein");
        likes.like(idea, anna).block();
        likes.like(idea, night).block();
        wish(night, "quiet_from = '00:00', quiet_until = '00:00'");
        clock.forward(Duration.ofHours(10));
        select(idea);
        database.sql("update outbox set delivered_at = null where kind = 'ideas.moved'")
                .then()
                .block();
        deliver();
        assertThat(mailTo(night)).as("has no quiet hours").hasSize(1);
        assertThat(mailTo(anna)).isEmpty();
        assertThat(mailTo(author)).isEmpty();
        clock.forward(Duration.ofHours(11));
        deliver();
        assertThat(mailTo(anna)).hasSize(1);
        assertThat(mailTo(author)).hasSize(1);
        assertThat(mailTo(author).getFirst().getSubject()).startsWith("Op de agenda");
        assertThat(mailTo(night)).hasSize(1);
    }

    private void wish(Person who, String set) {
        database.sql("insert into follow_wishes (resident_id) values (:who) on conflict do nothing")
                .bind("who", who.id().value())
                .then()
                .then(database.sql("update follow_wishes set " + set + " where resident_id = :who")
                        .bind("who", who.id().value())
                        .then())
                .block();
    }

    @Test
    void whatIsOverTheMostOfAnAuthorsDayComesInOneMailThatSaysWhy() throws Exception {
        wish(author, "most = 1");
        Stream.of("Een bank voor de bakker", "Een bank voor de slager", "Een bank voor de kapper")
                .map(this::publish)
                .forEach(this::select);
        assertThat(mailTo(author)).hasSize(1);
        clock.forward(Duration.ofHours(20));
        assertThat(followers.gather().block()).isEqualTo(1);
        deliver();
        assertThat(mailTo(author)).hasSize(2);
        MimeMessage gathered = mailTo(author).getLast();
        assertThat(gathered.getSubject()).isEqualTo("Nieuws over 2 ideeën");
        assertThat(text(gathered))
                .contains("Uw eigen ideeën", "- Een bank voor de slager\n", "Gekozen voor de agenda van de commissie");
        assertThat(gathered.getHeader("List-Unsubscribe"))
                .as("about one's own ideas one always hears")
                .isNull();
    }

    @Test
    void whoStopsAtNightGetsNoMailInTheMorning() {
        IdeaId idea = publish("Een drempel in de straat");
        likes.like(idea, anna).block();
        clock.forward(Duration.ofHours(10));
        select(idea);
        wish(anna, "likes = false");
        clock.forward(Duration.ofHours(11));
        deliver();
        assertThat(mailTo(anna)).isEmpty();
        assertThat(mailTo(author)).hasSize(1);
    }
}
