package nl.buurtstem.residents;

import java.time.Clock;
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
    private static final String ATTRIBUTE = Sessions.class.getName();

    private final ResidentRepository residents;
    private final Clock clock;
    private final Cookies cookies;

    Sessions(ResidentRepository residents, Clock clock, Cookies cookies) {
        this.residents = residents;
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
            known = cookie == null
                    ? Mono.empty()
                    : residents
                            .bySession(Tokens.hash(cookie.getValue()), clock.instant())
                            .cache();
            exchange.getAttributes().put(ATTRIBUTE, known);
        }
        return known;
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
