package nl.buurtstem.addresses;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.PlaceName;
import nl.buurtstem.areas.Point;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.web.Limits;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The door: addresses while one types, and what street an address or a point is on. No answer is never an error: then there
 * is no server, it did not answer, or it was asked too much.
 */
@Component("registerOfAddresses") // mail has addresses too
public class Addresses {

    private static final Logger LOG = LoggerFactory.getLogger(Addresses.class);
    private static final Pattern ID = Pattern.compile("(adr|weg|pcd)-[0-9a-zA-Z-]{1,64}");
    private static final Pattern POSTCODE = Pattern.compile("\\d{4}[a-z]{2}");
    private static final int SHORTEST = 3;
    private static final int TYPED_MAX = 100;

    private final AddressSettings settings;
    private final Locatieserver server;
    private final Areas areas;
    private final Limits limits;
    private final Cache<String, List<Suggestion>> suggested;
    private final Cache<String, Street> streets;

    Addresses(AddressSettings settings, Locatieserver server, Areas areas, Limits limits) {
        this.settings = settings;
        this.server = server;
        this.areas = areas;
        this.limits = limits;
        this.suggested = cache(settings);
        this.streets = cache(settings);
    }

    private static <T> Cache<String, T> cache(AddressSettings settings) {
        return Caffeine.newBuilder()
                .maximumSize(settings.remembered())
                .expireAfterWrite(settings.kept())
                .build();
    }

    /** An address, street or postcode one may choose. */
    public record Suggestion(String id, String title) {}

    /** A street, and where on it something is shown. */
    public record Street(String name, Point point) {}

    public boolean isOn() {
        return settings.isOn();
    }

    /** Whom to thank; empty when there are no addresses. */
    public String attribution() {
        return isOn() ? settings.attribution() : "";
    }

    /**
     * What begins like this text, the best first; nothing when there is no answer.
     *
     * @param visitor the network it is asked from, for the limit
     */
    public Mono<List<Suggestion>> suggest(String typed, int most, String visitor) {
        String text = cut(typed);
        if (!isOn() || text.length() < SHORTEST) {
            return Mono.just(List.of());
        }
        return remembered(
                        suggested,
                        most + " " + text.toLowerCase(Locale.ROOT),
                        visitor,
                        server.suggest(text, most).map(Addresses::suggestions).filter(found -> !found.isEmpty()))
                .defaultIfEmpty(List.of());
    }

    private static List<Suggestion> suggestions(List<Document> found) {
        return found.stream()
                .filter(document ->
                        ID.matcher(document.id()).matches() && !document.title().isEmpty())
                .map(document -> new Suggestion(document.id(), document.title()))
                .toList();
    }

    /** The street of what was chosen from the suggestions, and where on it that is shown: the number is dropped here. */
    public Mono<Street> street(String id, String visitor) {
        if (!isOn() || !ID.matcher(id).matches()) {
            return Mono.empty();
        }
        return remembered(streets, id, visitor, server.lookup(id).flatMap(this::moved));
    }

    /** The street of what somebody typed without choosing; only when it is that what was found. */
    public Mono<Street> find(String typed, String visitor) {
        String text = cut(typed);
        if (!isOn() || text.length() < SHORTEST) {
            return Mono.empty();
        }
        return remembered(
                streets,
                "typed " + text.toLowerCase(Locale.ROOT),
                visitor,
                server.free(text)
                        .map(found ->
                                found.stream().filter(one -> isMeant(one, text)).toList())
                        .flatMap(this::moved));
    }

    /** A server finds something for nearly everything; a word of the street, or the postcode, must have been typed. */
    private static boolean isMeant(Document found, String typed) {
        String street = found.street().toLowerCase(Locale.ROOT);
        String title = found.title().toLowerCase(Locale.ROOT);
        return Stream.of(typed.toLowerCase(Locale.ROOT)
                        .replaceAll("(\\d{4}) ([a-z]{2})\\b", "$1$2")
                        .split("[\\s,]+"))
                .anyMatch(word -> word.length() >= SHORTEST && street.contains(word)
                        || POSTCODE.matcher(word).matches() && title.contains(word));
    }

    /** Name of the street at this point; the point itself stays what it was. */
    public Mono<String> nameAt(Point point, String visitor) {
        if (!isOn()) {
            return Mono.empty();
        }
        // a few metres do not change the street
        String about = String.format(Locale.ROOT, "at %.4f %.4f", point.lon(), point.lat());
        return remembered(
                        streets,
                        about,
                        visitor,
                        server.reverse(point)
                                .flatMapIterable(found -> found)
                                .map(Document::street)
                                .filter(name -> !name.isEmpty())
                                .next()
                                .map(name -> new Street(name, point)))
                .map(Street::name);
    }

    /** From a dwelling to its street; one whose street cannot be found gives nothing rather than the dwelling. */
    private Mono<Street> moved(List<Document> found) {
        if (found.isEmpty()) {
            return Mono.empty();
        }
        Document one = found.getFirst();
        if (one.type().equals("weg")) {
            return Mono.justOrEmpty(street(one, one.centre()));
        }
        return one.street().isEmpty()
                ? Mono.empty()
                : server.street(one)
                        .flatMap(ways -> Mono.justOrEmpty(ways.stream()
                                .findFirst()
                                .flatMap(way -> street(way, one.centre()))
                                .or(() -> named(one.street()))));
    }

    private static Optional<Street> street(Document way, @Nullable Point address) {
        Point point = StreetPoint.on(way.line(), way.centre(), address == null ? way.centre() : address);
        String name = way.street().isEmpty() ? way.title().replaceFirst(",.*", "") : way.street();
        return point == null || name.isEmpty() ? Optional.empty() : Optional.of(new Street(name, point));
    }

    private Optional<Street> named(String street) {
        return areas.placeNamed(street)
                .filter(place -> place.kind() == PlaceName.Kind.STREET)
                .map(place -> new Street(place.name(), place.point()));
    }

    private static String cut(String typed) {
        String line = typed.strip().replaceAll("\\s+", " ");
        return line.substring(0, Math.min(TYPED_MAX, line.length()));
    }

    /**
     * A remembered answer costs nobody anything. Nothing is not remembered: it may be that the server knows nothing just now.
     * A failure is told to the log only, without what was asked.
     */
    private <T> Mono<T> remembered(Cache<String, T> cache, String question, String visitor, Mono<T> answer) {
        return Mono.defer(() -> {
            T known = cache.getIfPresent(question);
            return known != null
                    ? Mono.just(known)
                    : limits.spend("address.network", visitor)
                            .then(answer)
                            .doOnNext(found -> cache.put(question, found))
                            .onErrorResume(Addresses::withoutAnswer);
        });
    }

    private static <T> Mono<T> withoutAnswer(Throwable why) {
        if (why instanceof Gate.Closed || why instanceof Refused) {
            LOG.debug("addresses were not asked: {}", why.getMessage());
        } else {
            LOG.warn(
                    "the Locatieserver did not help: {}",
                    why instanceof Document.Unreadable
                            ? why.getMessage()
                            : why.getClass().getSimpleName());
        }
        return Mono.empty();
    }
}
