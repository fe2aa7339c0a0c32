package nl.buurtstem.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.result.view.AbstractView;
import org.springframework.web.reactive.result.view.View;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** JTE, compiled with the application, as a view technology of WebFlux. */
@Configuration(proxyBeanMethods = false)
class JteConfiguration {

    @Bean
    TemplateEngine templateEngine() {
        TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "nl.buurtstem");
        engine.setBinaryStaticContent(true);
        return engine;
    }

    @Bean
    ViewResolver templates(PageRenderer renderer) {
        return new Templates(renderer);
    }

    private record Templates(PageRenderer renderer) implements ViewResolver, Ordered {

        @Override
        public Mono<View> resolveViewName(String name, Locale locale) {
            return renderer.knows(name) ? Mono.just(new Template(renderer, name)) : Mono.empty();
        }

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE + 10;
        }
    }

    private static final class Template extends AbstractView {

        private final PageRenderer renderer;
        private final String name;

        Template(PageRenderer renderer, String name) {
            this.renderer = renderer;
            this.name = name;
        }

        @Override
        protected Mono<Void> renderInternal(
                Map<String, Object> model, @Nullable MediaType type, ServerWebExchange exchange) {
            return renderer.render(exchange, name, model).flatMap(html -> {
                var response = exchange.getResponse();
                response.getHeaders().setContentLength(html.length);
                return response.writeWith(Mono.just(response.bufferFactory().wrap(html)));
            });
        }
    }
}
