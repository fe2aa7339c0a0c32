package nl.buurtstem.walkshop.prepare;

import java.util.List;
import java.util.Optional;
import nl.buurtstem.i18n.Language;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.residents.Person;
import nl.buurtstem.walkshop.Kit;
import nl.buurtstem.walkshop.Preparation;
import nl.buurtstem.walkshop.WalkTheme;
import nl.buurtstem.walkshop.WalkshopRefusal;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A theme of one's own, in each language; those of the default set are ticked on the page itself. */
@Component
class ThemeForm implements PartForm {

    private static final String OWN = "own_";

    private final Kit kit;
    private final Words words;

    ThemeForm(Kit kit, Words words) {
        this.kit = kit;
        this.words = words;
    }

    @Override
    public String name() {
        return "themes";
    }

    @Override
    public Optional<Typed> filled(Preparation prepared, String id) {
        return prepared.themes().stream()
                .filter(theme -> theme.isOwn() && theme.key().equals(id))
                .map(theme -> Typed.of().with("name", theme.names()))
                .findFirst();
    }

    @Override
    public List<Field> fields(Preparation prepared, Sentences t) {
        return words.languages().stream()
                .map(one -> Field.spoken("name", "walkshop.theme.name", Field.Kind.LINE, WalkTheme.NAME_MAX, one.tag()))
                .toList();
    }

    @Override
    public Mono<Void> keep(Preparation prepared, String id, Typed typed, Person by) {
        List<String> tags = words.languages().stream().map(Language::tag).toList();
        String key = id.equals(String.valueOf(NEW)) ? free(prepared) : id;
        if (!key.startsWith(OWN)) {
            throw WalkshopRefusal.NO_SUCH_PART.because();
        }
        return kit.keep(prepared.walkshop().id(), new WalkTheme(key, typed.texts("name", tags)), by);
    }

    /** The next one: those that were taken out are not used again while a later one is there. */
    private static String free(Preparation prepared) {
        int last = prepared.themes().stream()
                .filter(theme -> theme.key().matches(OWN + "\\d{1,4}"))
                .mapToInt(theme -> Integer.parseInt(theme.key().substring(OWN.length())))
                .max()
                .orElse(0);
        return OWN + (last + 1);
    }

    @Override
    public Mono<Void> remove(long walkshop, String id, Person by) {
        return kit.removeTheme(walkshop, id, by);
    }
}
