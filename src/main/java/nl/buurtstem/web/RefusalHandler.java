package nl.buurtstem.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.PayloadTooLargeException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns every failure into an answer a person can use: a page, a piece of page for htmx, or a problem document
 * (RFC 9457) for a program; in the reader's language, without a stack trace. A guest who must sign in first is led there.
 */
@Component
@Order(-10)
class RefusalHandler implements WebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalHandler.class);
    private static final int SERVER_ERROR = 500;

    private final PageRenderer renderer;
    private final JsonMapper json;

    private final ObjectProvider<LargeForm> forms;

    RefusalHandler(PageRenderer renderer, JsonMapper json, ObjectProvider<LargeForm> forms) {
        this.renderer = renderer;
        this.json = json;
        this.forms = forms;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        Refused refused = inTheWordsOf(exchange.getRequest().getPath().value(), refusal(failure));
        if (refused == null) {
            LOG.error(
                    "{} {} failed",
                    exchange.getRequest().getMethod(),
                    exchange.getRequest().getURI().getPath().replaceAll("/[A-Za-z0-9_-]{43}$", "/(secret)"),
                    failure);
            return answer(exchange, SERVER_ERROR, List.of());
        }
        int status = refused.refusal().kind().status();
        boolean signInFirst = refused.refusal().kind() == Refusal.Kind.NOT_SIGNED_IN;
        return signInFirst && !wantsJson(exchange)
                ? toSignIn(exchange)
                : answer(exchange, status, refused.complaints());
    }

    private @Nullable Refused inTheWordsOf(String path, @Nullable Refused refused) {
        return refused == null || refused.refusal() != WebRefusal.TOO_LARGE
                ? refused
                : forms.stream()
                        .filter(form -> form.path().equals(path))
                        .findFirst()
                        .map(form -> form.refusal().because())
                        .orElse(refused);
    }

    private static @Nullable Refused refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return refused;
            }
            if (cause instanceof DataBufferLimitException || cause instanceof PayloadTooLargeException) {
                return WebRefusal.TOO_LARGE.because();
            }
        }
        if (failure instanceof ErrorResponse response) {
            return byStatus(response.getStatusCode());
        }
        return failure instanceof DecodingException || failure instanceof IllegalArgumentException && isInput(failure)
                ? WebRefusal.NOT_UNDERSTOOD.because()
                : null;
    }

    /** A malformed header, path or form is refused by the codecs with this exception before any room is asked. */
    private static boolean isInput(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length > 0
                && Arrays.stream(trace).noneMatch(e -> e.getClassName().startsWith("nl.buurtstem."));
    }

    private static @Nullable Refused byStatus(HttpStatusCode status) {
        return switch (status.value()) {
            case 404, 405 -> WebRefusal.NO_SUCH_PAGE.because();
            case 403 -> WebRefusal.NOT_ALLOWED.because();
            case 413 -> WebRefusal.TOO_LARGE.because();
            default -> status.is4xxClientError() ? WebRefusal.NOT_UNDERSTOOD.because() : null;
        };
    }

    private Mono<Void> toSignIn(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        var response = exchange.getResponse();
        String back = request.getMethod() == HttpMethod.GET ? request.getURI().getRawPath() : "/";
        String query = request.getURI().getRawQuery();
        if (query != null && request.getMethod() == HttpMethod.GET) {
            back += "?" + query;
        }
        String target = "/sign-in?next="
                + UriUtils.encodeQueryParam(back, StandardCharsets.UTF_8).replace("&", "%26");
        if (isHtmx(exchange)) {
            response.setRawStatusCode(401);
            response.getHeaders().set("HX-Redirect", target);
        } else {
            response.setRawStatusCode(303);
            response.getHeaders().set("Location", target);
        }
        return response.setComplete();
    }

    private Mono<Void> answer(ServerWebExchange exchange, int status, List<Complaint> complaints) {
        var response = exchange.getResponse();
        response.setRawStatusCode(status);
        response.getHeaders().setCacheControl("no-store");
        if (wantsJson(exchange)) {
            response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
            return write(exchange, problem(exchange, status, complaints));
        }
        response.getHeaders().setContentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8));
        String template = "web/error";
        if (isHtmx(exchange)) {
            template = "web/alerts";
            response.getHeaders().set("HX-Retarget", "#alerts");
            response.getHeaders().set("HX-Reswap", "innerHTML show:top");
        }
        String back = CameFrom.path(exchange.getRequest());
        return renderer.render(exchange, template, Map.of("status", status, "complaints", complaints, "back", back))
                .onErrorResume(e -> {
                    LOG.error("the error page itself failed", e);
                    return Mono.just("Buurtstem: 500".getBytes(StandardCharsets.UTF_8));
                })
                .flatMap(html -> write(exchange, html));
    }

    private byte[] problem(ServerWebExchange exchange, int status, List<Complaint> complaints) {
        Sentences words = renderer.words(exchange);
        String title = words.of("web.error.title", "status", status);
        List<Map<String, String>> errors = complaints.stream()
                .map(c -> Map.of(
                        "field",
                        c.field(),
                        "key",
                        c.refusal().key(),
                        "detail",
                        words.of(c.refusal().key(), c.values())))
                .toList();
        return json.writeValueAsBytes(Map.of("status", status, "title", title, "errors", errors));
    }

    private static Mono<Void> write(ServerWebExchange exchange, byte[] body) {
        var response = exchange.getResponse();
        response.getHeaders().setContentLength(body.length);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }

    private static boolean isHtmx(ServerWebExchange exchange) {
        return "true".equals(exchange.getRequest().getHeaders().getFirst("HX-Request"));
    }

    private static boolean wantsJson(ServerWebExchange exchange) {
        try {
            List<MediaType> accepted = exchange.getRequest().getHeaders().getAccept();
            return !accepted.isEmpty() && accepted.getFirst().getSubtype().endsWith("json");
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
