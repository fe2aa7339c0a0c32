package nl.buurtstem.votes.count;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON in one way only: RFC 8785 (members sorted, no space, nothing escaped that need not be), with whole numbers and no others. Equal values
 * are equal bytes.
 */
final class Json {

    private static final int FIRST_PRINTABLE = 0x20;

    private final StringBuilder text = new StringBuilder();

    private Json() {}

    static String of(@Nullable Object value) {
        Json json = new Json();
        json.write(value);
        return json.text.toString();
    }

    private void write(@Nullable Object value) {
        switch (value) {
            case null -> text.append("null");
            case Map<?, ?> members -> object(members);
            case List<?> elements -> array(elements);
            case String string -> string(string);
            case Boolean bool -> text.append(bool);
            case Long number -> text.append(number);
            case Integer number -> text.append(number);
            default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
        }
    }

    private void object(Map<?, ?> members) {
        TreeMap<String, @Nullable Object> sorted = new TreeMap<>();
        members.forEach((name, value) -> sorted.put((String) name, value));
        char before = '{';
        for (Map.Entry<String, @Nullable Object> member : sorted.entrySet()) {
            text.append(before);
            before = ',';
            string(member.getKey());
            text.append(':');
            write(member.getValue());
        }
        text.append(before == '{' ? "{}" : "}");
    }

    private void array(List<?> elements) {
        text.append('[');
        for (int i = 0; i < elements.size(); i++) {
            text.append(i == 0 ? "" : ",");
            write(elements.get(i));
        }
        text.append(']');
    }

    private void string(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(c < FIRST_PRINTABLE ? "\\u%04x".formatted((int) c) : String.valueOf(c));
            }
        }
        text.append('"');
    }
}
