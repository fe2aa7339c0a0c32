package nl.buurtstem.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.i18n.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Draws templates: gathers viewer, words and token for a {@link Page} and hands it to the template. */
@Component
public class PageRenderer {

    private static final Page.RequestFacts NOWHERE = new Page.RequestFacts("/", "", "", null, Begun.ELSEWHERE);

    private final TemplateEngine engine;
    private final Words words;
    private final Assets assets;
    private final Viewers viewers;
    private final Said said;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();
    private final List<MenuEntry> menu;
    private final List<Banner> banners;
    private final ObjectProvider<MenuNumber> numbers;

    PageRenderer(
            TemplateEngine engine,
            Words words,
            Assets assets,
            Viewers viewers,
            Said said,
            List<MenuEntry> menu,
            ObjectProvider<Banner> banners,
            ObjectProvider<MenuNumber> numbers) {
        this.engine = engine;
        this.words = words;
        this.assets = assets;
        this.viewers = viewers;
        this.said = said;
        this.menu = menu.stream().sorted(Comparator.comparing(MenuEntry::order)).toList();
        this.banners = banners.orderedStream().toList();
        this.numbers = numbers;
    }

    TemplateEngine engine() {
        return engine;
    }

    Words words() {
        return words;
    }

    Assets assets() {
        return assets;
    }

    List<MenuEntry> menu() {
        return menu;
    }

    List<Banner> banners() {
        return banners;
    }

    boolean knows(String template) {
        return known.computeIfAbsent(template, name -> engine.hasTemplate(name + ".jte"));
    }

    /** The template as UTF-8, for this request. */
    Mono<byte[]> render(ServerWebExchange exchange, String template, Map<String, ?> model) {
        return page(exchange, model.containsKey(Screen.WITH_FORM)).map(page -> {
            Map<String, Object> all = new HashMap<>(model);
            all.put("page", page);
            Utf8ByteOutput output = new Utf8ByteOutput();
            engine.render(template + ".jte", all, output);
            return output.toByteArray();
        });
    }

    /** A piece of a page, as every reader of this language sees it: without viewer, address or token. */
    public String draw(String language, String template, Map<String, ?> model) {
        Page page = new Page(this, words.in(language), Viewer.GUEST, NOWHERE, null, Map.of());
        Map<String, Object> all = new HashMap<>(model);
        all.put("page", page);
        StringOutput output = new StringOutput();
        engine.render(template + ".jte", all, output);
        return output.toString();
    }

    /** The sentences of this request's reader. */
    public Sentences words(ServerWebExchange exchange) {
        return words.in(LanguageChoice.of(exchange));
    }

    private Mono<Page> page(ServerWebExchange exchange, boolean form) {
        return viewers.of(exchange)
                .flatMap(viewer -> Mono.zip(
                                form || viewer.signedIn() ? token(exchange) : Mono.just(""), numbers(viewer, exchange))
                        .map(both -> new Page(
                                this,
                                words(exchange),
                                viewer,
                                facts(exchange),
                                both.getT1().isEmpty() ? null : both.getT1(),
                                both.getT2())));
    }

    /** What waits behind the links of the menu; a piece of a page has no menu. */
    private Mono<Map<String, Long>> numbers(Viewer viewer, ServerWebExchange exchange) {
        return !viewer.signedIn() || exchange.getRequest().getHeaders().containsHeader("HX-Request")
                ? Mono.just(Map.of())
                : Flux.fromStream(numbers::stream)
                        .concatMap(number -> number.of(viewer).map(n -> Map.entry(number.path(), n)))
                        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static Mono<String> token(ServerWebExchange exchange) {
        Mono<CsrfToken> token = exchange.getAttribute(CsrfToken.class.getName());
        return token == null ? Mono.just("") : token.map(CsrfToken::getToken).defaultIfEmpty("");
    }

    private Page.RequestFacts facts(ServerWebExchange exchange) {
        var uri = exchange.getRequest().getURI();
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        String origin = uri.getScheme() + "://" + uri.getAuthority();
        return new Page.RequestFacts(uri.getRawPath(), query, origin, said.of(exchange), Begun.known(exchange));
    }
}
