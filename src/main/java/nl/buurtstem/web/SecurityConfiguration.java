package nl.buurtstem.web;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.HttpStatusServerEntryPoint;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.CsrfWebFilter;
import org.springframework.security.web.server.csrf.XorServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.header.ContentSecurityPolicyServerHttpHeadersWriter;
import org.springframework.security.web.server.header.PermissionsPolicyServerHttpHeadersWriter;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.header.ServerHttpHeadersWriter;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Mono;

/**
 * Forgery protection by a cookie rather than a session, so that reading leaves no trace, and strict headers. Rights
 * are not decided here: each room says who may do what.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MapSettings.class)
class SecurityConfiguration {

    /** What a form holds besides its one large file. */
    private static final DataSize REST = DataSize.ofMegabytes(1);

    /** Nobody asks how long each filter took: measuring that would cost more than the filters. */
    @Bean
    static SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityWebFilterChain security(
            ServerHttpSecurity http,
            ServerSecurityContextRepository sessions,
            Cookies cookies,
            MapSettings map,
            ObjectProvider<MachineDoor> machineDoors,
            ObjectProvider<FormDestination> destinations,
            @Value("${spring.webflux.multipart.max-disk-usage-per-part}") DataSize file) {
        DataSize most = DataSize.ofBytes(file.toBytes() + REST.toBytes());
        return http.securityContextRepository(sessions)
                .authorizeExchange(exchange -> exchange.anyExchange().permitAll())
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(new HttpStatusServerEntryPoint(HttpStatus.UNAUTHORIZED)))
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .addFilterBefore(new BodyLimit(most), SecurityWebFiltersOrder.CSRF)
                .csrf(csrf -> forgery(csrf, cookies).requireCsrfProtectionMatcher(writes(machineDoors)))
                .headers(headers -> headers(headers, map, destinations))
                .build();
    }

    private static ServerWebExchangeMatcher writes(ObjectProvider<MachineDoor> doors) {
        Set<String> open = doors.stream().map(MachineDoor::path).collect(Collectors.toSet());
        return exchange -> open.contains(exchange.getRequest().getPath().value())
                ? MatchResult.notMatch()
                : CsrfWebFilter.DEFAULT_CSRF_MATCHER.matches(exchange);
    }

    private static CsrfSpec forgery(CsrfSpec csrf, Cookies cookies) {
        CookieServerCsrfTokenRepository repository = new CookieServerCsrfTokenRepository();
        repository.setCookieName(cookies.name("XSRF-TOKEN"));
        repository.setCookieCustomizer(cookie ->
                cookie.httpOnly(true).secure(cookies.secure()).sameSite("Lax").path("/"));
        XorServerCsrfTokenRequestAttributeHandler handler = new XorServerCsrfTokenRequestAttributeHandler();
        handler.setTokenFromMultipartDataEnabled(true);
        return csrf.csrfTokenRepository(repository)
                .csrfTokenRequestHandler(handler)
                .accessDeniedHandler((exchange, denied) -> Mono.error(WebRefusal.FORM_TOO_OLD.because()));
    }

    private static void headers(HeaderSpec headers, MapSettings map, ObjectProvider<FormDestination> destinations) {
        String leadsTo = destinations.stream()
                .map(FormDestination::origin)
                .filter(origin -> !origin.isBlank())
                .map(origin -> " " + origin)
                .distinct()
                .collect(Collectors.joining());
        String policy = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self';"
                + " img-src 'self' data: blob: " + map.tileOrigin() + "; manifest-src 'self'; form-action 'self'"
                + leadsTo
                + "; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";
        ContentSecurityPolicyServerHttpHeadersWriter content = new ContentSecurityPolicyServerHttpHeadersWriter();
        content.setPolicyDirectives(policy);
        PermissionsPolicyServerHttpHeadersWriter permissions = new PermissionsPolicyServerHttpHeadersWriter();
        permissions.setPolicy("geolocation=(self), camera=(), microphone=(), payment=()");
        headers.writer(exceptForAssets(content))
                .writer(exceptForAssets(permissions))
                .cache(ServerHttpSecurity.HeaderSpec.CacheSpec::disable)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    }

    /** What a page may do is said by the page: said again by each of its thirty scripts and styles, it would be a tenth of a first visit. */
    private static ServerHttpHeadersWriter exceptForAssets(ServerHttpHeadersWriter writer) {
        return exchange -> Assets.isOne(exchange) ? Mono.empty() : writer.writeHttpHeaders(exchange);
    }
}
