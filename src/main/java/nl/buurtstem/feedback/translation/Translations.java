package nl.buurtstem.feedback.translation;

import static nl.buurtstem.installation.Columns.integer;
import static nl.buurtstem.installation.Columns.moment;
import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import nl.buurtstem.residents.ResidentId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The door: translations of answers. Who may make them, the caller has checked. */
@Repository
public class Translations {

    private final DatabaseClient database;

    Translations(DatabaseClient database) {
        this.database = database;
    }

    /** The newest translations of these answers, by answer and language. */
    public Mono<Map<Long, Map<String, Translation>>> of(Collection<Long> answers) {
        return database.sql("""
                        select distinct on (answer_id, language) *
                        from answer_translation
                        where answer_id = any(:answers)
                        order by answer_id, language, number desc
                        """)
                .bind("answers", answers.toArray(Long[]::new))
                .map(Translations::translation)
                .all()
                .collect(Collectors.groupingBy(
                        Translation::answer, Collectors.toMap(Translation::language, one -> one)));
    }

    /** Adds one; empty when somebody else added one of that number first. */
    public Mono<Integer> add(Translation made, ResidentId by) {
        return database.sql("""
                        insert into answer_translation (answer_id, language, number, possible, impossible, planned, who, why,
                            why_here, made_by, made_at)
                        values (:answer, :language, :number, :possible, :impossible, :planned, :who, :why,
                            :whyHere, :by, :now)
                        on conflict do nothing
                        returning number
                        """)
                .bind("answer", made.answer())
                .bind("language", made.language())
                .bind("number", made.number())
                .bind("possible", made.possible())
                .bind("impossible", made.impossible())
                .bind("planned", made.planned())
                .bind("who", made.who())
                .bind("why", made.why())
                .bind("whyHere", made.whyHere())
                .bind("by", by.value())
                .bind("now", made.madeAt())
                .mapValue(Integer.class)
                .one();
    }

    private static Translation translation(Readable row) {
        return new Translation(
                number(row, "answer_id"),
                text(row, "language"),
                integer(row, "number"),
                text(row, "possible"),
                text(row, "impossible"),
                text(row, "planned"),
                text(row, "who"),
                text(row, "why"),
                text(row, "why_here"),
                moment(row, "made_at"));
    }
}
