package nl.buurtstem.walkshop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.i18n.Words;

/** What a facilitator might think about again, said without standing in the way. */
public final class Remarks {

    private static final int PAIR_MAX = 3;

    /**
     * One of them.
     *
     * @param word message key of its sentence
     */
    public record Remark(String word, Map<String, Object> values) {}

    private final Preparation prepared;
    private final Sentences words;
    private final Words all;
    private final List<Remark> found = new ArrayList<>();

    private Remarks(Preparation prepared, Sentences words, Words all) {
        this.prepared = prepared;
        this.words = words;
        this.all = all;
    }

    /**
     * Everything worth a second thought about who walks how; empty as long as nobody does.
     *
     * @param words in the reader's language; people may have written what they do in any of {@code all}
     */
    public static List<Remark> of(Preparation prepared, Sentences words, Words all) {
        if (prepared.people().isEmpty()) {
            return List.of();
        }
        Remarks remarks = new Remarks(prepared, words, all);
        remarks.kinds();
        remarks.domains();
        remarks.lenses();
        remarks.pairs();
        return List.copyOf(remarks.found);
    }

    private void add(String word, Object... namesAndValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        found.add(new Remark("walkshop.remark." + word, values));
    }

    /** All four kinds, and none of them more than half. */
    private void kinds() {
        for (Stakeholder kind : Stakeholder.values()) {
            long n = prepared.count(kind);
            if (n == 0) {
                add("kind_missing", "kind", words.of(kind.word()));
            } else if (n * 2 > prepared.people().size() && prepared.people().size() >= 4) {
                add(
                        "kind_many",
                        "kind",
                        words.of(kind.word()),
                        "n",
                        n,
                        "all",
                        prepared.people().size());
            }
        }
    }

    /** Bricks and people: both, and neither more than twice the other. */
    private void domains() {
        long physical = prepared.count(Domain.PHYSICAL);
        long social = prepared.count(Domain.SOCIAL);
        Domain fewer = physical < social ? Domain.PHYSICAL : Domain.SOCIAL;
        long few = Math.min(physical, social);
        if (few == 0) {
            add("domain_missing", "domain", words.of(fewer.word()));
        } else if (Math.max(physical, social) > 2 * few) {
            add("domain_few", "domain", words.of(fewer.word()), "n", few, "other", Math.max(physical, social));
        }
    }

    private void lenses() {
        for (Walker walker : prepared.people()) {
            Optional<Lens> lens = prepared.lensOf(walker);
            if (lens.isEmpty()) {
                add("lens_missing", "name", walker.name());
            } else if (isOwnWork(lens.get(), walker)) {
                add("lens_own", "name", walker.name(), "lens", lens.get().name());
            }
        }
    }

    private boolean isOwnWork(Lens lens, Walker walker) {
        String key = "walkshop.lens." + lens.key() + ".work";
        List<String> known = all.languages().stream()
                .map(language -> all.in(language.tag()))
                .filter(language -> language.has(key))
                .flatMap(language -> Arrays.stream(language.of(key).split("[,،]\\s*")))
                .toList();
        return OwnWork.matches(lens.name(), known, walker.work());
    }

    private void pairs() {
        for (Pair pair : prepared.pairs()) {
            List<Walker> together = prepared.in(pair);
            if (together.isEmpty()) {
                add("pair_empty", "pair", pair.name());
            } else if (together.size() == 1) {
                add(
                        "pair_single",
                        "pair",
                        pair.name(),
                        "name",
                        together.getFirst().name());
            } else if (together.size() > PAIR_MAX) {
                add("pair_large", "pair", pair.name(), "n", together.size());
            } else if (together.stream().map(Walker::kind).distinct().count() == 1) {
                add(
                        "pair_alike",
                        "pair",
                        pair.name(),
                        "kind",
                        words.of(together.getFirst().kind().word()));
            }
        }
        if (!prepared.alone().isEmpty()) {
            add("alone", "n", prepared.alone().size());
        }
    }
}
