package nl.buurtstem.feedback.language;

import java.util.Map;
import nl.buurtstem.agenda.WordHelp;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Explains the glossary's words in advice and decisions too. */
@Component
class GlossaryHelp implements WordHelp {

    private final Glossaries glossaries;

    GlossaryHelp(Glossaries glossaries) {
        this.glossaries = glossaries;
    }

    @Override
    public Mono<Reading> of(int municipality) {
        return glossaries.of(municipality).map(Glossary::reader).map(GlossaryHelp::reading);
    }

    private static Reading reading(Glossary.Reader reader) {
        return (page, text, language) ->
                page.draw("feedback/language/explained", Map.of("pieces", reader.read(text, language)));
    }
}
