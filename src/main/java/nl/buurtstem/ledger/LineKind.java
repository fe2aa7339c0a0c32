package nl.buurtstem.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a line of the ledger says of a work. */
public enum LineKind {
    /** The budget it begins with; the first line. */
    GRANT("euro"),
    RAISE("plus"),
    LOWER("minus"),
    /** Money that is promised to a supplier. */
    COMMIT("agenda"),
    SPEND("euro"),
    /** Takes a line back, whole: an order, a payment, a new day, or that it is ready. */
    CORRECT("close"),
    PROGRESS("stage-in-progress"),
    DELAY("clock"),
    DONE("check");

    private static final Set<LineKind> UNTIL_DONE = Set.of(PROGRESS, DELAY, DONE);

    private final String icon;

    LineKind(String icon) {
        this.icon = icon;
    }

    /** The kind of this name in an address. */
    static Optional<LineKind> of(String css) {
        return Arrays.stream(values())
                .filter(kind -> kind.css().equals(css) && kind != GRANT)
                .findFirst();
    }

    /** Whether it is an order or a payment: what can be taken back. */
    boolean isMoney() {
        return this == COMMIT || this == SPEND;
    }

    /** Whether a line of this kind can be taken back. Of budgets and progress one writes another line. */
    boolean canBeTakenBack() {
        return isMoney() || this == DELAY || this == DONE;
    }

    /** Whether the figures can speak against it, so that it needs a reason all the same. */
    boolean mayNeedReason() {
        return isMoney() || this == LOWER || this == DONE;
    }

    boolean isBudget() {
        return this == RAISE || this == LOWER;
    }

    /** Whether somebody fills in an amount. */
    boolean asksAmount() {
        return isMoney() || isBudget();
    }

    /** Whether there is nothing more to say of this when the work is done; bills may still come. */
    boolean endsWithTheWork() {
        return UNTIL_DONE.contains(this);
    }

    boolean takesPhoto() {
        return this == PROGRESS || this == DONE;
    }

    /** In addresses. */
    String css() {
        return name().toLowerCase(Locale.ROOT);
    }

    String icon() {
        return icon;
    }

    /** Message key of its name; what one does stands under it with {@code .do}, what it means with {@code .means}. */
    String word() {
        return "ledger.kind." + css();
    }
}
