package nl.buurtstem.walkshop.field;

import static nl.buurtstem.installation.Columns.number;
import static nl.buurtstem.installation.Columns.text;

import io.r2dbc.spi.Parameters;
import java.time.Clock;
import java.util.Collection;
import nl.buurtstem.photos.PhotoId;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table {@code walk_picture}. */
@Repository
class FieldPictureRepository {

    private final DatabaseClient database;
    private final Clock clock;

    FieldPictureRepository(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** FieldPictures that came in and were not looked at, the oldest first. */
    Flux<String> waiting(int most) {
        return database.sql("""
                        select a.sha256 from walk_attachment a
                        where a.mime = 'image/jpeg' and not exists (select from walk_picture p where p.sha256 = a.sha256)
                        order by a.stored_at
                        limit :most
                        """)
                .bind("most", most)
                .map(row -> text(row, "sha256"))
                .all();
    }

    /** Says what a picture is after cleaning; null: it is none. */
    Mono<Void> is(String sha256, @Nullable PhotoId photo) {
        return database.sql("""
                        insert into walk_picture (sha256, photo, cleaned_at) values (:sha256, :photo, :now)
                        on conflict (sha256) do nothing
                        """)
                .bind("sha256", sha256)
                .bind("photo", photo == null ? Parameters.in(String.class) : Parameters.in(photo.sha256()))
                .bind("now", clock.instant())
                .then();
    }

    /** Whose records speak of it. */
    Flux<Long> walkshopsOf(String sha256) {
        return database.sql("""
                        select distinct r.walkshop_id from walk_record_attachment a
                        join walk_record r on r.record_id = a.record_id
                        where a.sha256 = :sha256
                        """)
                .bind("sha256", sha256)
                .map(row -> number(row, "walkshop_id"))
                .all();
    }

    Flux<String> used(Collection<String> photos) {
        return database.sql("select distinct photo from walk_picture where photo = any(:photos)")
                .bind("photos", photos.toArray(String[]::new))
                .map(row -> text(row, "photo"))
                .all();
    }
}
