package nl.buurtstem.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a browser sends to have something done.
 *
 * @param chosen what it is about, as it was seen
 * @param at where the thing beside the list stood; null without one
 * @param fields what was filled in
 * @param query filters, order and page of the list it came from
 */
record Wish(
        String deed,
        List<Chosen> chosen,
        @Nullable Spot at,
        Map<String, String> fields,
        MultiValueMap<String, String> query) {

    static final int MOST = 200;

    /** Before the name of a deed: it is done on a page for all of them. */
    static final String TOGETHER = "together.";

    private static final Set<String> OURS = Set.of("_csrf", "_method", "deed", "item", "at", "query");

    /** One thing, as it was seen. */
    record Chosen(WorkKey key, String version) {

        static Chosen of(String text) {
            int sign = text.indexOf('@');
            return sign < 0
                    ? new Chosen(WorkKey.of(text), "")
                    : new Chosen(WorkKey.of(text.substring(0, sign)), text.substring(sign + 1));
        }
    }

    static Wish of(MultiValueMap<String, String> form, String language) {
        Map<String, String> fields = new LinkedHashMap<>();
        form.toSingleValueMap().forEach((name, value) -> {
            if (!OURS.contains(name) && value != null) {
                fields.put(name, value);
            }
        });
        fields.put("language", language);
        String deed = form.getFirst("deed");
        return new Wish(
                deed == null ? "" : deed,
                chosen(form.get("item")),
                Spot.of(form.getFirst("at")),
                fields,
                query(form.getFirst("query")));
    }

    private static List<Chosen> chosen(@Nullable List<String> items) {
        List<Chosen> chosen = new ArrayList<>();
        for (String item : items == null ? List.<String>of() : items) {
            chosen.add(Chosen.of(item));
        }
        return chosen;
    }

    static MultiValueMap<String, String> query(@Nullable String text) {
        return UriComponentsBuilder.newInstance()
                .query(text == null ? "" : text)
                .build()
                .getQueryParams();
    }

    boolean isTogether() {
        return deed.startsWith(TOGETHER);
    }

    /** What is wished for, wherever it is done. */
    String what() {
        return isTogether() ? deed.substring(TOGETHER.length()) : deed;
    }

    void check() {
        if (chosen.isEmpty()) {
            throw DeskRefusal.NOTHING_CHOSEN.because();
        }
        if (chosen.size() > MOST) {
            throw DeskRefusal.TOO_MANY.because("max", MOST);
        }
    }
}
