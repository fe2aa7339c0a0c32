package nl.buurtstem.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/**
 * The work list somebody began from, as a page method may ask for it; whoever did is led back there when it is done. The
 * address says it, and each form on the page carries it on.
 *
 * @param path the list as it was, with its filter; null when they began elsewhere
 */
public record Begun(@Nullable String path) {

    /** In addresses and forms. */
    public static final String NAME = "back";

    /** The list alone: nobody can be led to another page, let alone another site. */
    private static final Pattern LIST = Pattern.compile("/desk(/next)?\\?[A-Za-z0-9_=&.:-]{1,500}");

    static final Begun ELSEWHERE = new Begun(null);

    public Begun {
        path = path != null && LIST.matcher(path).matches() ? path : null;
    }

    /** What the address or the form says; a page that is drawn afterwards knows it too. */
    static Mono<Begun> of(ServerWebExchange exchange) {
        Mono<Begun> said = exchange.getRequest().getMethod() == HttpMethod.GET
                ? Mono.just(inAddress(exchange))
                : SentForm.of(exchange).map(form -> new Begun(form.value(NAME)));
        return said.doOnNext(begun -> exchange.getAttributes().put(Begun.class.getName(), begun));
    }

    /** As far as it is known without reading a form. */
    static Begun known(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(Begun.class.getName(), inAddress(exchange));
    }

    private static Begun inAddress(ServerWebExchange exchange) {
        return new Begun(exchange.getRequest().getQueryParams().getFirst(NAME));
    }

    /** It is done: back to the list, or else to this page; says there what was done. */
    public Rendering done(String otherwise, String said) {
        return Screen.seeOther(path == null ? otherwise : path, said);
    }

    /** It goes on at another page, which knows the list too; says there what was done. */
    public Rendering goOn(String to, String said) {
        return Screen.seeOther(UriComponentsBuilder.fromUriString(to)
                .queryParamIfPresent(NAME, Optional.ofNullable(path))
                .replaceQueryParam("said", said)
                .build()
                .encode()
                .toUriString());
    }
}
