package nl.buurtstem.web;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.HttpStatusServerEntryPoint;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.XorServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import reactor.core.publisher.Mono;

/**
 * Forgery protection by a cookie rather than a session, so that reading leaves no trace, and strict headers. Rights
 * are not decided here: each room says who may do what.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MapSettings.class)
class SecurityConfiguration {

    @Bean
    SecurityWebFilterChain security(
            ServerHttpSecurity http, ServerSecurityContextRepository sessions, Cookies cookies, MapSettings map) {
        return http.securityContextRepository(sessions)
                .authorizeExchange(exchange -> exchange.anyExchange().permitAll())
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(new HttpStatusServerEntryPoint(HttpStatus.UNAUTHORIZED)))
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .csrf(csrf -> forgery(csrf, cookies))
                .headers(headers -> headers(headers, map))
                .build();
    }

    private static void forgery(CsrfSpec csrf, Cookies cookies) {
        CookieServerCsrfTokenRepository repository = new CookieServerCsrfTokenRepository();
        repository.setCookieName(cookies.name("XSRF-TOKEN"));
        repository.setCookieCustomizer(cookie ->
                cookie.httpOnly(true).secure(cookies.secure()).sameSite("Lax").path("/"));
        XorServerCsrfTokenRequestAttributeHandler handler = new XorServerCsrfTokenRequestAttributeHandler();
        handler.setTokenFromMultipartDataEnabled(true);
        csrf.csrfTokenRepository(repository)
                .csrfTokenRequestHandler(handler)
                .accessDeniedHandler((exchange, denied) -> Mono.error(WebRefusal.FORM_TOO_OLD.because()));
    }

    private static void headers(HeaderSpec headers, MapSettings map) {
        String policy = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self';"
                + " img-src 'self' data: blob: " + map.tileOrigin() + "; manifest-src 'self'; form-action 'self';"
                + " frame-ancestors 'none'; base-uri 'none'; object-src 'none'";
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                .cache(ServerHttpSecurity.HeaderSpec.CacheSpec::disable)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicy(p -> p.policy("geolocation=(self), camera=(), microphone=(), payment=()"));
    }
}
