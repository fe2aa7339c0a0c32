package nl.buurtstem.walkshop.together;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.buurtstem.walkshop.Valence;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which observations one wants to see; what is null does not matter.
 *
 * @param theme key of a theme
 */
public record Filter(
        @Nullable Long node,
        @Nullable String theme,
        @Nullable Long lens,
        @Nullable Valence valence) {

    public static final Filter ALL = new Filter(null, null, null, null);

    /** What an address says; what it says wrongly does not matter. */
    static Filter of(String node, String theme, String lens, String valence) {
        Valence wanted = Arrays.stream(Valence.values())
                .filter(one -> one.name().equalsIgnoreCase(valence))
                .findFirst()
                .orElse(null);
        return new Filter(number(node), theme.matches("[a-z0-9_]{2,30}") ? theme : null, number(lens), wanted);
    }

    private static @Nullable Long number(String text) {
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    boolean holds(Observation one) {
        return (node == null || node.equals(one.node()))
                && (theme == null || one.themes().contains(theme))
                && (lens == null || lens.equals(one.lens()))
                && (valence == null || valence == one.valence());
    }

    public List<Observation> of(List<Observation> all) {
        return all.stream().filter(this::holds).toList();
    }

    public boolean isAll() {
        return equals(ALL);
    }

    /** The same, at this node, or at any. */
    public Filter node(@Nullable Long other) {
        return new Filter(other, theme, lens, valence);
    }

    public Filter theme(@Nullable String other) {
        return new Filter(node, other, lens, valence);
    }

    public Filter lens(@Nullable Long other) {
        return new Filter(node, theme, other, valence);
    }

    public Filter valence(@Nullable Valence other) {
        return new Filter(node, theme, lens, other);
    }

    /** As it stands behind an address; empty when everything is wanted. */
    public String query() {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        if (node != null) {
            query.queryParam("node", node);
        }
        if (theme != null) {
            query.queryParam("theme", theme);
        }
        if (lens != null) {
            query.queryParam("lens", lens);
        }
        if (valence != null) {
            query.queryParam("valence", valence.name().toLowerCase(Locale.ROOT));
        }
        return query.build().toUriString();
    }
}
