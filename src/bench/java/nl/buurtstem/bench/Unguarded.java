package nl.buurtstem.bench;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.security.web.server.WebFilterChainProxy;
import org.springframework.web.server.WebFilter;

/**
 * The product without its security filters, to see what these cost; only a measurement ever names this class. It carries
 * no annotation, or every test and every other measurement would find it and be without them too.
 */
public class Unguarded {

    @Bean
    static BeanPostProcessor withoutFilters() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                WebFilter open = (exchange, chain) -> chain.filter(exchange);
                return bean instanceof WebFilterChainProxy ? open : bean;
            }
        };
    }
}
