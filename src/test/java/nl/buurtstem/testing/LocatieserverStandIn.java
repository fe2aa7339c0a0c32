package nl.buurtstem.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * Stands in for the national Locatieserver over real HTTP: speaks its format (version 3.1) about a few streets of the demo
 * island, and fails in its ways when told to.
 */
public final class LocatieserverStandIn implements AutoCloseable {

    /** How it behaves. */
    public enum Mood {
        FINE,
        /** Answers only after {@link #wakeUp}. */
        SLOW,
        BROKEN,
        EMPTY,
        /** Nothing at all in the answer, though it says all is well. */
        SILENT,
        /** A page for people, as a proxy in between shows. */
        HTML
    }

    /** A street with its line, and houses a little beside it. */
    private record Way(String id, String name, double[][] line, int houses) {}

    private static final List<Way> WAYS = List.of(
            new Way("0001", "Proefstraat", new double[][] {{5.2120, 52.5545}, {5.2180, 52.5545}}, 40),
            new Way("0002", "Proefplein", new double[][] {{5.2150, 52.5560}, {5.2160, 52.5560}}, 6),
            new Way("0003", "Lange Proeflaan", new double[][] {{5.2200, 52.5500}, {5.2260, 52.5520}}, 80));

    private final HttpServer server;
    private final List<String> questions = new CopyOnWriteArrayList<>();
    private final CountDownLatch awake = new CountDownLatch(1);
    private volatile Mood mood = Mood.FINE;

    private LocatieserverStandIn(HttpServer server) {
        this.server = server;
    }

    public static LocatieserverStandIn start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            LocatieserverStandIn standIn = new LocatieserverStandIn(server);
            server.createContext("/", standIn::answer);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return standIn;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/bzk/locatieserver/search/v3_1";
    }

    public void mood(Mood wanted) {
        mood = wanted;
    }

    /** Everything that was asked so far, decoded. */
    public List<String> questions() {
        return List.copyOf(questions);
    }

    public void forgetQuestions() {
        questions.clear();
    }

    public void wakeUp() {
        awake.countDown();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String query = String.valueOf(exchange.getRequestURI().getRawQuery());
        String service = exchange.getRequestURI().getPath().replaceAll(".*/", "");
        questions.add(service + "?" + URLDecoder.decode(query, StandardCharsets.UTF_8));
        switch (mood) {
            case FINE -> send(exchange, 200, "application/json", docs(service, parameters(query)));
            case SLOW -> {
                waitToWake();
                send(exchange, 200, "application/json", docs(service, parameters(query)));
            }
            case BROKEN ->
                send(
                        exchange,
                        503,
                        "application/json",
                        "{\"error\":{\"msg\":\"no servers hosting shard\",\"code\":503}}");
            case EMPTY -> send(exchange, 200, "application/json", response(List.of()));
            case SILENT -> send(exchange, 200, "application/json", "");
            case HTML -> send(exchange, 200, "text/html", "<!DOCTYPE html><html><body>Onderhoud</body></html>");
        }
    }

    private void waitToWake() {
        try {
            awake.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + ";charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        } catch (IOException gone) {
            // whoever asked did not wait
        }
    }

    private static List<String[]> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .map(pair ->
                        new String[] {pair[0], URLDecoder.decode(pair.length > 1 ? pair[1] : "", StandardCharsets.UTF_8)
                        })
                .toList();
    }

    private static String value(List<String[]> parameters, String name) {
        return parameters.stream()
                .filter(pair -> pair[0].equals(name))
                .map(pair -> pair[1])
                .findFirst()
                .orElse("");
    }

    private String docs(String service, List<String[]> parameters) {
        boolean elsewhere = parameters.stream()
                .anyMatch(p -> p[0].equals("fq") && p[1].startsWith("gemeentenaam") && !p[1].contains("\"Zilveroog\""));
        if (elsewhere) {
            return response(List.of());
        }
        return response(
                switch (service) {
                    case "suggest" -> suggest(value(parameters, "q"), Integer.parseInt(value(parameters, "rows")));
                    case "lookup" -> lookup(value(parameters, "id"));
                    case "free" -> free(value(parameters, "q"), parameters);
                    case "reverse" ->
                        reverse(
                                Double.parseDouble(value(parameters, "lon")),
                                Double.parseDouble(value(parameters, "lat")));
                    default -> List.<String>of();
                });
    }

    private static String response(List<String> docs) {
        return """
                {"response":{"numFound":%d,"start":0,"maxScore":12.5,"numFoundExact":true,"docs":[%s]},"highlighting":{},"spellcheck":{"suggestions":[],"collations":[]}}""".formatted(docs.size(), String.join(",", docs));
    }

    private static List<String> suggest(String typed, int rows) {
        List<String> found = new ArrayList<>();
        for (Way way : WAYS) {
            String number = typed.replaceAll("\\D", "");
            String text = typed.replaceAll("\\s*\\d.*", "").toLowerCase(Locale.ROOT);
            if (!way.name().toLowerCase(Locale.ROOT).contains(text)) {
                continue;
            }
            if (number.isEmpty()) {
                found.add("{\"type\":\"weg\",\"weergavenaam\":\"%s, Zilveroog\",\"id\":\"weg-%s\",\"score\":9.1}"
                        .formatted(way.name(), way.id()));
            } else {
                found.add(
                        "{\"type\":\"adres\",\"weergavenaam\":\"%s %s, 1234AB Zilveroog\",\"id\":\"adr-%s-%s\",\"score\":12.5}"
                                .formatted(way.name(), number, way.id(), number));
            }
        }
        return found.subList(0, Math.min(rows, found.size()));
    }

    private static List<String> lookup(String id) {
        String[] parts = id.split("-");
        return WAYS.stream()
                .filter(way -> way.id().equals(parts[1]))
                .map(way -> parts[0].equals("weg") ? way(way) : house(way, Integer.parseInt(parts[2])))
                .toList();
    }

    private static List<String> free(String typed, List<String[]> parameters) {
        String filters = parameters.stream()
                .filter(p -> p[0].equals("fq"))
                .map(p -> p[1])
                .collect(Collectors.joining(" "));
        if (filters.contains("openbareruimte_id:")) {
            return WAYS.stream()
                    .filter(way -> filters.contains('"' + way.id() + '"'))
                    .map(LocatieserverStandIn::way)
                    .toList();
        }
        String number = typed.replaceAll("\\D", "");
        String text = typed.replaceAll("[\\s,]*\\d.*", "").toLowerCase(Locale.ROOT);
        // like the real one: something is always found
        Way best = WAYS.stream()
                .filter(way -> way.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElse(WAYS.getFirst());
        return List.of(number.isEmpty() ? way(best) : house(best, Integer.parseInt(number)));
    }

    private static List<String> reverse(double lon, double lat) {
        return WAYS.stream()
                .filter(way -> lon >= way.line()[0][0] && lon <= way.line()[1][0])
                .filter(way -> Math.abs(lat - way.line()[0][1]) < 0.0009)
                .map(way -> "{\"type\":\"adres\",\"straatnaam\":\"%s\",\"id\":\"adr-%s-1\",\"afstand\":14.2}"
                        .formatted(way.name(), way.id()))
                .toList();
    }

    private static String way(Way way) {
        return """
                {"bron":"BAG","type":"weg","weergavenaam":"%1$s, Zilveroog","straatnaam":"%1$s","woonplaatsnaam":"Zilveroog","gemeentenaam":"Zilveroog",\
                "openbareruimte_id":"%2$s","id":"weg-%2$s","centroide_ll":"POINT(%3$s %4$s)","geometrie_ll":"MULTILINESTRING((%5$s %6$s, %7$s %8$s))"}""".formatted(
                        way.name(),
                        way.id(),
                        (way.line()[0][0] + way.line()[1][0]) / 2,
                        (way.line()[0][1] + way.line()[1][1]) / 2,
                        way.line()[0][0],
                        way.line()[0][1],
                        way.line()[1][0],
                        way.line()[1][1]);
    }

    /** Where this house is: along the street, fifteen metres beside it. */
    public static double[] house(String street, int number) {
        Way way = WAYS.stream().filter(w -> w.name().equals(street)).findFirst().orElseThrow();
        double part = (number - 0.5) / way.houses();
        return new double[] {
            way.line()[0][0] + part * (way.line()[1][0] - way.line()[0][0]),
            way.line()[0][1] + part * (way.line()[1][1] - way.line()[0][1]) + 0.000135
        };
    }

    private static String house(Way way, int number) {
        double[] at = house(way.name(), number);
        return """
                {"bron":"BAG","type":"adres","weergavenaam":"%1$s %2$d, 1234AB Zilveroog","straatnaam":"%1$s","huisnummer":%2$d,"postcode":"1234AB",\
                "woonplaatsnaam":"Zilveroog","gemeentenaam":"Zilveroog","openbareruimte_id":"%3$s","id":"adr-%3$s-%2$d","centroide_ll":"POINT(%4$s %5$s)"}""".formatted(way.name(), number, way.id(), at[0], at[1]);
    }

    @Override
    public void close() {
        wakeUp();
        server.stop(0);
    }
}
