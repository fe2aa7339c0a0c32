package nl.buurtstem.residents;

import static nl.buurtstem.installation.Columns.text;
import static nl.buurtstem.installation.Columns.uuid;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All SQL about residents themselves. */
@Repository
class ResidentRepository {

    private static final String WITH_POSTS = """
            select r.id, r.name, r.email, r.language, p.role, p.area_id
            from resident r
            left join resident_role p on p.resident_id = r.id
            """;

    private final DatabaseClient database;

    ResidentRepository(DatabaseClient database) {
        this.database = database;
    }

    Flux<Resident> all(Collection<ResidentId> ids) {
        return database.sql("""
                        select id, name, email, language, neighbourhood_id
                        from resident
                        where id = any(:ids)
                        """)
                .bind("ids", ids.stream().map(ResidentId::value).toArray(UUID[]::new))
                .map(ResidentRepository::resident)
                .all();
    }

    Flux<Resident> after(UUID last, int most) {
        return database.sql("""
                        select id, name, email, language, neighbourhood_id
                        from resident
                        where id > :last
                        order by id
                        limit :most
                        """)
                .bind("last", last)
                .bind("most", most)
                .map(ResidentRepository::resident)
                .all();
    }

    static Resident resident(Readable row) {
        return new Resident(
                new ResidentId(uuid(row, "id")),
                text(row, "name"),
                text(row, "email"),
                text(row, "language"),
                row.get("neighbourhood_id", Integer.class));
    }

    /** True when they are new here. */
    Mono<Boolean> add(String email, String name, String language, @Nullable Integer neighbourhood, Instant now) {
        return database.sql("""
                        insert into resident (id, email, name, language, neighbourhood_id, created_at)
                        values (:id, :email, :name, :language, :neighbourhood, :now)
                        on conflict (email) do nothing
                        """)
                .bind("id", UUID.randomUUID())
                .bind("email", email)
                .bind("name", name)
                .bind("language", language)
                .bind("neighbourhood", Parameters.in(R2dbcType.INTEGER, neighbourhood))
                .bind("now", now)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    Mono<Person> byEmail(String email) {
        return person(database.sql(WITH_POSTS + "where r.email = :email").bind("email", email));
    }

    /**
     * Whoever these sessions belong to, by the hash of their token in hexadecimal, with the roles they have in it: what follows
     * from the municipality's account holds where they came in with it, and what was given by hand holds there too, and after
     * an e-mail link if the rule says so.
     */
    Mono<Map<String, Person>> bySessions(Collection<String> hashes, StaffRule rule, Instant now) {
        return database.sql("""
                        select encode(s.token_hash, 'hex') as session, r.id, r.name, r.email, r.language, p.role, p.area_id
                        from session s
                        join resident r on r.id = s.resident_id
                        left join resident_role p on p.resident_id = r.id
                        and (p.provider = s.provider
                            or p.provider = '' and (s.provider is not null or :by_mail or r.email = :administrator))
                        where s.token_hash in (select decode(h, 'hex') from unnest(:hashes) h)
                        and s.expires_at > :now
                        """)
                .bind("hashes", hashes.toArray(String[]::new))
                .bind("by_mail", rule.byMail())
                .bind("administrator", rule.administrator())
                .bind("now", now)
                .map(row -> Map.entry(text(row, "session"), PostRow.of(row)))
                .all()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList()),
                                ResidentRepository::person)));
    }

    private static Mono<Person> person(GenericExecuteSpec query) {
        return query.map(PostRow::of)
                .all()
                .collectList()
                .filter(rows -> !rows.isEmpty())
                .map(ResidentRepository::person);
    }

    private static Person person(List<PostRow> rows) {
        Set<Post> posts = new LinkedHashSet<>();
        for (PostRow row : rows) {
            if (row.role() != null && row.area() != null) {
                posts.add(new Post(Role.valueOf(row.role()), row.area()));
            }
        }
        PostRow first = rows.getFirst();
        return new Person(first.id(), first.name(), first.email(), first.language(), List.copyOf(posts));
    }

    private record PostRow(
            ResidentId id,
            String name,
            String email,
            String language,
            @Nullable String role,
            @Nullable Integer area) {

        static PostRow of(Readable row) {
            return new PostRow(
                    new ResidentId(uuid(row, "id")),
                    text(row, "name"),
                    text(row, "email"),
                    text(row, "language"),
                    row.get("role", String.class),
                    row.get("area_id", Integer.class));
        }
    }

    Mono<Void> change(ResidentId id, String name, String language) {
        return database.sql("""
                        update resident
                        set name = :name, language = :language
                        where id = :id
                        """)
                .bind("name", name)
                .bind("language", language)
                .bind("id", id.value())
                .then();
    }

    /** Everything in this person's own row. */
    Mono<Map<String, Object>> about(ResidentId id) {
        return database.sql("""
                        select r.email, r.name, r.language, r.created_at::text as created_at, coalesce(a.name, '') as neighbourhood
                        from resident r
                        left join area a on a.id = r.neighbourhood_id
                        where r.id = :id
                        """).bind("id", id.value()).fetch().one();
    }

    Mono<Void> remove(ResidentId id) {
        return database.sql("delete from resident where id = :id")
                .bind("id", id.value())
                .then();
    }
}
