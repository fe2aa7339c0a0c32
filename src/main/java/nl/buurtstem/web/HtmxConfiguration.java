package nl.buurtstem.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webflux.autoconfigure.WebFluxRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.reactive.result.condition.HeadersRequestCondition;
import org.springframework.web.reactive.result.condition.RequestCondition;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/**
 * htmx-spring-boot configures Spring MVC alone; this lets its {@link HxRequest} choose handler methods in WebFlux too:
 * one method answers the whole page, its sibling with {@code @HxRequest} answers only what changed.
 */
@Configuration(proxyBeanMethods = false)
class HtmxConfiguration {

    /** Going back, htmx asks for the whole page when it no longer remembers it. */
    private static final String NOT_FROM_HISTORY = "HX-History-Restore-Request!=true";

    @Bean
    WebFluxRegistrations htmxMappings() {
        return new WebFluxRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new HtmxMapping();
            }
        };
    }

    private static final class HtmxMapping extends RequestMappingHandlerMapping {

        @Override
        protected @Nullable RequestCondition<?> getCustomMethodCondition(Method method) {
            HxRequest wanted = AnnotatedElementUtils.findMergedAnnotation(method, HxRequest.class);
            if (wanted == null) {
                return null;
            }
            return wanted.target().isEmpty()
                    ? new HeadersRequestCondition("HX-Request=true", NOT_FROM_HISTORY)
                    : new HeadersRequestCondition("HX-Request=true", NOT_FROM_HISTORY, "HX-Target=" + wanted.target());
        }
    }
}
