package nl.buurtstem.walkshop.field;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.buurtstem.i18n.Language;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.i18n.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything the walk application consists of, read once: its page, scripts, style and words. Its build is a hash over all of it, and part of
 * every address, so that a tablet that has one version whole never mixes in a file of another.
 */
@Component
class VeldShell {

    static final String WORDS = "walkshop.veld.";
    private static final String OURS = "static/veld/";
    private static final String LEAFLET = "META-INF/resources/webjars/leaflet/1.9.4/dist/";
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "json", "application/json");

    /** What it shares with the pages of the house, and the map. */
    private static final List<String> SHARED =
            List.of("basemap", "mapnames", "mapshapes", "mapstyle", "shrink", "steer");

    private final Map<String, VeldFile> files = new TreeMap<>();
    private final TemplateEngine engine;
    private final Words words;
    private final JsonMapper json;
    private final String build;
    private final VeldFile page;
    private final VeldFile worker;

    VeldShell(TemplateEngine engine, Words words, JsonMapper json) throws IOException {
        this.engine = engine;
        this.words = words;
        this.json = json;
        read();
        this.build = hashOfAll();
        this.page = VeldFile.of(pageText(build), "text/html;charset=UTF-8");
        this.worker = VeldFile.of(workerText(), "text/javascript;charset=UTF-8");
    }

    String build() {
        return build;
    }

    VeldFile page() {
        return page;
    }

    VeldFile worker() {
        return worker;
    }

    /** The worker that takes the worker away. */
    VeldFile noWorker() throws IOException {
        return VeldFile.of(new ClassPathResource(OURS + "sw-off.js"), TYPES.getOrDefault("js", ""));
    }

    @Nullable
    VeldFile file(String path) {
        return files.get(path);
    }

    private void read() throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:/" + OURS + "**/*.*")) {
            String address = file.getURL().toString();
            String name = address.substring(address.lastIndexOf(OURS) + OURS.length());
            if (!name.startsWith("sw") && TYPES.containsKey(ending(name))) {
                put("veld/" + name, file);
            }
        }
        for (String name : SHARED) {
            put("js/" + name + ".js", new ClassPathResource("static/js/" + name + ".js"));
        }
        put("leaflet.js", new ClassPathResource(LEAFLET + "leaflet.js"));
        put("leaflet.css", new ClassPathResource(LEAFLET + "leaflet.css"));
        put("favicon.svg", new ClassPathResource("static/img/favicon.svg"));
        words.languages().forEach(language -> put(language.tag()));
    }

    private void put(String name, Resource file) throws IOException {
        files.put(name, VeldFile.of(file, TYPES.getOrDefault(ending(name), "")));
    }

    /** The sentences of one language, as patterns: the tablet fills them in. */
    private void put(String language) {
        Sentences sentences = words.in(language);
        Map<String, @Nullable String> ours = new LinkedHashMap<>();
        sentences.keys().stream()
                .filter(key -> key.startsWith(WORDS))
                .forEach(key -> ours.put(key.substring(WORDS.length()), sentences.pattern(key)));
        files.put("words/" + language + ".json", VeldFile.of(json.writeValueAsString(ours), "application/json"));
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private String hashOfAll() {
        StringBuilder all = new StringBuilder(pageText(""));
        files.forEach((name, file) -> all.append(name).append(file.hash()));
        return VeldFile.hash(all.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 12);
    }

    private String pageText(String build) {
        StringOutput html = new StringOutput();
        List<Sentences> all =
                words.languages().stream().map(one -> words.in(one.tag())).toList();
        engine.render("walkshop/field/shell.jte", Map.of("build", build, "languages", languages(), "all", all), html);
        return html.toString();
    }

    private String languages() {
        record One(String tag, String name, boolean rtl) {

            static One of(Language language) {
                return new One(language.tag(), language.name(), language.rightToLeft());
            }
        }
        return json.writeValueAsString(words.languages().stream().map(One::of).toList());
    }

    /** The worker with what it puts away, each file with the hash of its bytes. */
    private String workerText() throws IOException {
        Map<String, String> hashes = new LinkedHashMap<>();
        hashes.put("/veld/", page.hash());
        files.forEach((name, file) -> hashes.put("/veld/" + build + "/" + name, file.hash()));
        String text = new ClassPathResource(OURS + "sw.js").getContentAsString(StandardCharsets.UTF_8);
        return "const BUILD = \"%s\";%nconst FILES = %s;%n%s".formatted(build, json.writeValueAsString(hashes), text);
    }
}
