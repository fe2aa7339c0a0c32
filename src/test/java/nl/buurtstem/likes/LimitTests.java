package nl.buurtstem.likes;

import static org.assertj.core.api.Assertions.assertThat;

import nl.buurtstem.areas.Areas;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.ideas.Ideas;
import nl.buurtstem.residents.Person;
import nl.buurtstem.testing.AppTest;
import nl.buurtstem.testing.Cast;
import nl.buurtstem.testing.SomeIdeas;
import nl.buurtstem.testing.Visitor;
import nl.buurtstem.testing.Visitor.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Likes and flags, and asking what is alike, have a limit per person or per network; whoever meets one hears how long to wait. */
@AppTest
@TestPropertySource(
        properties = {
            "buurtstem.limits.like.person.times=2",
            "buurtstem.limits.like.network.times=3",
            "buurtstem.limits.flag.network.times=2",
            "buurtstem.limits.similar.network.times=2"
        })
class LimitTests {

    private final Ideas ideas;
    private final Areas areas;
    private final Cast cast;

    LimitTests(Ideas ideas, Areas areas, Cast cast) {
        this.ideas = ideas;
        this.areas = areas;
        this.cast = cast;
    }

    @Test
    void likesAreLimitedPerPersonAndPerNetwork() {
        IdeaId first = idea("Bomen op het plein");
        IdeaId second = idea("Bankjes op het plein");
        IdeaId third = idea("Een fontein op het plein");
        Person bram = cast.resident("Bram");
        assertThat(like(bram, first).status()).isEqualTo(200);
        assertThat(like(bram, second).status()).isEqualTo(200);
        Answer tooOften = like(bram, third);
        assertThat(tooOften.status()).isEqualTo(429);
        assertThat(tooOften.text("main")).contains("minuten");
        Person chen = cast.resident("Chen");
        assertThat(like(chen, first).status()).isEqualTo(200);
        assertThat(like(chen, second).status()).as("the network's own limit").isEqualTo(429);
        assertThat(cast.guest().get(second.path()).text("#like-" + second)).contains("1 like");
    }

    @Test
    void flagsAreLimitedPerNetwork() {
        assertThat(flag(idea("Een vijver op het plein")).status()).isEqualTo(200);
        assertThat(flag(idea("Een kiosk op het plein")).status()).isEqualTo(200);
        assertThat(flag(idea("Een beeld op het plein")).status()).isEqualTo(429);
    }

    @Test
    void askingWhatIsAlikeIsLimitedPerNetwork() {
        Visitor guest = cast.guest();
        String token = guest.get("/ideas/new").form("#idea-form").value("_csrf");
        guest.header("HX-Request", "true");
        for (int status : new int[] {200, 200, 429}) {
            assertThat(guest.post(
                                    "/ideas/similar",
                                    "title=Een+bank&_csrf=" + token,
                                    "application/x-www-form-urlencoded")
                            .status())
                    .isEqualTo(status);
        }
    }

    private Answer like(Person person, IdeaId idea) {
        return cast.visitor(person)
                .get(idea.path())
                .form("#like-" + idea + " form")
                .submit();
    }

    private Answer flag(IdeaId idea) {
        return cast.guest()
                .get("/flags/idea/" + idea)
                .form("main form")
                .with("reason", "SPAM")
                .submit();
    }

    private IdeaId idea(String title) {
        return SomeIdeas.publish(ideas, SomeIdeas.onTheSquare(areas, title), cast.resident("Amina"))
                .block();
    }
}
