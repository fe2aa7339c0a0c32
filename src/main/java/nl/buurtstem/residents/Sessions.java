package nl.buurtstem.residents;

import static nl.buurtstem.installation.Columns.text;
import static nl.buurtstem.installation.Columns.uuid;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nl.buurtstem.web.Cookies;
import nl.buurtstem.web.Viewer;
import nl.buurtstem.web.Viewers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Who is signed in, from the session cookie: one query per request that carries one, none for guests. Reading writes
 * nothing.
 */
@Component
class Sessions implements Viewers, ServerSecurityContextRepository {

    static final String COOKIE = "session";
    private static final String ATTRIBUTE = Sessions.class.getName();

    private final DatabaseClient database;
    private final Clock clock;
    private final Cookies cookies;

    Sessions(DatabaseClient database, Clock clock, Cookies cookies) {
        this.database = database;
        this.clock = clock;
        this.cookies = cookies;
    }

    @Override
    public Mono<Viewer> of(ServerWebExchange exchange) {
        return person(exchange).cast(Viewer.class).defaultIfEmpty(Viewer.GUEST);
    }

    /** The person who makes this request; empty for a guest. */
    Mono<Person> person(ServerWebExchange exchange) {
        Mono<Person> known = exchange.getAttribute(ATTRIBUTE);
        if (known == null) {
            HttpCookie cookie = exchange.getRequest().getCookies().getFirst(cookies.name(COOKIE));
            known = cookie == null ? Mono.empty() : find(cookie.getValue()).cache();
            exchange.getAttributes().put(ATTRIBUTE, known);
        }
        return known;
    }

    private Mono<Person> find(String token) {
        return database.sql("""
                        select r.id, r.name, r.email, r.language, p.role, p.area_id
                        from session s
                        join resident r on r.id = s.resident_id
                        left join resident_role p on p.resident_id = r.id
                        where s.token_hash = :hash
                        and s.expires_at > :now
                        """)
                .bind("hash", Tokens.hash(token))
                .bind("now", clock.instant())
                .map(row -> new Row(
                        new ResidentId(uuid(row, "id")),
                        text(row, "name"),
                        text(row, "email"),
                        text(row, "language"),
                        row.get("role", String.class),
                        row.get("area_id", Integer.class)))
                .all()
                .collectList()
                .filter(rows -> !rows.isEmpty())
                .map(Sessions::person);
    }

    private record Row(
            ResidentId id,
            String name,
            String email,
            String language,
            @Nullable String role,
            @Nullable Integer area) {}

    private static Person person(List<Row> rows) {
        List<Post> posts = new ArrayList<>();
        for (Row row : rows) {
            if (row.role() != null && row.area() != null) {
                posts.add(new Post(Role.valueOf(row.role()), row.area()));
            }
        }
        Row first = rows.getFirst();
        return new Person(first.id(), first.name(), first.email(), first.language(), posts);
    }

    @Override
    public Mono<SecurityContext> load(ServerWebExchange exchange) {
        return person(exchange)
                .map(person -> new SecurityContextImpl(new UsernamePasswordAuthenticationToken(
                        person, null, AuthorityUtils.createAuthorityList("RESIDENT"))));
    }

    /** Sessions begin and end where somebody signs in or out, not at the end of a request. */
    @Override
    public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
        return Mono.empty();
    }
}
