package nl.buurtstem.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import nl.buurtstem.areas.Point;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.photos.PhotoId;
import org.junit.jupiter.api.Test;

class NewIdeaTests {

    private static final Point PLACE = new Point(5.22, 52.545);

    @Test
    void everythingWrongIsSaidAtOnce() {
        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> new NewIdea(
                        "kort",
                        "",
                        "ook kort",
                        Theme.GREEN,
                        "nl",
                        PLACE,
                        "x".repeat(121),
                        new PhotoId("a".repeat(64)),
                        " "));
        assertThat(refused.complaints().stream().map(Complaint::field))
                .containsExactly("title", "goal", "body", "placeName", "photoAlt");
    }

    @Test
    void whatNobodySeesIsTakenOut() {
        NewIdea idea = new NewIdea(
                "  Een\u0000 bank\u202e   bij\nde molen ",
                "Iedereen kan \u2066even\u2069 zitten.",
                "Eerste regel.\r\n\r\n\r\n\r\nTweede regel, lang genoeg.",
                Theme.GREEN,
                "nl",
                PLACE,
                "",
                null,
                "zonder foto geen beschrijving");
        assertThat(idea.title()).isEqualTo("Een bank bij de molen");
        assertThat(idea.goal()).isEqualTo("Iedereen kan even zitten.");
        assertThat(idea.body()).isEqualTo("Eerste regel.\n\nTweede regel, lang genoeg.");
        assertThat(idea.photoAlt()).isEmpty();
    }

    @Test
    void lengthIsCountedInCharactersNotInBytes() {
        assertThat(new NewIdea("🌳".repeat(80), Samples.GOAL, Samples.BODY, Theme.GREEN, "nl", PLACE, "", null, "")
                        .title())
                .hasSize(160);
    }
}
