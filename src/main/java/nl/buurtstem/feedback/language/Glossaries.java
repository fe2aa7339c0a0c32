package nl.buurtstem.feedback.language;

import static nl.buurtstem.installation.Columns.get;
import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.util.List;
import nl.buurtstem.web.AskedOnce;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The door: the words of each municipality. */
@Repository
public class Glossaries {

    private final List<GlossaryWord> product = ProductWords.read();
    private final Glossary untouched = Glossary.of(product, List.of());
    private final DatabaseClient database;
    private final JsonMapper json;
    private final Clock clock;

    Glossaries(DatabaseClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    public Mono<Glossary> of(int municipality) {
        return AskedOnce.one(
                List.of(Glossary.class, municipality),
                own(municipality).collectList().map(own -> own.isEmpty() ? untouched : Glossary.of(product, own)));
    }

    /** The municipality's own words, also those of the product that it took out. */
    Flux<GlossaryWord> own(int municipality) {
        return database.sql("""
                        select word, forms, instead, explanations, version
                        from glossary_word
                        where municipality_id = :municipality
                        order by word
                        """)
                .bind("municipality", municipality)
                .map(this::word)
                .all();
    }

    private GlossaryWord word(Readable row) {
        return new GlossaryWord(
                text(row, "word"),
                List.of(text(row, "forms").split(",")),
                text(row, "instead"),
                json.readValue(get(row, "explanations", Json.class).asString(), new TypeReference<>() {}),
                integer(row, "version"));
    }

    /** Keeps a word in place of the version that one knew, 0: the product's or none; empty when it was changed meanwhile. */
    Mono<Integer> keep(int municipality, GlossaryWord word) {
        return database.sql("""
                        insert into glossary_word (municipality_id, word, forms, instead, explanations, changed_at)
                        values (:municipality, :word, :forms, :instead, :explanations, :now)
                        on conflict (municipality_id, word) do update
                        set forms = excluded.forms,
                            instead = excluded.instead,
                            explanations = excluded.explanations,
                            version = glossary_word.version + 1,
                            changed_at = excluded.changed_at
                        where glossary_word.version = :version
                        returning version
                        """)
                .bind("municipality", municipality)
                .bind("word", word.word())
                .bind("forms", String.join(",", word.forms()))
                .bind("instead", word.instead())
                .bind("explanations", Json.of(json.writeValueAsString(word.explanations())))
                .bind("version", word.version())
                .bind("now", clock.instant())
                .mapValue(Integer.class)
                .one();
    }

    /** Takes a word out: its own is forgotten, and one of the product does not show any more. */
    Mono<Void> takeOut(int municipality, String word) {
        boolean ofProduct = product.stream().anyMatch(one -> one.word().equals(word));
        return ofProduct
                ? database.sql("""
                                insert into glossary_word (municipality_id, word, explanations, changed_at)
                                values (:municipality, :word, '{}', :now)
                                on conflict (municipality_id, word) do update
                                set explanations = '{}', version = glossary_word.version + 1, changed_at = excluded.changed_at
                                """)
                        .bind("municipality", municipality)
                        .bind("word", word)
                        .bind("now", clock.instant())
                        .then()
                : forget(municipality, word);
    }

    /** Forgets the municipality's own; a word of the product shows as it came again. */
    Mono<Void> forget(int municipality, String word) {
        return database.sql("delete from glossary_word where municipality_id = :municipality and word = :word")
                .bind("municipality", municipality)
                .bind("word", word)
                .then();
    }
}
