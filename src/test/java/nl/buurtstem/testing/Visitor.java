package nl.buurtstem.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody with a browser without JavaScript: keeps cookies, follows redirects, fills in the forms it finds. */
public final class Visitor {

    private final String origin;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final Map<String, String> headers = new LinkedHashMap<>(Map.of("Accept-Language", "nl"));

    public Visitor(int port) {
        this.origin = "http://localhost:" + port;
    }

    /** Sends this header with every request from now on. */
    public Visitor header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Reads pages in this language from now on. */
    public Visitor language(String tag) {
        return header("Accept-Language", tag);
    }

    public Visitor cookie(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(origin), cookie);
        return this;
    }

    /** The answer to a request: its status, where it ended, and its page. */
    public final class Answer {

        private final HttpResponse<String> response;

        Answer(HttpResponse<String> response) {
            this.response = response;
        }

        public int status() {
            return response.statusCode();
        }

        /** Path and query of the page one ended on, after redirects. */
        public String path() {
            URI uri = response.uri();
            return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        }

        public String body() {
            return response.body();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public Document page() {
            return Jsoup.parse(response.body(), origin + path());
        }

        /** The text of the first element that matches. */
        public String text(String selector) {
            return one(selector).text();
        }

        public boolean has(String selector) {
            return page().selectFirst(selector) != null;
        }

        public Element one(String selector) {
            Element found = page().selectFirst(selector);
            if (found == null) {
                throw new NoSuchElementException(selector + " is not on " + path() + " (" + status() + "):\n"
                        + page().body().text());
            }
            return found;
        }

        /** The form that matches, with the values it came with. */
        public Form form(String selector) {
            Element form = one(selector);
            return new Form(form.normalName().equals("form") ? form : form.closest("form"));
        }

        /** Follows the first link that matches. */
        public Answer follow(String selector) {
            return get(URI.create(origin + path())
                    .resolve(one(selector).attr("href"))
                    .toString()
                    .substring(origin.length()));
        }
    }

    /** A form as it stands on a page. */
    public final class Form {

        private final Element form;
        private final Map<String, List<String>> values = new LinkedHashMap<>();
        private final Map<String, Upload> uploads = new LinkedHashMap<>();

        Form(Element form) {
            this.form = form;
            for (var field : ((org.jsoup.nodes.FormElement) form).formData()) {
                values.computeIfAbsent(field.key(), k -> new ArrayList<>()).add(field.value());
            }
        }

        private record Upload(String fileName, String type, byte[] content) {}

        public Form with(String name, String value) {
            values.put(name, new ArrayList<>(List.of(value)));
            return this;
        }

        /** Holds all of these under one name, as ticked boxes do. */
        public Form all(String name, List<String> some) {
            values.put(name, new ArrayList<>(some));
            return this;
        }

        public Form without(String name) {
            values.remove(name);
            return this;
        }

        public Form file(String name, String fileName, String type, byte[] content) {
            uploads.put(name, new Upload(fileName, type, content));
            return this;
        }

        /** The form's element on the page. */
        public Element element() {
            return form;
        }

        /** What the form holds under this name now. */
        public String value(String name) {
            return values.getOrDefault(name, List.of("")).getFirst();
        }

        public Answer submit() {
            String action = form.attr("action").isEmpty() ? form.baseUri() : form.absUrl("action");
            boolean multipart = form.attr("enctype").equals("multipart/form-data");
            if (form.attr("method").equalsIgnoreCase("post")) {
                return multipart ? postMultipart(action) : post(action, encoded(), "application/x-www-form-urlencoded");
            }
            return send(HttpRequest.newBuilder(URI.create(action.replaceFirst("\\?.*", "") + "?" + encoded()))
                    .GET());
        }

        /** Presses this button of the form. */
        public Answer press(String name, String value) {
            return with(name, value).submit();
        }

        private String encoded() {
            return values.entrySet().stream()
                    .flatMap(e -> e.getValue().stream().map(v -> encode(e.getKey()) + "=" + encode(v)))
                    .collect(Collectors.joining("&"));
        }

        private Answer postMultipart(String action) {
            String boundary = "----visitor" + System.nanoTime();
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            values.forEach((name, all) -> all.forEach(value ->
                    part(body, boundary, "name=\"" + name + "\"", null, value.getBytes(StandardCharsets.UTF_8))));
            uploads.forEach((name, upload) -> part(
                    body,
                    boundary,
                    "name=\"" + name + "\"; filename=\"" + upload.fileName() + "\"",
                    upload.type(),
                    upload.content()));
            body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
            return send(HttpRequest.newBuilder(URI.create(action))
                    .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
        }

        private static void part(
                ByteArrayOutputStream body, String boundary, String disposition, String type, byte[] content) {
            String head = "--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n"
                    + (type == null ? "" : "Content-Type: " + type + "\r\n") + "\r\n";
            body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
            body.writeBytes(content);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(origin + path)).GET());
    }

    /** Where this page sends one on to, without going there. */
    public String location(String pathOrAddress) {
        String address = pathOrAddress.startsWith("http") ? pathOrAddress : origin + pathOrAddress;
        return location(HttpRequest.newBuilder(URI.create(address)).GET());
    }

    /** Where this form sends one on to, without going there. */
    public String locationOf(Form form) {
        return location(HttpRequest.newBuilder(URI.create(form.form.absUrl("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.encoded())));
    }

    private String location(HttpRequest.Builder request) {
        headers.forEach(request::setHeader);
        try (HttpClient still = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            return still.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends a form that another browser filled in, to where the application runs now. */
    public Answer send(Form form) {
        String path = URI.create(form.form.absUrl("action")).getRawPath();
        return post(path, form.encoded(), "application/x-www-form-urlencoded");
    }

    /** The value of this cookie. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    /** Sends a raw body, as an attacker would. */
    public Answer post(String pathOrAddress, String body, String type) {
        String address = pathOrAddress.startsWith("http") ? pathOrAddress : origin + pathOrAddress;
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Any other request. */
    public Answer send(HttpRequest.Builder request) {
        headers.forEach(request::setHeader);
        try {
            return new Answer(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String origin() {
        return origin;
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
