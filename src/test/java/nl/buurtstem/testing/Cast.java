package nl.buurtstem.testing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.buurtstem.residents.Person;
import nl.buurtstem.residents.Post;
import nl.buurtstem.residents.ResidentId;
import nl.buurtstem.residents.Role;
import org.springframework.core.env.Environment;
import org.springframework.r2dbc.core.DatabaseClient;

/** People for tests: they exist, have their roles, and are signed in without the detour of a mail. */
public final class Cast {

    private final DatabaseClient database;
    private final Clock clock;
    private final Environment environment;

    Cast(DatabaseClient database, Clock clock, Environment environment) {
        this.database = database;
        this.clock = clock;
        this.environment = environment;
    }

    /** A resident of this name, made when there is none; their address is {@code <name>@zilveroog.example}. */
    public Person resident(String name) {
        return resident(name, "nl");
    }

    public Person resident(String name, String language) {
        String email = name.toLowerCase() + "@zilveroog.example";
        UUID id = database.sql("""
                        insert into resident (id, email, name, language, created_at)
                        values (:id, :email, :name, :language, :now)
                        on conflict (email) do update set name = excluded.name
                        returning id
                        """)
                .bind("id", UUID.randomUUID())
                .bind("email", email)
                .bind("name", name)
                .bind("language", language)
                .bind("now", clock.instant())
                .map(row -> row.get("id", UUID.class))
                .one()
                .block();
        return new Person(new ResidentId(id), name, email, language, List.of());
    }

    /** Somebody with this role in the area with this key, such as {@code ML}. */
    public Person staff(String name, Role role, String areaKey) {
        Person person = resident(name);
        Integer area = database.sql("""
                        insert into resident_role (resident_id, role, area_id, granted_at)
                        select :id, :role, id, :now from area where key = :key
                        on conflict do nothing
                        """)
                .bind("id", person.id().value())
                .bind("role", role.name())
                .bind("key", areaKey)
                .bind("now", clock.instant())
                .then()
                .then(database.sql("select id from area where key = :key")
                        .bind("key", areaKey)
                        .map(row -> row.get("id", Integer.class))
                        .one())
                .block();
        return new Person(person.id(), name, person.email(), person.language(), List.of(new Post(role, area)));
    }

    /** A visitor who did not sign in. */
    public Visitor guest() {
        return new Visitor(environment.getRequiredProperty("local.server.port", Integer.class));
    }

    /** This person's browser, signed in. */
    public Visitor visitor(Person person) {
        return guest().cookie("session", session(person)).language(person.language());
    }

    /** The token of a fresh session of this person, for the cookie {@code session}. */
    public String session(Person person) {
        String token = UUID.randomUUID().toString();
        database.sql("""
                        insert into session (token_hash, resident_id, created_at, expires_at)
                        values (:hash, :id, :now, :until)
                        """)
                .bind("hash", sha256(token))
                .bind("id", person.id().value())
                .bind("now", clock.instant())
                .bind("until", clock.instant().plus(Duration.ofDays(1000)))
                .then()
                .block();
        return token;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
