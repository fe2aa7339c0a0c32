package nl.buurtstem.votes.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import nl.buurtstem.i18n.Language;
import nl.buurtstem.i18n.Words;
import org.junit.jupiter.api.Test;

/** Everything a count can say is said in every language, with all its values. */
class StepWordsTests {

    private final Words words = new Words();

    @Test
    void everyStepOfRandomRoundsIsASentenceInEveryLanguage() {
        Set<Said> heard = EnumSet.noneOf(Said.class);
        for (WinnerRule rule : WinnerRule.values()) {
            for (int seed = 1; seed <= 60; seed++) {
                for (Step step : Count.of(RandomRounds.input(seed, rule, 5, 12)).steps()) {
                    if (heard.add(step.said())) {
                        words.languages().forEach(language -> say(step, language));
                    }
                }
            }
        }
        assertThat(heard).containsExactlyInAnyOrder(Said.values());
    }

    private void say(Step step, Language language) {
        String sentence = words.in(language.tag())
                .of(step.key(), step.values(id -> "<" + id + ">", titles -> String.join(", ", titles)));

        assertThat(sentence).doesNotContain("{", "votes.count");
        if (!step.options().isEmpty()) {
            assertThat(sentence).contains("<" + step.options().getFirst() + ">");
        }
    }

    @Test
    void everyRuleIsExplained() {
        for (WinnerRule rule : WinnerRule.values()) {
            assertThat(words.in("nl").has(rule.key())).isTrue();
            assertThat(words.in("nl").has(rule.key() + ".how")).isTrue();
        }
        for (Completion completion : Completion.values()) {
            assertThat(words.in("nl")
                            .has("votes.count.completion." + completion.name().toLowerCase(Locale.ROOT)))
                    .isTrue();
        }
    }
}
