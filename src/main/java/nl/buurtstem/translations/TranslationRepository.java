package nl.buurtstem.translations;

import static nl.buurtstem.installation.Columns.flag;
import static nl.buurtstem.installation.Columns.get;
import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.Map;
import nl.buurtstem.residents.ResidentId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All SQL about translations. */
@Repository
class TranslationRepository {

    private final DatabaseClient database;
    private final JsonMapper json;

    TranslationRepository(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The newest in each language. */
    Flux<Translation> of(String kind, Collection<Long> things) {
        return database.sql("""
                        select distinct on (thing, language) *
                        from translation
                        where kind = :kind and thing = any(:things)
                        order by thing, language, number desc
                        """)
                .bind("kind", kind)
                .bind("things", things.toArray(Long[]::new))
                .map(this::translation)
                .all();
    }

    /** Adds one; empty when somebody else added one of that number first. */
    Mono<Integer> add(Translation made, ResidentId by) {
        return database.sql("""
                        insert into translation (kind, thing, language, number, words, originals, made_by, made_name, made_at, late)
                        values (:kind, :thing, :language, :number, :words, :originals, :by, :name, :now, :late)
                        on conflict do nothing
                        returning number
                        """)
                .bind("kind", made.kind())
                .bind("thing", made.thing())
                .bind("language", made.language())
                .bind("number", made.number())
                .bind("words", Json.of(json.writeValueAsString(made.words())))
                .bind("originals", Json.of(json.writeValueAsString(made.originals())))
                .bind("by", by.value())
                .bind("name", made.madeName())
                .bind("now", made.madeAt())
                .bind("late", made.late())
                .mapValue(Integer.class)
                .one();
    }

    private Translation translation(Readable row) {
        return new Translation(
                text(row, "kind"),
                number(row, "thing"),
                text(row, "language"),
                integer(row, "number"),
                texts(row, "words"),
                texts(row, "originals"),
                text(row, "made_name"),
                moment(row, "made_at"),
                flag(row, "late"));
    }

    private Map<String, String> texts(Readable row, String column) {
        return json.readValue(get(row, column, Json.class).asString(), new TypeReference<>() {});
    }
}
