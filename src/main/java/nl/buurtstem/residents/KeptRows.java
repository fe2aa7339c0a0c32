package nl.buurtstem.residents;

import io.r2dbc.postgresql.codec.Json;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

/** Reads rows about one person for the file they take along, with the names of their columns. */
@Component
public class KeptRows {

    private final DatabaseClient database;
    private final JsonMapper json;

    KeptRows(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** What this statement of a room finds about {@code :who}; what is null is left out. */
    public Function<Person, Flux<Map<String, Object>>> of(String sql) {
        return person ->
                database.sql(sql).bind("who", person.id().value()).fetch().all().map(this::readable);
    }

    private Map<String, Object> readable(Map<String, Object> row) {
        Map<String, Object> readable = new LinkedHashMap<>();
        row.forEach((column, value) -> {
            if (value != null) {
                readable.put(column, readable(value));
            }
        });
        return readable;
    }

    private Object readable(Object value) {
        return switch (value) {
            case Number number -> number;
            case Boolean flag -> flag;
            case Json document -> json.readValue(document.asString(), Object.class);
            case Object[] some -> Arrays.stream(some).map(this::readable).toList();
            default -> value.toString();
        };
    }
}
