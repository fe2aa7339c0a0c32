package nl.buurtstem.desk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/**
 * What somebody wants to see of what waits for them.
 *
 * @param kind name of a {@link WorkKind}; empty: all
 * @param area key of a district or neighbourhood; empty: all
 */
record DeskFilter(String kind, String area, Holder holder, Term term, Order order) {

    static final DeskFilter ALL = new DeskFilter("", "", Holder.OPEN, Term.ALL, Order.TERM);

    /** Who holds it. */
    enum Holder implements Choice {
        /** Oneself, or nobody yet. */
        OPEN,
        ALL,
        MINE,
        NOBODY,
        COLLEAGUE
    }

    /** How its term stands. */
    enum Term implements Choice {
        ALL,
        OVERRUN,
        WEEK
    }

    /** What stands first. */
    enum Order implements Choice {
        TERM,
        STANDS_OUT,
        OLDEST,
        NEWEST;

        Comparator<Spot> comparator() {
            Comparator<Spot> oldest = Comparator.comparing(Spot::since);
            Comparator<Spot> term = Comparator.comparing(Spot::lastDay).thenComparing(oldest);
            Comparator<Spot> first = switch (this) {
                case TERM -> term;
                case STANDS_OUT ->
                    Comparator.comparingInt(Spot::weight).reversed().thenComparing(term);
                case OLDEST -> oldest;
                case NEWEST -> oldest.reversed();
            };
            return first.thenComparing(Spot::key);
        }
    }

    /** One of a few, in an address. */
    interface Choice {

        String name();

        default String css() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Message key of what it is called. */
        default String word() {
            return "desk." + getClass().getSimpleName().toLowerCase(Locale.ROOT) + "." + css();
        }
    }

    static DeskFilter of(MultiValueMap<String, String> query) {
        return new DeskFilter(
                text(query, "kind"),
                text(query, "area"),
                one(Holder.values(), query, "holder", Holder.OPEN),
                one(Term.values(), query, "term", Term.ALL),
                one(Order.values(), query, "order", Order.TERM));
    }

    private static String text(MultiValueMap<String, String> query, String name) {
        String value = query.getFirst(name);
        return value == null || !value.matches("[A-Za-z0-9_-]{1,40}") ? "" : value;
    }

    private static <C extends Choice> C one(C[] all, MultiValueMap<String, String> query, String name, C usual) {
        String value = query.getFirst(name);
        return Arrays.stream(all)
                .filter(choice -> choice.css().equals(value))
                .findFirst()
                .orElse(usual);
    }

    boolean isNarrow() {
        return !with(Order.TERM).equals(ALL);
    }

    DeskFilter with(Order other) {
        return new DeskFilter(kind, area, holder, term, other);
    }

    DeskFilter with(Term other) {
        return new DeskFilter(kind, area, holder, other, order);
    }

    DeskFilter with(Holder other) {
        return new DeskFilter(kind, area, other, term, order);
    }

    boolean shows(WorkLine line, LocalDate today) {
        return (kind.isEmpty() || line.item().kind().name().equals(kind))
                && (area.isEmpty() || line.areaKeys().contains(area))
                && switch (holder) {
                    case OPEN -> line.isOpen();
                    case ALL -> true;
                    case MINE -> line.isMine();
                    case NOBODY -> line.holder() == null;
                    case COLLEAGUE -> line.holder() != null && !line.isMine();
                }
                && switch (term) {
                    case ALL -> true;
                    case OVERRUN -> line.item().isOverrun(today);
                    case WEEK -> !line.spot().lastDay().isAfter(today.plusDays(7));
                };
    }

    /** The same as part of an address; says the order always, so that an address with a filter is never empty. */
    String query() {
        return Stream.of(
                        pair("kind", kind),
                        pair("area", area),
                        pair("holder", holder == Holder.OPEN ? "" : holder.css()),
                        pair("term", term == Term.ALL ? "" : term.css()),
                        pair("order", order.css()))
                .filter(pair -> !pair.isEmpty())
                .collect(Collectors.joining("&"));
    }

    private static String pair(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + UriUtils.encode(value, "UTF-8");
    }

    String path() {
        return "/desk?" + query();
    }
}
