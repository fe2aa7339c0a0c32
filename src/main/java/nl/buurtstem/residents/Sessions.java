package nl.buurtstem.residents;

import java.time.Clock;
import java.time.Duration;
import nl.buurtstem.web.Cookies;
import nl.buurtstem.web.Viewer;
import nl.buurtstem.web.Viewers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
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
    static final Duration LIFE = Duration.ofDays(30);
    private static final String ATTRIBUTE = Sessions.class.getName();

    private final ResidentRepository residents;
    private final SessionRepository sessions;
    private final Clock clock;
    private final Cookies cookies;

    Sessions(ResidentRepository residents, SessionRepository sessions, Clock clock, Cookies cookies) {
        this.residents = residents;
        this.sessions = sessions;
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
            byte[] hash = hash(exchange);
            known = hash == null
                    ? Mono.empty()
                    : residents.bySession(hash, clock.instant()).cache();
            exchange.getAttributes().put(ATTRIBUTE, known);
        }
        return known;
    }

    private byte @Nullable [] hash(ServerWebExchange exchange) {
        HttpCookie cookie = exchange.getRequest().getCookies().getFirst(cookies.name(COOKIE));
        return cookie == null ? null : Tokens.hash(cookie.getValue());
    }

    /** Begins a session; the token goes into {@link #give a cookie}. */
    Mono<String> begin(Person person) {
        return Mono.defer(() -> {
            String token = Tokens.random();
            return sessions.begin(Tokens.hash(token), person.id(), clock.instant(), LIFE)
                    .thenReturn(token);
        });
    }

    /** Gives the browser its session; the rest of this request is theirs already. */
    void give(ServerWebExchange exchange, Person person, String token) {
        exchange.getResponse()
                .addCookie(cookies.make(COOKIE, token).maxAge(LIFE).build());
        exchange.getAttributes().put(ATTRIBUTE, Mono.just(person));
    }

    /** Ends the session of this browser. */
    Mono<Void> end(ServerWebExchange exchange) {
        byte[] hash = hash(exchange);
        takeBack(exchange);
        return hash == null ? Mono.empty() : sessions.end(hash);
    }

    /** Ends all sessions of this person, in every browser. */
    Mono<Void> endAll(ServerWebExchange exchange, Person person) {
        takeBack(exchange);
        return sessions.endAll(person.id());
    }

    void takeBack(ServerWebExchange exchange) {
        exchange.getResponse().addCookie(cookies.make(COOKIE, "").maxAge(0).build());
        exchange.getAttributes().put(ATTRIBUTE, Mono.empty());
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
