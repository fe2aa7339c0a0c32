package nl.buurtstem.residents.provider;

import static nl.buurtstem.residents.provider.ProviderProblem.Reason.DOWN;
import static nl.buurtstem.residents.provider.ProviderProblem.Reason.NOT_SET_UP;

import io.netty.channel.ChannelOption;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.codec.CodecException;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.UnsupportedMediaTypeException;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/** HTTP to the provider: briefly patient, and every failure of the line is the same failure. */
@Component
class Wire {

    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};
    private static final int CONNECT_MILLIS = 3000;
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final WebClient http = WebClient.builder()
            .clientConnector(new ReactorClientHttpConnector(HttpClient.create()
                    .proxyWithSystemProperties()
                    .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
                    .responseTimeout(PATIENCE)))
            .build();

    /**
     * An answer.
     *
     * @param json whether it could be read
     * @param body empty when it could not
     */
    record Reply(int status, boolean json, Map<String, Object> body) {

        boolean fine() {
            return json && status >= 200 && status < 300;
        }

        /** Whether another time may bring another answer. */
        boolean passing() {
            return status >= 500 || status == 429;
        }
    }

    Mono<Map<String, Object>> get(URI address) {
        return http.get()
                .uri(address)
                .accept(MediaType.APPLICATION_JSON)
                .exchangeToMono(Wire::reply)
                .timeout(PATIENCE)
                .onErrorMap(Wire::fault)
                .map(reply -> document(address, reply));
    }

    private static Map<String, Object> document(URI address, Reply reply) {
        if (!reply.fine()) {
            String how = " answered " + reply.status() + (reply.status() == 200 ? ", but not with a JSON object" : "");
            throw (reply.passing() ? DOWN : NOT_SET_UP).because(address + how);
        }
        return reply.body();
    }

    /** Posts a form, as this user when there is one. */
    Mono<Reply> post(URI address, MultiValueMap<String, String> form, String user, String password) {
        return http.post()
                .uri(address)
                .accept(MediaType.APPLICATION_JSON)
                .headers(headers -> {
                    if (!user.isEmpty()) {
                        headers.setBasicAuth(user, password);
                    }
                })
                .body(BodyInserters.fromFormData(form))
                .exchangeToMono(Wire::reply)
                .timeout(PATIENCE)
                .onErrorMap(Wire::fault);
    }

    private static Mono<Reply> reply(ClientResponse response) {
        int status = response.statusCode().value();
        return response.bodyToMono(JSON)
                .defaultIfEmpty(Map.of())
                .map(body -> new Reply(status, true, body))
                .onErrorResume(Wire::isNoJson, e -> Mono.just(new Reply(status, false, Map.of())));
    }

    /** A page for people, or half a document: what counts then is the status. */
    private static boolean isNoJson(Throwable failure) {
        return failure instanceof UnsupportedMediaTypeException
                || failure instanceof CodecException
                || failure.getCause() instanceof UnsupportedMediaTypeException;
    }

    private static Throwable fault(Throwable failure) {
        return failure instanceof ProviderProblem ? failure : DOWN.because(failure.toString());
    }
}
