package nl.buurtstem.addresses;

import io.netty.channel.ChannelOption;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.buurtstem.areas.Area;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.Point;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to a Locatieserver (version 3.1): only what lies in this installation's municipalities is asked for. */
@Component
@EnableConfigurationProperties(AddressSettings.class)
class Locatieserver {

    private static final String KINDS = "type:(adres OR weg OR postcode)";
    private static final String FIELDS =
            "id,type,weergavenaam,straatnaam,woonplaatsnaam,openbareruimte_id,centroide_ll,geometrie_ll";
    private static final int ANSWER_MAX = 1024 * 1024;
    private static final int AROUND = 100;

    private final AddressSettings settings;
    private final Areas areas;
    private final JsonMapper json;
    private final WebClient http;
    private final Gate gate;

    Locatieserver(AddressSettings settings, Areas areas, JsonMapper json) {
        this.settings = settings;
        this.areas = areas;
        this.json = json;
        this.gate = new Gate(settings, System::nanoTime);
        HttpClient client = HttpClient.create()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                        settings.patience().toMillis())
                .responseTimeout(settings.patience());
        this.http = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(client))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(ANSWER_MAX))
                .build();
    }

    /** Addresses, streets and postcodes that begin like this; only what a list needs. */
    Mono<List<Document>> suggest(String typed, int most) {
        return ask(at("suggest")
                .queryParam("q", "{q}")
                .queryParam("rows", most)
                .queryParam("fq", "{kinds}")
                .queryParam("fq", "{here}")
                .queryParam("fl", "id,type,weergavenaam")
                .encode()
                .buildAndExpand(typed, KINDS, here())
                .toUri());
    }

    /** The best match for a text that nobody chose from a list. */
    Mono<List<Document>> free(String typed) {
        return ask(at("free")
                .queryParam("q", "{q}")
                .queryParam("rows", 1)
                .queryParam("fq", "{kinds}")
                .queryParam("fq", "{here}")
                .queryParam("fl", FIELDS)
                .encode()
                .buildAndExpand(typed, KINDS, here())
                .toUri());
    }

    /** One thing, by the id that {@link #suggest} gave. */
    Mono<List<Document>> lookup(String id) {
        return ask(at("lookup")
                .queryParam("id", "{id}")
                .queryParam("fl", FIELDS)
                .encode()
                .buildAndExpand(id)
                .toUri());
    }

    /** The street of an address, with its line. */
    Mono<List<Document>> street(Document address) {
        String which = address.streetId().isEmpty() ? here() : "openbareruimte_id:" + quoted(address.streetId());
        return ask(at("free")
                .queryParam("q", "{q}")
                .queryParam("rows", 1)
                .queryParam("fq", "type:weg")
                .queryParam("fq", "{which}")
                .queryParam("fl", FIELDS)
                .encode()
                .buildAndExpand((address.street() + " " + address.town()).strip(), which)
                .toUri());
    }

    /** The nearest address. */
    Mono<List<Document>> reverse(Point point) {
        return ask(at("reverse")
                .queryParam("lat", String.format(Locale.ROOT, "%.5f", point.lat()))
                .queryParam("lon", String.format(Locale.ROOT, "%.5f", point.lon()))
                .queryParam("type", "adres")
                .queryParam("distance", AROUND)
                .queryParam("rows", 1)
                .queryParam("fl", "id,type,straatnaam")
                .encode()
                .build()
                .toUri());
    }

    private UriComponentsBuilder at(String service) {
        return UriComponentsBuilder.fromUriString(settings.root() + "/" + service);
    }

    private String here() {
        Collection<Area> municipalities = areas.municipalities();
        return municipalities.stream()
                .map(area -> quoted(area.name().replaceFirst("^Gemeente ", "")))
                .collect(Collectors.joining(" OR ", "gemeentenaam:(", ")"));
    }

    private static String quoted(String text) {
        return '"' + text.replaceAll("[\"\\\\]", " ") + '"';
    }

    private Mono<List<Document>> ask(URI address) {
        return gate.pass(http.get()
                .uri(address)
                .retrieve()
                .onStatus(status -> !status.is2xxSuccessful(), answer -> Mono.error(wrong(answer.statusCode())))
                .bodyToMono(byte[].class)
                .map(answer -> Document.all(answer, json))
                .switchIfEmpty(Mono.error(() -> new Document.Unreadable("it is empty")))
                .timeout(settings.patience()));
    }

    private static Document.Unreadable wrong(HttpStatusCode status) {
        return new Document.Unreadable("it answers " + status.value());
    }
}
