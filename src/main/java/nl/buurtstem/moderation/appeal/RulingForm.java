package nl.buurtstem.moderation.appeal;

import java.util.Arrays;
import nl.buurtstem.moderation.Decision;
import nl.buurtstem.moderation.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What a browser sends when a second person rules.
 *
 * @param seen the version they had before them
 * @param language they write in
 */
public record RulingForm(
        @Nullable String verdict,
        @Nullable String rule,
        @Nullable String sentence,
        @Nullable String seen,
        @Nullable String language) {

    static final RulingForm EMPTY = new RulingForm("", "", "", "", "");

    public RulingForm {
        verdict = verdict == null ? "" : verdict;
        rule = rule == null ? "" : rule;
        sentence = sentence == null ? "" : sentence;
        seen = seen == null ? "" : seen;
        language = language == null ? "" : language;
    }

    RulingForm in(String tag) {
        return new RulingForm(verdict, rule, sentence, seen, tag);
    }

    /** The ruling about this decision. */
    Ruling read(Decision decision) {
        Verdict chosen = Arrays.stream(Verdict.values())
                .filter(known -> known.name().equals(verdict))
                .findFirst()
                .orElseThrow(() -> AppealRefusal.VERDICT_MISSING.because().at("verdict"));
        return Ruling.about(decision, chosen, chosenRule(), String.valueOf(sentence), String.valueOf(language));
    }

    private Rule chosenRule() {
        return Rule.toChoose().stream()
                .filter(known -> known.name().equals(rule))
                .findFirst()
                .orElse(Rule.NONE);
    }
}
