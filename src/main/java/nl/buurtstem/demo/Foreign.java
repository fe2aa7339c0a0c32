package nl.buurtstem.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buurtstem.residents.Person;
import nl.buurtstem.translations.Translatable;
import nl.buurtstem.translations.Translations;
import nl.buurtstem.votes.RoundOption;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What people of the municipality put into other languages. */
@Component
@Profile("demo")
class Foreign {

    private final List<Translatable> kinds;
    private final Translations translations;

    Foreign(List<Translatable> kinds, Translations translations) {
        this.kinds = kinds;
        this.translations = translations;
    }

    Mono<Void> subject(long id, Asked.Worded what, Person by) {
        return translate(
                "subjects",
                id,
                what.language(),
                Map.of(
                        "title", what.title(),
                        "question", what.question(),
                        "body", what.text(),
                        "resultUse", what.use()),
                by);
    }

    Mono<Void> round(long id, List<RoundOption> options, Election.Worded what, Person by) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("question", what.question());
        words.put("body", what.text());
        words.put("resultUse", what.use());
        for (int n = 0; n < options.size(); n++) {
            String option = "option" + options.get(n).id();
            Election.Worded.Said choice = what.options().get(n);
            words.put(option + "title", choice.title());
            words.put(option + "body", or(choice.text()));
            words.put(option + "effects", or(choice.effects()));
            words.put(option + "alt", or(choice.alt()));
        }
        return translate("votes", id, what.language(), words, by);
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    Mono<Void> translate(String kind, long id, String language, Map<String, String> words, Person by) {
        return kinds.stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .require(id, by)
                .flatMap(original -> translations.translate(original, language, words, 0, by))
                .then();
    }
}
