package nl.buurtstem.residents;

import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import nl.buurtstem.installation.Batches;
import nl.buurtstem.web.Cookies;
import nl.buurtstem.web.Viewer;
import nl.buurtstem.web.Viewers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
 * Who is signed in, from the session cookie: at most one query per request that carries one, none for guests. Reading
 * writes nothing.
 */
@Component
class Sessions implements Viewers, ServerSecurityContextRepository {

    static final String COOKIE = "session";
    static final Duration LIFE = Duration.ofDays(30);
    private static final String ATTRIBUTE = Sessions.class.getName();

    private final Batches<String, Optional<Person>> people;
    private final SessionRepository sessions;
    private final Clock clock;
    private final Cookies cookies;

    Sessions(Batches<String, Optional<Person>> people, SessionRepository sessions, Clock clock, Cookies cookies) {
        this.people = people;
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
            known = hash == null ? Mono.empty() : person(hash).cache();
            exchange.getAttributes().put(ATTRIBUTE, known);
        }
        return known;
    }

    private Mono<Person> person(byte[] hash) {
        return people.add(HexFormat.of().formatHex(hash)).flatMap(Mono::justOrEmpty);
    }

    /** Requests of one moment are looked up together; nobody's session is remembered, so signing out holds at once. */
    @Configuration(proxyBeanMethods = false)
    static class Lookup {

        @Bean
        Batches<String, Optional<Person>> sessionLookup(ResidentRepository residents, StaffRule rule, Clock clock) {
            return new Batches<>(hashes -> residents
                    .bySessions(hashes, rule, clock.instant())
                    .map(found -> hashes.stream()
                            .map(hash -> Optional.ofNullable(found.get(hash)))
                            .toList()));
        }
    }

    private byte @Nullable [] hash(ServerWebExchange exchange) {
        HttpCookie cookie = exchange.getRequest().getCookies().getFirst(cookies.name(COOKIE));
        return cookie == null ? null : Tokens.hash(cookie.getValue());
    }

    /**
     * A session that just began.
     *
     * @param person with the roles they have in it
     * @param token for {@link #give the cookie}
     * @param life of the session
     */
    record Begun(Person person, String token, Duration life) {}

    /** Begins a session after an e-mail link. */
    Mono<Begun> begin(ResidentId id) {
        return begin(id, LIFE, token -> Mono.empty());
    }

    /** Begins a session after a sign-in with the municipality's account. */
    Mono<Begun> begin(ResidentId id, Duration life, ProviderSession from) {
        return begin(id, life, token -> sessions.comesFrom(token, from));
    }

    private Mono<Begun> begin(ResidentId id, Duration life, Function<byte[], Mono<Void>> more) {
        return Mono.defer(() -> {
            String token = Tokens.random();
            byte[] hash = Tokens.hash(token);
            return sessions.begin(hash, id, clock.instant(), life)
                    .then(Mono.defer(() -> more.apply(hash)))
                    .then(Mono.defer(() -> person(hash)))
                    .map(person -> new Begun(person, token, life));
        });
    }

    /** Gives the browser its session; the rest of this request is theirs already. */
    void give(ServerWebExchange exchange, Begun begun) {
        exchange.getResponse()
                .addCookie(
                        cookies.make(COOKIE, begun.token()).maxAge(begun.life()).build());
        exchange.getAttributes().put(ATTRIBUTE, Mono.just(begun.person()));
    }

    /** Where the session of this browser came from; empty when from an e-mail link, or when there is none. */
    Mono<ProviderSession> source(ServerWebExchange exchange) {
        byte[] hash = hash(exchange);
        return hash == null ? Mono.empty() : sessions.source(hash);
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
