package nl.buurtstem.ideas.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buurtstem.areas.Point;
import nl.buurtstem.moderation.signs.Reading;
import nl.buurtstem.moderation.signs.Snippet;

/**
 * What a browser sends for a new idea, as it was typed; nothing is missing, only empty.
 *
 * @param place street or landmark in words
 * @param lon where the map's cross-hair stood; empty without a script
 * @param lat likewise
 * @param landmark id of a landmark from the list that stands there without a script
 * @param photo hash of a photo that was sent before
 * @param heedless ticked by somebody who wants to send a phone number or address all the same
 * @param homepage a field that people do not see and programs fill in
 * @param started proof of when the form was given out
 */
record IdeaForm(
        String goal,
        String title,
        String body,
        String theme,
        String language,
        String place,
        String lon,
        String lat,
        String landmark,
        String photo,
        String photoAlt,
        boolean heedless,
        String homepage,
        String started) {

    /** An empty form, given out now. */
    static IdeaForm empty(String language, String started) {
        return of(Map.of("language", language, "started", started));
    }

    static IdeaForm of(Map<String, String> sent) {
        return new IdeaForm(
                sent.getOrDefault("goal", ""),
                sent.getOrDefault("title", ""),
                sent.getOrDefault("body", ""),
                sent.getOrDefault("theme", ""),
                sent.getOrDefault("language", ""),
                sent.getOrDefault("place", ""),
                sent.getOrDefault("lon", ""),
                sent.getOrDefault("lat", ""),
                sent.getOrDefault("landmark", ""),
                sent.getOrDefault("photo_kept", ""),
                sent.getOrDefault("photoAlt", ""),
                sent.containsKey("heedless"),
                sent.getOrDefault("homepage", ""),
                sent.getOrDefault("started", ""));
    }

    /** Whether the map's cross-hair was sent with it. */
    boolean hasPin() {
        return !lon.isBlank() && !lat.isBlank();
    }

    /** The same form with its cross-hair here. */
    IdeaForm at(Point point, String name) {
        return new IdeaForm(
                goal,
                title,
                body,
                theme,
                language,
                name,
                String.valueOf(point.lon()),
                String.valueOf(point.lat()),
                landmark,
                photo,
                photoAlt,
                heedless,
                homepage,
                started);
    }

    /** As it was sent. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("goal", goal);
        values.put("title", title);
        values.put("body", body);
        values.put("theme", theme);
        values.put("language", language);
        values.put("place", place);
        values.put("lon", lon);
        values.put("lat", lat);
        values.put("landmark", landmark);
        values.put("photo_kept", photo);
        values.put("photoAlt", photoAlt);
        if (heedless) {
            values.put("heedless", "yes");
        }
        values.put("homepage", homepage);
        values.put("started", started);
        return values;
    }

    /** The same form with a photo that is kept. */
    IdeaForm withPhoto(String sha256) {
        return with(sha256, started);
    }

    /** The same form with another proof of when it was given out. */
    IdeaForm startedAt(String proof) {
        return with(photo, proof);
    }

    /** The same form without the cross-hair: the place is the one named. */
    IdeaForm withoutPin() {
        boolean chosen = !landmark.isBlank();
        return new IdeaForm(
                goal,
                title,
                body,
                theme,
                language,
                chosen ? "" : place,
                "",
                "",
                landmark,
                photo,
                photoAlt,
                heedless,
                homepage,
                started);
    }

    private IdeaForm with(String sha256, String proof) {
        return new IdeaForm(
                goal, title, body, theme, language, place, lon, lat, landmark, sha256, photoAlt, heedless, homepage,
                proof);
    }

    /** Whether it tells how to reach somebody. */
    boolean tellsHowToReachSomebody() {
        return !personal().isEmpty();
    }

    /** The words that do; the address that is the idea's own place is public anyway. */
    List<Snippet> personal() {
        return Reading.personal(texts()).stream()
                .filter(snippet -> !snippet.names(place))
                .toList();
    }

    /** Whether so much stands out that a person reads it first. */
    boolean standsOut() {
        return Reading.of(texts()).isHeld();
    }

    private List<String> texts() {
        return List.of(title, goal, body);
    }
}
