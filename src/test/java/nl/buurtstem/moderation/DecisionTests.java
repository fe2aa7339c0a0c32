package nl.buurtstem.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refused;
import org.junit.jupiter.api.Test;

/** What a decision and a flag must carry. */
class DecisionTests {

    @Test
    void hidingNeedsARuleAndWordsAndSaysBothAtOnce() {
        assertThatThrownBy(() -> new Decision(Decision.Kind.HIDE, Rule.NONE, " ", "nl"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.complaints())
                                .extracting(Complaint::field)
                                .containsExactly("rule", "sentence"));
    }

    @Test
    void publishingNeedsNoRule() {
        assertThat(new Decision(Decision.Kind.PUBLISH, Rule.NONE, "  Mooi idee, dank u wel.  ", "nl").sentence())
                .isEqualTo("Mooi idee, dank u wel.");
    }

    @Test
    void aFormWithoutADecisionSaysSo() {
        DecisionForm form = new DecisionForm("EXPLODE", null, null, null, null);
        assertThatThrownBy(form::kind)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(ModerationRefusal.DECISION_MISSING));
    }

    @Test
    void urgentIsNotARuleOneCanChoose() {
        assertThat(new DecisionForm("HIDE", "URGENT", "", 0, 1).chosenRule()).isEqualTo(Rule.NONE);
    }

    @Test
    void anotherReasonNeedsWords() {
        assertThatThrownBy(() -> new Flag(FlagReason.OTHER, "  ", "nl", Instant.EPOCH))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(ModerationRefusal.REMARK_MISSING));
    }

    @Test
    void aRemarkHasAnEnd() {
        assertThatThrownBy(() -> new Flag(FlagReason.SPAM, "x".repeat(501), "nl", Instant.EPOCH))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(ModerationRefusal.REMARK_LENGTH));
    }
}
