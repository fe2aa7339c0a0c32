package nl.buurtstem.residents.provider;

import static nl.buurtstem.residents.provider.ProviderProblem.Reason.DOWN;

import io.netty.channel.ChannelOption;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
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
     * An answer in JSON.
     *
     * @param fine whether the status was in the 200s
     */
    record Reply(boolean fine, Map<String, Object> body) {}

    Mono<Map<String, Object>> get(URI address) {
        return http.get()
                .uri(address)
                .accept(MediaType.APPLICATION_JSON)
                .exchangeToMono(Wire::reply)
                .timeout(PATIENCE)
                .onErrorMap(Wire::fault)
                .map(reply -> {
                    if (!reply.fine()) {
                        throw DOWN.because(address + " does not answer as it should");
                    }
                    return reply.body();
                });
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
        return response.bodyToMono(JSON)
                .defaultIfEmpty(Map.of())
                .map(body -> new Reply(response.statusCode().is2xxSuccessful(), body));
    }

    private static Throwable fault(Throwable failure) {
        return failure instanceof ProviderProblem ? failure : DOWN.because(failure.toString());
    }
}
