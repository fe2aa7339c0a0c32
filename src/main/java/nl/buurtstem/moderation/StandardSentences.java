package nl.buurtstem.moderation;

import java.util.Locale;
import nl.buurtstem.i18n.Language;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.residents.Resident;
import nl.buurtstem.residents.Residents;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What an author reads, in their own language, when an official had nothing to add. */
@Component
class StandardSentences {

    private static final String URGENT = "urgent";
    private static final String KEYS = "moderation.standard.";

    private final Residents residents;
    private final Words words;

    StandardSentences(Residents residents, Words words) {
        this.residents = residents;
        this.words = words;
    }

    /** The decision in this form, completed with a standard sentence where one will do. */
    Mono<Decision> complete(DecisionForm form, Subject subject, String language) {
        Decision.Kind kind = form.kind();
        String sentence = String.valueOf(form.sentence());
        return sentence.isBlank() && !kind.takesAway()
                ? standard(kind, form.chosenRule(), kind.lower(), subject)
                : Mono.fromSupplier(() -> new Decision(kind, form.chosenRule(), sentence, language));
    }

    /** The same; also for a decision that takes something away there are words for every rule, which the official has read. */
    Mono<Decision> completeByRule(DecisionForm form, Subject subject, String language) {
        Decision.Kind kind = form.kind();
        boolean nothing = String.valueOf(form.sentence()).isBlank() && form.chosenRule() == Rule.NONE;
        if (kind.takesAway() && nothing) {
            return Mono.error(() -> ModerationRefusal.RULE_MISSING.because().at("rule"));
        }
        boolean ready = String.valueOf(form.sentence()).isBlank() && kind.takesAway() && form.chosenRule() != Rule.NONE;
        return ready
                ? standard(kind, form.chosenRule(), named(kind, form.chosenRule()), subject)
                : complete(form, subject, language);
    }

    /** Where stands what an author reads when this is decided for this rule, and the official writes nothing. */
    static String byRule(Decision.Kind kind, Rule rule) {
        return KEYS + named(kind, rule);
    }

    private static String named(Decision.Kind kind, Rule rule) {
        return kind.lower() + "." + rule.name().toLowerCase(Locale.ROOT);
    }

    /** Hidden at once. */
    Mono<Decision> urgent(Subject subject) {
        return standard(Decision.Kind.HIDE, Rule.URGENT, URGENT, subject);
    }

    private Mono<Decision> standard(Decision.Kind kind, Rule rule, String name, Subject subject) {
        return Mono.justOrEmpty(subject.author())
                .flatMap(residents::find)
                .map(Resident::language)
                .filter(words::speaks)
                .defaultIfEmpty(Language.SOURCE)
                .map(language -> new Decision(kind, rule, words.in(language).of(key(name, subject)), language));
    }

    /** What is not an idea has sentences of its own. */
    private String key(String name, Subject subject) {
        String own = KEYS + subject.kind() + "." + name;
        return words.in(Language.SOURCE).has(own) ? own : KEYS + name;
    }
}
