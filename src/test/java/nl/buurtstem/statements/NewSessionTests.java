package nl.buurtstem.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.kernel.Refused;
import org.junit.jupiter.api.Test;

/** What a session, its end and a statement must be like. */
class NewSessionTests {

    private static final Instant NOON = Instant.parse("2026-03-10T11:00:00Z");
    private static final List<String> THREE = List.of(
            "Het plein blijft vrij van auto’s.", "Er komen meer bankjes op het plein.", "De markt blijft op zaterdag.");

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        Refused refused = catchThrowableOfType(
                Refused.class, () -> new NewSession("Kort", "nl", NOON, NOON, true, List.of("Te kort", "Te kort")));
        assertThat(refused.complaints())
                .extracting(complaint -> complaint.field() + " " + complaint.refusal())
                .containsExactly(
                        "question QUESTION_LENGTH",
                        "closes CLOSES_BEFORE",
                        "seeds SEEDS_NUMBER",
                        "seeds SEED_LENGTH",
                        "seeds SEED_LENGTH",
                        "seeds SEED_TWICE");
    }

    @Test
    void itIsOpenForSixtyDaysAtMost() {
        assertThat(session(Session.LONGEST).seeds()).hasSize(3);
        assertThatThrownBy(() -> session(Session.LONGEST.plusSeconds(1))).hasMessage("statements.refusal.too_long");
    }

    @Test
    void whatShouldHaveOpenedAlreadyOpensNow() {
        Instant later = NOON.plus(Duration.ofHours(2));
        assertThat(session(Duration.ofDays(3)).from(later).opensAt()).isEqualTo(later);
        assertThat(session(Duration.ofDays(3)).from(NOON.minusSeconds(5)).opensAt())
                .isEqualTo(NOON);
        assertThatThrownBy(() -> session(Duration.ofHours(2)).from(later))
                .hasMessage("statements.refusal.closes_before");
    }

    private static NewSession session(Duration open) {
        return new NewSession("Wat vindt u van het plein?", "nl", NOON, NOON.plus(open), true, THREE);
    }

    @Test
    void aStatementIsShortAndTellsNobodysNumber() {
        assertThat(new NewStatement("  Het plein blijft\nvrij van auto’s. ", "nl").text())
                .isEqualTo("Het plein blijft vrij van auto’s.");
        assertThatThrownBy(() -> new NewStatement("Meer bankjes", "nl"))
                .hasMessage("statements.refusal.statement_length");
        assertThatThrownBy(() -> new NewStatement("a".repeat(281), "nl"))
                .hasMessage("statements.refusal.statement_length");
        assertThatThrownBy(() -> new NewStatement("Bel mij over het plein op 06 12345678", "nl"))
                .hasMessage("statements.refusal.personal_data");
    }

    @Test
    void anEndLiesAheadAndHasAReason() {
        Session session = new Session(
                1, 2, new AreaPath(3, 2, 1), "Wat vindt u?", "nl", true, NOON, NOON.plus(Duration.ofDays(7)), 1);
        Instant now = NOON.plus(Duration.ofDays(1));
        assertThat(new NewEnd(null, "Er is genoeg gezegd.", "nl").of(session, now))
                .isEqualTo(now);
        assertThatThrownBy(() -> new NewEnd(now, "Er is genoeg gezegd.", "nl").of(session, now))
                .hasMessage("statements.refusal.end_past");
        assertThatThrownBy(() -> new NewEnd(NOON.plus(Duration.ofDays(61)), "Er is nog meer.", "nl").of(session, now))
                .hasMessage("statements.refusal.too_long");
        assertThatThrownBy(() -> new NewEnd(null, "Zomaar", "nl")).hasMessage("statements.refusal.reason_length");
    }

    @Test
    void aSessionIsOpenBetweenItsMomentsAndAsLongAsItsSubjectIsAndLapsesWhenThatIsClosedBefore() {
        Session session = new Session(
                1, 2, new AreaPath(3, 2, 1), "Wat vindt u?", "nl", true, NOON, NOON.plus(Duration.ofDays(7)), 1);
        assertThat(session.phase(NOON.minusSeconds(1), null)).isEqualTo(Phase.PLANNED);
        assertThat(session.phase(NOON, null)).isEqualTo(Phase.OPEN);
        assertThat(session.phase(session.closesAt(), null)).isEqualTo(Phase.CLOSED);
        assertThat(session.phase(NOON, NOON)).isEqualTo(Phase.CLOSED);
        assertThat(session.phase(NOON.minusSeconds(1), NOON.minusSeconds(1))).isEqualTo(Phase.LAPSED);
        assertThat(session.phase(session.closesAt(), NOON.minusSeconds(1))).isEqualTo(Phase.LAPSED);
    }
}
