package nl.buurtstem.walkshop.field;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.web.LanguageChoice;
import nl.buurtstem.web.WebRefusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Tells a tablet why not, as a problem document (RFC 9457) with a reason it knows and a sentence it can show. */
@Component
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Words words;
    private final JsonMapper json;

    Problems(Words words, JsonMapper json) {
        this.words = words;
        this.json = json;
    }

    Mono<Void> answer(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        Refused refused = refused(failure);
        return refused == null ? unable(exchange, failure) : refuse(exchange, refused);
    }

    private static @Nullable Refused refused(Throwable failure) {
        return switch (failure) {
            case Refused refused -> refused;
            case DataBufferLimitException e -> WebRefusal.TOO_LARGE.because();
            case ErrorResponse known -> known(known.getStatusCode());
            default -> null;
        };
    }

    private static @Nullable Refused known(HttpStatusCode status) {
        return switch (status.value()) {
            case 404, 405 -> WebRefusal.NO_SUCH_PAGE.because();
            case 413 -> WebRefusal.TOO_LARGE.because();
            default -> status.is4xxClientError() ? FieldRefusal.NOT_UNDERSTOOD.because() : null;
        };
    }

    private Mono<Void> refuse(ServerWebExchange exchange, Refused refused) {
        Complaint complaint = refused.complaints().getFirst();
        Refusal refusal = complaint.refusal();
        return write(
                exchange,
                refusal.kind().status(),
                refusal.name().toLowerCase(Locale.ROOT),
                sentences(exchange).of(refusal.key(), complaint.values()));
    }

    /** Nothing that the tablet could do better: it tries again later. */
    private Mono<Void> unable(ServerWebExchange exchange, Throwable failure) {
        LOG.warn(
                "{} {} failed: {}",
                exchange.getRequest().getMethod(),
                exchange.getRequest().getPath(),
                failure.toString());
        exchange.getResponse().getHeaders().set("Retry-After", "10");
        return write(
                exchange,
                HttpStatus.SERVICE_UNAVAILABLE.value(),
                "unavailable",
                sentences(exchange).of("field.api.unavailable"));
    }

    private Sentences sentences(ServerWebExchange exchange) {
        return words.in(LanguageChoice.of(exchange));
    }

    private Mono<Void> write(ServerWebExchange exchange, int status, String reason, String detail) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("status", status);
        problem.put("title", sentences(exchange).of("web.error.title", "status", status));
        problem.put("reason", reason);
        problem.put("detail", detail);
        byte[] body = json.writeValueAsBytes(problem);
        var response = exchange.getResponse();
        response.setRawStatusCode(status);
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getHeaders().setContentLength(body.length);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }
}
