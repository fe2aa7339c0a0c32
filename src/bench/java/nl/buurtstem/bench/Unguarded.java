package nl.buurtstem.bench;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.server.WebFilterChainProxy;
import org.springframework.web.server.WebFilter;

/** The product without its security filters, to see what these cost; only a measurement ever names this class. */
@Configuration(proxyBeanMethods = false)
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
