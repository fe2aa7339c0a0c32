package nl.buurtstem.moderation;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a browser sends when an official decides.
 *
 * @param seen how many decisions there were when the form was drawn
 * @param revision of the text the official read
 */
record DecisionForm(
        @Nullable String decision,
        @Nullable String rule,
        @Nullable String sentence,
        @Nullable Integer seen,
        @Nullable Integer revision) {

    static final DecisionForm EMPTY = new DecisionForm("", "", "", 0, null);

    DecisionForm {
        decision = decision == null ? "" : decision;
        rule = rule == null ? "" : rule;
        sentence = sentence == null ? "" : sentence;
        seen = seen == null ? 0 : seen;
    }

    Decisions.Seen sawIt() {
        return new Decisions.Seen(seen == null ? 0 : seen, revision);
    }

    Decision.Kind kind() {
        return named(Decision.Kind.values(), decision)
                .orElseThrow(() -> ModerationRefusal.DECISION_MISSING.because().at("decision"));
    }

    /** The rule they chose; none when they chose none. */
    Rule chosenRule() {
        return named(Rule.values(), rule).filter(known -> known != Rule.URGENT).orElse(Rule.NONE);
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, @Nullable String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
    }
}
