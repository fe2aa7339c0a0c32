package nl.buurtstem.discussion;

import java.util.List;
import java.util.stream.Stream;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.photos.PhotoId;
import nl.buurtstem.photos.PhotoRefusal;
import nl.buurtstem.photos.Photos;
import nl.buurtstem.web.FillTime;
import nl.buurtstem.web.SentForm;
import nl.buurtstem.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads a form to its end: something to be said, or everything that is wrong with it in the order of the form. */
@Component
class Intake {

    private static final List<String> ORDER = List.of("side", "body", "language", "photo", "photoAlt", "heedless");

    private final Photos photos;
    private final FillTime fillTime;
    private final Words words;

    Intake(Photos photos, FillTime fillTime, Words words) {
        this.photos = photos;
        this.fillTime = fillTime;
        this.words = words;
    }

    /** The form with its photo kept before anything else, or with what is wrong with the photo. */
    Mono<ContributionForm> keepPhoto(SentForm sent) {
        ContributionForm form = ContributionForm.of(sent);
        Mono<ContributionForm> kept =
                sent.photo() == null ? known(form) : photos.keep(sent.photo()).map(id -> form.withPhoto(id.sha256()));
        return kept.onErrorResume(
                Refused.class,
                refused ->
                        Mono.just(form.withPhoto("").wrong(refused.at("photo").complaints())));
    }

    /** A photo that was sent before may be gone since. */
    private Mono<ContributionForm> known(ContributionForm form) {
        Mono<Boolean> there =
                form.photo().isBlank() ? Mono.just(true) : Mono.defer(() -> photos.has(new PhotoId(form.photo())));
        return there.filter(found -> found)
                .switchIfEmpty(Mono.error(() -> PhotoRefusal.NO_SUCH_PHOTO.because()))
                .thenReturn(form);
    }

    /** What this form wants to say. */
    NewContribution read(ContributionForm form, Viewer viewer) {
        Complaints complaints = new Complaints();
        form.complaints().forEach(complaint -> complaints.add(complaint.field(), new Refused(complaint)));
        Side side = form.isReply() ? Side.REPLY : complaints.read("side", () -> Side.of(form.side()));
        PhotoId photo = form.photo().isBlank() ? null : complaints.read("photo", () -> new PhotoId(form.photo()));
        complaints.require(words.speaks(form.language()), "language", DiscussionRefusal.LANGUAGE_UNKNOWN);
        complaints.require(form.homepage().isEmpty(), "homepage", DiscussionRefusal.LOOKS_AUTOMATIC);
        complaints.require(viewer.signedIn() || fillTime.isHuman(form.started()), "send", DiscussionRefusal.TOO_FAST);
        NewContribution said = said(complaints, form, side, photo);
        boolean personal = said != null && said.tellsHowToReachSomebody();
        complaints.require(form.heedless() || !personal, "heedless", DiscussionRefusal.PERSONAL_DATA);
        if (said == null || !complaints.isEmpty()) {
            throw new Refused(inOrder(complaints.list()));
        }
        return said;
    }

    private static @Nullable NewContribution said(
            Complaints complaints, ContributionForm form, @Nullable Side side, @Nullable PhotoId photo) {
        try {
            return new NewContribution(
                    side == null ? Side.QUESTION : side,
                    parent(form),
                    form.body(),
                    form.language(),
                    photo,
                    form.photoAlt());
        } catch (Refused refused) {
            refused.complaints().forEach(complaint -> complaints.add(complaint.field(), new Refused(complaint)));
            return null;
        }
    }

    private static @Nullable Long parent(ContributionForm form) {
        if (!form.isReply()) {
            return null;
        }
        if (!form.reply().matches("\\d{1,18}")) {
            throw DiscussionRefusal.NO_SUCH_CONTRIBUTION.because();
        }
        return Long.valueOf(form.reply());
    }

    private static List<Complaint> inOrder(List<Complaint> complaints) {
        Stream<Complaint> known = ORDER.stream()
                .flatMap(field -> complaints.stream().filter(c -> c.field().equals(field)));
        return Stream.concat(known, complaints.stream().filter(c -> !ORDER.contains(c.field())))
                .toList();
    }
}
