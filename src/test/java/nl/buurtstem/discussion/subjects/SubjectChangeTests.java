package nl.buurtstem.discussion.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which change of an open subject needs a reason, and how its changes are read back. */
class SubjectChangeTests {

    private static final Says SAYS = new Says("Titel", "Vraag", "Tekst", Influence.ADVISE, "Het college besluit.");
    private static final String WHY = "De raad besloot anders.";

    private static List<String> wrong(Says after, String reason) {
        Refused refused = catchThrowableOfType(Refused.class, () -> SubjectChange.reason(SAYS, after, reason));
        return refused == null
                ? List.of()
                : refused.complaints().stream().map(Complaint::field).toList();
    }

    private static Says with(Influence influence, String use) {
        return new Says("Titel", "Vraag", "Tekst", influence, use);
    }

    @ParameterizedTest
    @CsvSource({
        "ADVISE, Het college besluit., '', ''",
        "DECIDE, Het college besluit., '', reason",
        "DECIDE, Het college besluit., Kort, reason",
        "DECIDE, Het college besluit., De raad besloot anders., ''",
        "ADVISE, De raad besluit., '', reason",
        "ADVISE, De raad besluit., De raad besloot anders., ''",
        "ADVISE, '', De raad besloot anders., resultUse",
        "ADVISE, Het college besluit., Kort, reason"
    })
    void otherRulesNeedAReason(Influence influence, String use, String reason, String field) {
        assertThat(wrong(with(influence, use), reason)).isEqualTo(field.isEmpty() ? List.of() : List.of(field));
    }

    @Test
    void itNeverStopsSayingWhatCanBeInfluenced() {
        assertThat(wrong(with(null, "Het college besluit."), WHY)).containsExactly("influence");
    }

    @Test
    void otherTextsNeedNone() {
        assertThat(wrong(new Says("Andere titel", "Vraag", "Tekst", Influence.ADVISE, "Het college besluit."), ""))
                .isEmpty();
    }

    @Test
    void eachStepSaysWhatStoodThereAndWhatCameInstead() {
        SubjectChange first = change(with(Influence.DECIDE, "Iedereen stemt."));
        SubjectChange second = change(with(Influence.ADVISE, "Iedereen stemt."));

        List<SubjectChange.Step> steps =
                SubjectChange.steps(SubjectRightTests.subject(SubjectStage.OPEN), List.of(second, first));

        assertThat(steps.getFirst().after().resultUse()).isEqualTo("Het college besluit in mei.");
        assertThat(steps.getFirst().before().hasOtherInfluence(steps.getFirst().after()))
                .isFalse();
        assertThat(steps.getLast().before().influence()).isEqualTo(Influence.DECIDE);
        assertThat(steps.getLast().after().influence()).isEqualTo(Influence.ADVISE);
        assertThat(steps.getLast().before().hasOtherUse(steps.getLast().after()))
                .isFalse();
    }

    private static SubjectChange change(Says before) {
        return new SubjectChange(Instant.EPOCH, before, "nl", WHY, "nl");
    }
}
