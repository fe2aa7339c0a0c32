package nl.buurtstem.discussion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.moderation.signs.Reading;
import nl.buurtstem.moderation.signs.Snippet;
import nl.buurtstem.photos.PhotoId;
import nl.buurtstem.web.SentForm;
import org.jspecify.annotations.Nullable;

/**
 * What a browser sends for something one wants to say, as it was typed; nothing is missing, only empty.
 *
 * @param reply number of what it replies to; empty when it stands by itself
 * @param photo hash of a photo that was sent before
 * @param heedless ticked by somebody who wants to send a phone number or address all the same
 * @param homepage a field that people do not see and programs fill in
 * @param started proof of when the form was given out, for guests
 * @param complaints what is wrong with it
 */
public record ContributionForm(
        String side,
        String reply,
        String body,
        String language,
        String photo,
        String photoAlt,
        boolean heedless,
        String homepage,
        String started,
        List<Complaint> complaints) {

    /** An empty form. */
    public static ContributionForm blank(String side, String reply, String language, String started) {
        return of(Map.of("side", side, "reply", reply, "language", language, "started", started));
    }

    static ContributionForm of(SentForm sent) {
        return of(sent.fields());
    }

    static ContributionForm of(Map<String, String> sent) {
        return new ContributionForm(
                sent.getOrDefault("side", ""),
                sent.getOrDefault("reply", ""),
                sent.getOrDefault("body", ""),
                sent.getOrDefault("language", ""),
                sent.getOrDefault("photo_kept", ""),
                sent.getOrDefault("photoAlt", ""),
                sent.containsKey("heedless"),
                sent.getOrDefault("homepage", ""),
                sent.getOrDefault("started", ""),
                List.of());
    }

    /** What was said, to be changed. */
    static ContributionForm of(Contribution said) {
        PhotoId photo = said.photo();
        return of(Map.of(
                "side", said.side().name(),
                "reply", said.parent() == null ? "" : String.valueOf(said.parent()),
                "body", said.body(),
                "language", said.language(),
                "photo_kept", photo == null ? "" : photo.sha256(),
                "photoAlt", said.photoAlt()));
    }

    /** What to keep of it. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("side", side);
        values.put("reply", reply);
        values.put("body", body);
        values.put("language", language);
        values.put("photo_kept", photo);
        values.put("photoAlt", photoAlt);
        if (heedless) {
            values.put("heedless", "yes");
        }
        return values;
    }

    ContributionForm withPhoto(String sha256) {
        return new ContributionForm(
                side, reply, body, language, sha256, photoAlt, heedless, homepage, started, complaints);
    }

    ContributionForm startedAt(String proof) {
        return new ContributionForm(
                side, reply, body, language, photo, photoAlt, heedless, homepage, proof, complaints);
    }

    ContributionForm wrong(List<Complaint> why) {
        return new ContributionForm(side, reply, body, language, photo, photoAlt, heedless, homepage, started, why);
    }

    boolean isReply() {
        return !reply.isBlank();
    }

    /** The words that tell how to reach or recognise somebody. */
    List<Snippet> personal() {
        return Reading.personal(List.of(body, photoAlt));
    }

    /** Whether there is a complaint about this field. */
    boolean isWrong(String field) {
        return complaints.stream().anyMatch(complaint -> complaint.field().equals(field));
    }

    String frame(String field) {
        return isWrong(field) ? "utrecht-form-field--invalid" : "";
    }

    @Nullable
    String invalid(String field) {
        return isWrong(field) ? "true" : null;
    }

    String described(String field) {
        return isWrong(field) ? field + "-help " + field + "-error" : field + "-help";
    }

    /** Where its photo can be seen; null without one. */
    @Nullable
    String photoPath() {
        return photo.matches("[0-9a-f]{64}") ? new PhotoId(photo).path() : null;
    }
}
