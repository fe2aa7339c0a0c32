package nl.buurtstem.web;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import nl.buurtstem.i18n.Language;
import nl.buurtstem.i18n.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/**
 * Which language this reader gets: the one chosen with {@code ?lang=}, kept in a cookie; else the first of the
 * browser's that we speak; else Dutch. Choosing leads back to the same page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
public class LanguageChoice implements WebFilter {

    private static final String ATTRIBUTE = LanguageChoice.class.getName();
    private static final String COOKIE = "lang";
    private static final Duration YEAR = Duration.ofDays(365);

    private final Words words;
    private final Cookies cookies;

    LanguageChoice(Words words, Cookies cookies) {
        this.words = words;
        this.cookies = cookies;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String wanted = exchange.getRequest().getQueryParams().getFirst("lang");
        if (wanted != null && exchange.getRequest().getMethod() == HttpMethod.GET) {
            return choose(exchange, wanted);
        }
        exchange.getAttributes().put(ATTRIBUTE, reader(exchange));
        exchange.getResponse().getHeaders().add("Vary", "Accept-Language, Cookie");
        return chain.filter(exchange);
    }

    private Mono<Void> choose(ServerWebExchange exchange, String wanted) {
        var response = exchange.getResponse();
        if (words.speaks(wanted)) {
            ResponseCookie cookie = cookies.make(COOKIE, wanted).maxAge(YEAR).build();
            response.addCookie(cookie);
        }
        URI back = UriComponentsBuilder.fromUri(exchange.getRequest().getURI())
                .replaceQueryParam("lang")
                .scheme(null)
                .host(null)
                .port(null)
                .build(true)
                .toUri();
        response.setStatusCode(HttpStatus.SEE_OTHER);
        response.getHeaders().setLocation(URI.create(back.toString().replaceFirst("^/+", "/")));
        return response.setComplete();
    }

    private String reader(ServerWebExchange exchange) {
        HttpCookie cookie = exchange.getRequest().getCookies().getFirst(cookies.name(COOKIE));
        if (cookie != null && words.speaks(cookie.getValue())) {
            return cookie.getValue();
        }
        String best = bestOf(exchange.getRequest().getHeaders().getFirst("Accept-Language"));
        return best == null ? Language.SOURCE : best;
    }

    private @Nullable String bestOf(@Nullable String accepted) {
        if (accepted == null) {
            return null;
        }
        try {
            List<String> tags = words.languages().stream().map(Language::tag).toList();
            return Locale.lookupTag(Locale.LanguageRange.parse(accepted), tags);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    /** The tag of this reader's language. */
    public static String of(ServerWebExchange exchange) {
        String tag = exchange.getAttribute(ATTRIBUTE);
        return tag == null ? Language.SOURCE : tag;
    }
}
