package nl.buurtstem.ledger;

import java.time.LocalDate;
import nl.buurtstem.ideas.Prose;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.photos.PhotoId;
import org.jspecify.annotations.Nullable;

/**
 * A line somebody wants to write, correct in itself; whether it fits the work, {@link Work#check} says.
 *
 * @param day on which it happened
 * @param euros whole; 0 when the kind has no amount
 * @param of the order that is paid, or the line that is taken back
 * @param supplier a company or organisation; may be empty
 * @param over why it is written although the figures speak against it, such as more spent than there is; may be empty
 * @param percent how far it is
 * @param due the new last day
 */
public record NewLine(
        LineKind kind,
        LocalDate day,
        long euros,
        String text,
        String language,
        @Nullable Integer of,
        String supplier,
        String over,
        @Nullable Integer percent,
        @Nullable LocalDate due,
        @Nullable PhotoId photo,
        String photoAlt) {

    public static final int TEXT_MIN = 5;
    public static final int TEXT_MAX = 1000;
    public static final int SUPPLIER_MAX = 100;
    static final long EUROS_MAX = 100_000_000;
    private static final int WHOLE = 100;

    public NewLine {
        text = Prose.text(text);
        supplier = Prose.line(supplier);
        over = Prose.text(over);
        photoAlt = Prose.line(photoAlt);
        Complaints complaints = new Complaints();
        length(complaints, "text", text, kind == LineKind.GRANT ? 0 : TEXT_MIN, TEXT_MAX);
        length(complaints, "supplier", supplier, 0, SUPPLIER_MAX);
        length(complaints, "over", over, 0, TEXT_MAX);
        if (kind.asksAmount() && (euros < 1 || euros > EUROS_MAX)) {
            complaints.add("euros", LedgerRefusal.AMOUNT_RANGE.because("max", EUROS_MAX));
        }
        boolean known = percent != null && percent >= 0 && percent <= WHOLE;
        complaints.require(kind != LineKind.PROGRESS || known, "percent", LedgerRefusal.PERCENT_RANGE);
        complaints.require(kind != LineKind.DELAY || due != null, "due", LedgerRefusal.DAY_MISSING);
        complaints.require(photo == null || !photoAlt.isEmpty(), "photoAlt", LedgerRefusal.PHOTO_ALT_MISSING);
        complaints.refuseIfAny();
    }

    static void length(Complaints complaints, String field, String text, int min, int max) {
        int length = Prose.length(text);
        if (length < min || length > max) {
            complaints.add(field, LedgerRefusal.TEXT_LENGTH.because("min", min, "max", max));
        }
    }

    /** A line of words alone. */
    public static NewLine of(LineKind kind, LocalDate day, String text, String language) {
        return new NewLine(kind, day, 0, text, language, null, "", "", null, null, null, "");
    }

    /** An order, a payment, or another budget. */
    public static NewLine money(LineKind kind, LocalDate day, long euros, String text, String language) {
        return new NewLine(kind, day, euros, text, language, null, "", "", null, null, null, "");
    }

    /** How far it is. */
    public static NewLine progress(LocalDate day, int percent, String text, String language) {
        return new NewLine(LineKind.PROGRESS, day, 0, text, language, null, "", "", percent, null, null, "");
    }

    /** It takes longer. */
    public static NewLine delay(LocalDate day, LocalDate due, String text, String language) {
        return new NewLine(LineKind.DELAY, day, 0, text, language, null, "", "", null, due, null, "");
    }

    /** Takes the line of this number back. */
    public static NewLine correction(LocalDate day, int of, String text, String language) {
        return new NewLine(LineKind.CORRECT, day, 0, text, language, of, "", "", null, null, null, "");
    }

    /** The same, from this company. */
    public NewLine from(String company) {
        return new NewLine(kind, day, euros, text, language, of, company, over, percent, due, photo, photoAlt);
    }

    /** The same, which pays the order of this number. */
    public NewLine paying(@Nullable Integer order) {
        return new NewLine(kind, day, euros, text, language, order, supplier, over, percent, due, photo, photoAlt);
    }

    /** The same, with the reason why although the figures speak against it. */
    public NewLine because(String reason) {
        return new NewLine(kind, day, euros, text, language, of, supplier, reason, percent, due, photo, photoAlt);
    }

    /** The same with this photo. */
    public NewLine with(PhotoId picture, String alt) {
        return new NewLine(kind, day, euros, text, language, of, supplier, over, percent, due, picture, alt);
    }

    /** The same with this amount: that of the line which is taken back. */
    NewLine worth(long amount) {
        return new NewLine(kind, day, amount, text, language, of, supplier, over, percent, due, photo, photoAlt);
    }
}
