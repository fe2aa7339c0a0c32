package nl.buurtstem.walkshop.together;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What a browser sent, as it was typed; nothing is missing, only empty. */
public record Typed(Map<String, List<String>> fields) {

    public static final Typed NOTHING = new Typed(Map.of());
    private static final int YEAR_MIN = 2000;
    private static final int YEAR_MAX = 2200;

    public Typed {
        fields = Map.copyOf(fields);
    }

    public static Mono<Typed> of(ServerWebExchange exchange) {
        return exchange.getFormData().map(Typed::of);
    }

    static Typed of(MultiValueMap<String, String> form) {
        return new Typed(form);
    }

    /** Single values, such as a form begins with. */
    public static Typed begun(Map<String, String> values) {
        return new Typed(values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> List.of(one.getValue()))));
    }

    public String value(String field) {
        List<String> sent = fields.getOrDefault(field, List.of());
        return sent.isEmpty() || sent.getFirst() == null ? "" : sent.getFirst().strip();
    }

    public List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }

    public boolean is(String field, Object value) {
        return value(field).equals(String.valueOf(value));
    }

    public boolean has(String field, Object value) {
        return all(field).contains(String.valueOf(value));
    }

    /** A whole number; 0 when there is none. */
    public long number(String field) {
        return value(field).matches("\\d{1,18}") ? Long.parseLong(value(field)) : 0;
    }

    /** A day; null when it is none. */
    public @Nullable LocalDate day(String field) {
        try {
            LocalDate day = LocalDate.parse(value(field));
            return day.getYear() < YEAR_MIN || day.getYear() > YEAR_MAX ? null : day;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** One of these languages. */
    public String language(List<String> languages) {
        if (!languages.contains(value("language"))) {
            throw TogetherRefusal.LANGUAGE_UNKNOWN.because().at("language");
        }
        return value("language");
    }

    /** Something made of many fields; null when one of them is not right, and then {@code complaints} say which. */
    public static <T> @Nullable T whole(Complaints complaints, Supplier<T> made) {
        try {
            return made.get();
        } catch (Refused refused) {
            refused.complaints().forEach(one -> complaints.add(one.field(), new Refused(one)));
            return null;
        }
    }
}
