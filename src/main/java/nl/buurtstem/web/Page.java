package nl.buurtstem.web;

import gg.jte.Content;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buurtstem.i18n.Language;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.kernel.Complaint;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** What every template is given: words, viewer, addresses. Made anew for each request. */
public final class Page {

    /** The zone all dates and deadlines of a Dutch municipality are in. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final PageRenderer renderer;
    private final Sentences words;
    private final Viewer viewer;
    private final RequestFacts request;
    private final @Nullable String token;
    private final Map<String, Long> numbers;

    Page(
            PageRenderer renderer,
            Sentences words,
            Viewer viewer,
            RequestFacts request,
            @Nullable String token,
            Map<String, Long> numbers) {
        this.renderer = renderer;
        this.words = words;
        this.viewer = viewer;
        this.request = request;
        this.token = token;
        this.numbers = numbers;
    }

    /**
     * What a page needs of the request.
     *
     * @param path path without query
     * @param query raw query, empty when there is none
     * @param origin scheme, host and port
     * @param said message key of something that was just done, or null
     * @param begun the work list somebody began from, or none
     */
    record RequestFacts(
            String path,
            String query,
            String origin,
            @Nullable String said,
            Begun begun) {}

    /** The sentence under this key, with named values. */
    public String t(String key, Object... namesAndValues) {
        return words.of(key, namesAndValues);
    }

    /** The sentence of a complaint. */
    public String t(Complaint complaint) {
        return words.of(complaint.refusal().key(), complaint.values());
    }

    public boolean has(String key) {
        return words.has(key);
    }

    public Sentences words() {
        return words;
    }

    public String lang() {
        return words.language().tag();
    }

    public String dir() {
        return words.language().direction();
    }

    public List<Language> languages() {
        return renderer.words().languages();
    }

    public Viewer viewer() {
        return viewer;
    }

    /** What this viewer sees of the menu. */
    public List<MenuEntry> menu() {
        return renderer.menu().stream().filter(e -> e.shownTo().test(viewer)).toList();
    }

    /** What this viewer sees of the menu of the municipality's own work; empty for a resident. */
    public List<MenuEntry> work() {
        return menu().stream().filter(MenuEntry::work).toList();
    }

    /** How much waits behind this link; 0 when nothing does, or nobody counts. */
    public long number(MenuEntry entry) {
        return numbers.getOrDefault(entry.path(), 0L);
    }

    /** The same, for all links of the municipality's own work together. */
    public long numbers() {
        return numbers.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Everything the rooms put into the footer. */
    public List<Banner> banners() {
        return renderer.banners();
    }

    /** What stands above this page. */
    public List<Banner> bannersHere() {
        return banners().stream().filter(b -> b.standsAbove(request.path())).toList();
    }

    /** Whether the menu marks this link as where one is: the longest path that this page lies under. */
    public boolean isCurrent(MenuEntry entry) {
        return entry.isAbove(path())
                && menu().stream()
                        .noneMatch(other -> other.isAbove(path())
                                && other.path().length() > entry.path().length());
    }

    /** The token that proves a form came from our own page; null on a guest's page without a form. */
    public @Nullable String token() {
        return token;
    }

    /** Headers for htmx requests, as JSON; null when there is no token. */
    public @Nullable String htmxHeaders() {
        return token == null ? null : "{\"X-XSRF-TOKEN\":\"" + token + "\"}";
    }

    public String path() {
        return request.path();
    }

    /** Path and query of this page. */
    public String here() {
        return request.query().isEmpty() ? request.path() : request.path() + "?" + request.query();
    }

    /** The page to sign in on, that leads back to here. */
    public String signIn() {
        return "/sign-in?next=" + encoded(path().startsWith("/sign-in") ? "/" : withoutSaid());
    }

    private String withoutSaid() {
        return UriComponentsBuilder.fromUriString(here())
                .replaceQueryParam("said")
                .build()
                .toUriString();
    }

    /** The work list that this viewer began from; null when they began elsewhere. */
    public @Nullable String begunAt() {
        return request.begun().path();
    }

    /** Back to the work list they began from, else to this path. */
    public String backOr(String path) {
        String list = begunAt();
        return list == null ? path : list;
    }

    /** A page on the way, which knows the work list they began from. */
    public String onward(String path) {
        String list = begunAt();
        return list == null ? path : leading(path, list);
    }

    /** A page that leads back to this work list when its work is done. */
    public String leading(String path, String list) {
        int hash = path.indexOf('#');
        String page = hash < 0 ? path : path.substring(0, hash);
        String spot = hash < 0 ? "" : path.substring(hash);
        return page + (page.contains("?") ? "&" : "?") + Begun.NAME + "=" + encoded(list) + spot;
    }

    /** Absolute address of a path, for sharing. */
    public String absolute(String path) {
        return request.origin() + path;
    }

    /** Text as part of an address. */
    public String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    /** This page in another language. */
    public String inLanguage(String tag) {
        return UriComponentsBuilder.fromUriString(here())
                .replaceQueryParam("lang", tag)
                .replaceQueryParam("said")
                .build()
                .toUriString();
    }

    /** What was just done, as a sentence; null when nothing was. */
    public @Nullable String said() {
        String said = request.said();
        return said != null && said.matches("[a-z]+\\.said\\.[a-z_]+") && words.has(said) ? words.of(said) : null;
    }

    /** Address of a style sheet, script or picture of ours, or of a WebJar; changes when any of them changes. */
    public String asset(String path) {
        return renderer.assets().path(path);
    }

    /** 3 december 2026. */
    public String day(TemporalAccessor when) {
        return words.day(local(when));
    }

    /** 3 december 2026 16:00. */
    public String moment(Instant when) {
        return day(when) + t("web.comma") + " " + time(when);
    }

    /** 16:00. */
    public String time(Instant when) {
        return DateTimeFormatter.ofPattern("HH:mm").format(when.atZone(ZONE));
    }

    /** For the attribute {@code datetime}. */
    public String machine(Instant when) {
        return when.toString();
    }

    private static TemporalAccessor local(TemporalAccessor when) {
        return when instanceof Instant instant ? LocalDate.ofInstant(instant, ZONE) : when;
    }

    /** 1.234. */
    public String number(long n) {
        return words.number(n);
    }

    /** Another room's template, drawn with this page. */
    public Content draw(String template, Map<String, ?> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("page", this);
        return output -> renderer.engine().render(template + ".jte", all, output);
    }
}
