package nl.buurtstem.photos;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import nl.buurtstem.installation.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table {@code photo}. */
@Repository
class PhotoRepository {

    private final DatabaseClient database;
    private final Clock clock;

    PhotoRepository(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The same picture twice is kept once; being sent again starts its day of grace anew. */
    Mono<PhotoId> add(Photo photo) {
        return database.sql("""
                        insert into photo (sha256, width, height, content, small, created_at)
                        values (:sha256, :width, :height, :content, :small, :now)
                        on conflict (sha256) do update
                        set created_at = excluded.created_at, small = excluded.small
                        """)
                .bind("sha256", photo.id().sha256())
                .bind("width", photo.width())
                .bind("height", photo.height())
                .bind("content", photo.jpeg())
                .bind("small", photo.small())
                .bind("now", clock.instant())
                .then()
                .thenReturn(photo.id());
    }

    Mono<byte[]> content(PhotoId id) {
        return database.sql("select content from photo where sha256 = :sha256")
                .bind("sha256", id.sha256())
                .map(row -> Columns.get(row, "content", byte[].class))
                .one();
    }

    /** The picture for a list; of a photo from before there were such ones, the whole one. */
    Mono<byte[]> small(PhotoId id) {
        return database.sql("select coalesce(small, content) as content from photo where sha256 = :sha256")
                .bind("sha256", id.sha256())
                .map(row -> Columns.get(row, "content", byte[].class))
                .one();
    }

    Mono<Boolean> has(PhotoId id) {
        return database.sql("select exists (select from photo where sha256 = :sha256) as here")
                .bind("sha256", id.sha256())
                .map(row -> Columns.flag(row, "here"))
                .one();
    }

    /** Photos that came before this moment, by hash, after the given one. */
    Flux<String> cameBefore(Instant moment, String after, int most) {
        return database.sql("""
                        select sha256 from photo
                        where created_at < :moment and sha256 > :after
                        order by sha256
                        limit :most
                        """)
                .bind("moment", moment)
                .bind("after", after)
                .bind("most", most)
                .map(row -> Columns.text(row, "sha256"))
                .all();
    }

    /** Removes these, unless one was sent again meanwhile. */
    Mono<Long> remove(Collection<String> hashes, Instant cameBefore) {
        return database.sql("delete from photo where sha256 = any(:hashes) and created_at < :moment")
                .bind("hashes", hashes.toArray(String[]::new))
                .bind("moment", cameBefore)
                .fetch()
                .rowsUpdated();
    }
}
