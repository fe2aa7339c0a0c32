package nl.buurtstem.discussion.subjects;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.buurtstem.ideas.Theme;
import nl.buurtstem.kernel.Complaint;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** What a browser sends for a draft of a subject; nothing is missing, only empty. */
record SubjectForm(
        @Nullable String title,
        @Nullable String question,
        @Nullable String body,
        @Nullable String language,
        @Nullable String area,
        @Nullable String influence,
        @Nullable String resultUse,
        @Nullable String theme,
        @Nullable String gathers,
        @Nullable String reason,
        @Nullable Integer revision) {

    static SubjectForm blank(String language) {
        return new SubjectForm("", "", "", language, "", "", "", "", null, "", 0);
    }

    static SubjectForm of(Subject subject) {
        Influence influence = subject.influence();
        Theme theme = subject.theme();
        return new SubjectForm(
                subject.title(),
                subject.question(),
                subject.body(),
                subject.language(),
                String.valueOf(subject.area()),
                influence == null ? "" : influence.name(),
                subject.resultUse(),
                theme == null ? "" : theme.name(),
                subject.gathers() ? "yes" : null,
                "",
                subject.revision());
    }

    /** What was typed, by somebody who knows what it says by now. */
    SubjectForm after(Subject now) {
        return with(area, now.revision());
    }

    SubjectForm about(int fixed) {
        return with(String.valueOf(fixed), revision);
    }

    private SubjectForm with(@Nullable String where, @Nullable Integer seen) {
        return new SubjectForm(
                title, question, body, language, where, influence, resultUse, theme, gathers, reason, seen);
    }

    /** What was sent in this field. */
    String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    int seen() {
        return revision == null ? 0 : revision;
    }

    /**
     * The draft, or everything that is wrong with it.
     *
     * @param areas those one may choose
     */
    NewSubject read(List<Integer> areas, List<String> languages) {
        Complaints complaints = new Complaints();
        Integer chosen = areas.stream()
                .filter(id -> String.valueOf(id).equals(area))
                .findFirst()
                .orElse(null);
        complaints.require(chosen != null, "area", SubjectRefusal.AREA_MISSING);
        complaints.require(languages.contains(or(language)), "language", SubjectRefusal.LANGUAGE_UNKNOWN);
        NewSubject subject = text(complaints, chosen == null ? 0 : chosen);
        complaints.refuseIfAny();
        return java.util.Objects.requireNonNull(subject);
    }

    private @Nullable NewSubject text(Complaints complaints, int chosen) {
        try {
            return new NewSubject(
                    or(title),
                    or(question),
                    or(body),
                    or(language),
                    chosen,
                    named(Influence.values(), influence),
                    or(resultUse),
                    named(Theme.values(), theme),
                    gathers != null);
        } catch (Refused refused) {
            for (Complaint complaint : refused.complaints()) {
                complaints.add(complaint.field(), new Refused(complaint));
            }
            return null;
        }
    }

    private static <E extends Enum<E>> @Nullable E named(E[] all, @Nullable String name) {
        Optional<E> found =
                Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
        return found.orElse(null);
    }
}
