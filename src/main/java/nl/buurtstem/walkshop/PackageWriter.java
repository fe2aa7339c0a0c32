package nl.buurtstem.walkshop;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.i18n.Language;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.ideas.IdeaCard;
import org.springframework.stereotype.Component;

/** What stands in a tablet's package, part by part, always in the same order. */
@Component
class PackageWriter {

    private final Areas areas;
    private final Words words;

    PackageWriter(Areas areas, Words words) {
        this.areas = areas;
        this.words = words;
    }

    Map<String, Object> write(Preparation prepared, List<IdeaCard> ideas, Map<String, Object> map) {
        Sentences own = words.in(prepared.walkshop().language());
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("walkshop", walkshop(prepared.walkshop()));
        all.put("languages", words.languages().stream().map(Language::tag).toList());
        all.put("themes", each(prepared.themes(), this::theme));
        all.put("valences", each(Arrays.asList(Valence.values()), this::valence));
        all.put("lenses", each(prepared.lenses(), lens -> lens(lens, own)));
        all.put("pairs", each(prepared.pairs(), pair -> pair(pair, prepared)));
        all.put(
                "steps",
                each(
                        prepared.steps(),
                        step -> fields("id", step.id(), "number", step.number(), "title", step.title())));
        all.put("nodes", each(prepared.nodes(), PackageWriter::node));
        all.put("route", prepared.way().stream().map(Micro::pair).toList());
        all.put("cards", each(prepared.cards(), PackageWriter::card));
        all.put("consent", sorted(prepared.consent()));
        all.put("ideas", each(ideas, this::idea));
        all.put(
                "plans",
                each(
                        prepared.plans(),
                        plan -> fields("title", plan.title(), "text", plan.text(), "address", plan.address())));
        all.put("map", map);
        return all;
    }

    private static <T> List<Object> each(List<T> all, Function<T, Map<String, Object>> write) {
        return all.stream().map(one -> (Object) write.apply(one)).toList();
    }

    private static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    private Map<String, Object> walkshop(Walkshop walkshop) {
        return fields(
                "id", walkshop.id(),
                "title", walkshop.title(),
                "question", walkshop.question(),
                "day", walkshop.day() == null ? "" : walkshop.day().toString(),
                "area", areas.area(walkshop.area()).name(),
                "language", walkshop.language());
    }

    private Map<String, Object> theme(WalkTheme theme) {
        return fields("key", theme.key(), "names", inAll(theme::name), "icon", theme.icon());
    }

    private Map<String, Object> valence(Valence valence) {
        return fields("key", valence.name(), "names", inAll(t -> t.of(valence.word())));
    }

    private Map<String, Object> inAll(Function<Sentences, String> say) {
        Map<String, Object> names = new LinkedHashMap<>();
        words.languages().forEach(one -> names.put(one.tag(), say.apply(words.in(one.tag()))));
        return names;
    }

    private Map<String, Object> lens(Lens lens, Sentences own) {
        return fields(
                "id", lens.id(),
                "name", lens.name(own),
                "hint", lens.hint(own),
                "names", inAll(lens::name),
                "hints", inAll(lens::hint));
    }

    private static Map<String, Object> pair(Pair pair, Preparation prepared) {
        return fields("id", pair.id(), "name", pair.name(), "people", each(prepared.in(pair), PackageWriter::walker));
    }

    private static Map<String, Object> walker(Walker walker) {
        Map<String, Object> fields = fields("id", walker.id(), "name", walker.name());
        Long lens = walker.lens();
        if (lens != null) {
            fields.put("lensId", lens);
        }
        return fields;
    }

    private static Map<String, Object> node(WalkNode node) {
        return fields(
                "id", node.id(),
                "number", node.number(),
                "title", node.title(),
                "hint", node.hint(),
                "lonE6", Micro.of(node.point().lon()),
                "latE6", Micro.of(node.point().lat()));
    }

    private static Map<String, Object> card(Card card) {
        return fields(
                "id",
                card.id(),
                "number",
                card.number(),
                "kind",
                card.kind().name(),
                "question",
                sorted(card.question()));
    }

    private static Map<String, String> sorted(Map<String, String> texts) {
        return new TreeMap<>(texts);
    }

    /** Without what moves by itself, or tablets would fetch it anew all day. */
    private Map<String, Object> idea(IdeaCard idea) {
        return fields(
                "id", idea.id().value(),
                "title", idea.title(),
                "text", idea.goal(),
                "place", idea.placeName(),
                "language", idea.language(),
                "stage", inAll(t -> t.of(idea.stage().word())),
                "lonE6", Micro.of(idea.point().lon()),
                "latE6", Micro.of(idea.point().lat()));
    }
}
