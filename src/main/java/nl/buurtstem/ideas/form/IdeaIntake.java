package nl.buurtstem.ideas.form;

import java.util.List;
import java.util.stream.Stream;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.ideas.IdeaRefusal;
import nl.buurtstem.ideas.NewIdea;
import nl.buurtstem.ideas.Theme;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.photos.PhotoId;
import nl.buurtstem.web.FillTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a form to its end: a new idea, or everything that is wrong with it in the order of the form. */
@Component
class IdeaIntake {

    private static final List<String> ORDER =
            List.of("goal", "title", "body", "theme", "photo", "photoAlt", "place", "language", "heedless");

    private final PlaceChoice places;
    private final FillTime fillTime;
    private final Words words;

    IdeaIntake(PlaceChoice places, FillTime fillTime, Words words) {
        this.places = places;
        this.fillTime = fillTime;
        this.words = words;
    }

    /** The idea in this form. */
    NewIdea read(FilledForm filled) {
        IdeaForm form = filled.form();
        Complaints complaints = new Complaints();
        filled.about().forEach(complaint -> complaints.add(complaint.field(), new Refused(complaint)));
        Theme theme = complaints.read("theme", () -> theme(form.theme()));
        PhotoId photo = form.photo().isBlank() ? null : complaints.read("photo", () -> new PhotoId(form.photo()));
        ChosenPlace place = complaints.read("place", () -> places.of(filled));
        complaints.require(words.speaks(form.language()), "language", IdeaRefusal.LANGUAGE_UNKNOWN);
        complaints.require(form.homepage().isEmpty(), "homepage", IdeaRefusal.LOOKS_AUTOMATIC);
        complaints.require(fillTime.isHuman(form.started()), "send", IdeaRefusal.TOO_FAST);
        complaints.require(form.heedless() || !form.tellsHowToReachSomebody(), "heedless", IdeaRefusal.PERSONAL_DATA);
        NewIdea idea = texts(complaints, form, theme, place, photo);
        if (idea == null || !complaints.isEmpty()) {
            throw new Refused(inOrder(complaints.list()));
        }
        return idea;
    }

    private static Theme theme(String sent) {
        return Stream.of(Theme.values())
                .filter(theme -> theme.css().equals(sent))
                .findFirst()
                .orElseThrow(() -> IdeaRefusal.THEME_MISSING.because());
    }

    /** The texts are read to their end even when there is no theme or place yet. */
    private static @Nullable NewIdea texts(
            Complaints complaints,
            IdeaForm form,
            @Nullable Theme theme,
            @Nullable ChosenPlace place,
            @Nullable PhotoId photo) {
        try {
            return new NewIdea(
                    form.title(),
                    form.goal(),
                    form.body(),
                    theme == null ? Theme.GREEN : theme,
                    form.language(),
                    place == null ? PlaceChoice.NOWHERE : place.point(),
                    place == null ? "" : place.name(),
                    photo,
                    form.photoAlt());
        } catch (Refused refused) {
            refused.complaints().forEach(complaint -> complaints.add(complaint.field(), new Refused(complaint)));
            return null;
        }
    }

    private static List<Complaint> inOrder(List<Complaint> complaints) {
        Stream<Complaint> known = ORDER.stream()
                .flatMap(field -> complaints.stream().filter(c -> c.field().equals(field)));
        return Stream.concat(known, complaints.stream().filter(c -> !ORDER.contains(c.field())))
                .toList();
    }
}
