package nl.buurtstem.discussion;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** How far one has read, on each side: what is older comes next. */
record Cursor(long pro, long contra, long question) {

    static final Cursor START = new Cursor(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);

    static Cursor of(MultiValueMap<String, String> query) {
        return new Cursor(
                number(query.getFirst("for")), number(query.getFirst("against")), number(query.getFirst("question")));
    }

    private static long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : Long.MAX_VALUE;
    }

    long of(Side side) {
        return switch (side) {
            case FOR -> pro;
            case AGAINST -> contra;
            default -> question;
        };
    }

    boolean isStart() {
        return equals(START);
    }

    /** The query that goes on after these; null when there is nothing after them. Each list may hold one more than is shown. */
    static @Nullable String after(
            List<Contribution> pro, List<Contribution> contra, List<Contribution> questions, int shown) {
        boolean more = pro.size() > shown || contra.size() > shown || questions.size() > shown;
        return more
                ? "?for=" + last(pro, shown) + "&against=" + last(contra, shown) + "&question=" + last(questions, shown)
                : null;
    }

    private static long last(List<Contribution> all, int shown) {
        return all.size() > shown ? all.get(shown - 1).id() : 0;
    }
}
