package nl.buurtstem.residents;

import nl.buurtstem.web.Viewer;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Lets a page method ask for a {@link Person}, and so refuse guests, or for a {@link Viewer}, and so welcome everybody.
 */
@Configuration(proxyBeanMethods = false)
class PersonArgument implements WebFluxConfigurer {

    private final Sessions sessions;

    PersonArgument(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
        configurer.addCustomResolver(new Resolver(sessions));
    }

    private record Resolver(Sessions sessions) implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Person.class || parameter.getParameterType() == Viewer.class;
        }

        @Override
        public Mono<Object> resolveArgument(
                MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
            return parameter.getParameterType() == Viewer.class
                    ? sessions.of(exchange).cast(Object.class)
                    : sessions.person(exchange)
                            .cast(Object.class)
                            .switchIfEmpty(Mono.error(() -> ResidentRefusal.SIGN_IN_FIRST.because()));
        }
    }
}
