package nl.buurtstem.walkshop.field;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;

/**
 * Doors beside the one for people. What tablets ask for knows tokens in a header: no cookie, so nothing that another site's form could use, and
 * no session. Where a facilitator sends an emergency copy, the body is too large to look for a forgery token in it: the address it comes from
 * is looked at instead ({@link CopyPages}).
 */
@Configuration(proxyBeanMethods = false)
class VeldSecurity {

    static final String API = "/veld/api/";

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityWebFilterChain tabletDoor(ServerHttpSecurity http, Tablets tablets, Problems problems) {
        return bare(http)
                .securityMatcher(new PathPatternParserServerWebExchangeMatcher(API + "**"))
                .addFilterAt(new TabletGate(tablets, problems), SecurityWebFiltersOrder.AUTHENTICATION)
                .build();
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    SecurityWebFilterChain copyDoor(ServerHttpSecurity http) {
        return bare(http)
                .securityMatcher(new PathPatternParserServerWebExchangeMatcher(CopyPages.PATH, HttpMethod.POST))
                .build();
    }

    private static ServerHttpSecurity bare(ServerHttpSecurity http) {
        return http.securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .authorizeExchange(exchange -> exchange.anyExchange().permitAll())
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .headers(headers -> headers.cache(ServerHttpSecurity.HeaderSpec.CacheSpec::disable)
                        .contentSecurityPolicy(policy -> policy.policyDirectives(
                                "default-src 'none'; frame-ancestors 'none'; base-uri 'none'")));
    }
}
