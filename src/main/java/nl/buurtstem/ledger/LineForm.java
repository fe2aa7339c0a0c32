package nl.buurtstem.ledger;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.photos.PhotoId;
import org.jspecify.annotations.Nullable;

/** What a browser sends to write a line. */
final class LineForm {

    private LineForm() {}

    /** As it is before anything was typed. */
    static Typed blank(LocalDate today, String language, @Nullable Integer of) {
        Map<String, String> fields = new HashMap<>();
        fields.put("day", today.toString());
        fields.put("language", language);
        if (of != null) {
            fields.put("of", of.toString());
        }
        return new Typed(fields);
    }

    /**
     * The form, read; every complaint about it comes at once.
     *
     * @param photo the picture that came with it, already kept
     */
    static NewLine read(LineKind kind, Typed typed, List<String> languages, @Nullable PhotoId photo) {
        Complaints complaints = new Complaints();
        LocalDate day = typed.day(complaints, "day");
        long euros = kind.asksAmount() ? typed.euros(complaints, "euros", 1) : 0;
        LocalDate due = kind == LineKind.DELAY
                ? Objects.requireNonNullElse(typed.day(complaints, "due"), LocalDate.EPOCH)
                : null;
        String language = typed.language(complaints, languages);
        boolean company = !kind.isMoney() || !typed.has("supplier") || typed.has("company");
        complaints.require(company, "company", LedgerRefusal.SUPPLIER_A_PERSON);
        complaints.require(kind != LineKind.DONE || typed.has("sure"), "sure", LedgerRefusal.NOT_SURE);
        NewLine line = Typed.whole(
                complaints,
                () -> line(kind, Objects.requireNonNullElse(day, LocalDate.EPOCH), euros, due, language, typed, photo));
        complaints.refuseIfAny();
        return Objects.requireNonNull(line);
    }

    private static NewLine line(
            LineKind kind,
            LocalDate day,
            long euros,
            @Nullable LocalDate due,
            String language,
            Typed typed,
            @Nullable PhotoId photo) {
        boolean pays = kind == LineKind.SPEND || kind == LineKind.CORRECT;
        return new NewLine(
                kind,
                day,
                euros,
                typed.value("text"),
                language,
                pays ? typed.number("of") : null,
                kind.isMoney() ? typed.value("supplier") : "",
                kind.mayNeedReason() ? typed.value("over") : "",
                kind == LineKind.PROGRESS ? typed.number("percent") : null,
                due,
                kind.takesPhoto() ? photo : null,
                kind.takesPhoto() ? typed.value("photoAlt") : "");
    }
}
