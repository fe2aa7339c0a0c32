package nl.buurtstem.walkshop.action;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import nl.buurtstem.kernel.Complaints;
import nl.buurtstem.kernel.Refusal;
import nl.buurtstem.walkshop.together.Typed;
import org.jspecify.annotations.Nullable;

/**
 * What somebody promises to do, complete and correct.
 *
 * @param ownerRole which role or group, never a person's name
 * @param values the shared values it follows from
 */
public record NewAction(
        String title,
        String text,
        String language,
        Owner owner,
        String ownerRole,
        Horizon horizon,
        LocalDate due,
        List<Long> values) {

    public static final int TITLE_MIN = 5;
    public static final int TITLE_MAX = 120;
    public static final int TEXT_MAX = 1000;
    static final int ROLE_MIN = 2;
    static final int ROLE_MAX = 100;

    public NewAction {
        title = title.strip();
        text = text.strip();
        ownerRole = ownerRole.strip();
        values = List.copyOf(values);
        Complaints complaints = new Complaints();
        requireLength(complaints, "title", title, TITLE_MIN, TITLE_MAX, ActionRefusal.TITLE_LENGTH);
        requireLength(complaints, "text", text, 0, TEXT_MAX, ActionRefusal.TEXT_LENGTH);
        requireLength(complaints, "ownerRole", ownerRole, ROLE_MIN, ROLE_MAX, ActionRefusal.ROLE_LENGTH);
        complaints.require(!values.isEmpty(), "values", ActionRefusal.VALUE_MISSING);
        complaints.refuseIfAny();
    }

    static void requireLength(Complaints complaints, String field, String text, int min, int max, Refusal refusal) {
        int length = text.codePointCount(0, text.length());
        if (length < min || length > max) {
            complaints.add(field, refusal.because("min", min, "max", max));
        }
    }

    /** The form, read to its end; {@code there} are the values that exist. */
    static NewAction read(Typed typed, List<String> languages, List<Long> there, LocalDate today) {
        Complaints complaints = new Complaints();
        String language = complaints.read("language", () -> typed.language(languages));
        Owner owner = one(Owner.values(), typed.value("owner"));
        Horizon horizon = one(Horizon.values(), typed.value("horizon"));
        LocalDate due = typed.day("due");
        complaints.require(owner != null, "owner", ActionRefusal.OWNER_MISSING);
        complaints.require(horizon != null, "horizon", ActionRefusal.HORIZON_MISSING);
        complaints.require(due != null && !due.isBefore(today), "due", ActionRefusal.DUE_AHEAD);
        List<Long> values = there.stream().filter(id -> typed.has("values", id)).toList();
        NewAction action = Typed.whole(
                complaints,
                () -> new NewAction(
                        typed.value("title"),
                        typed.value("text"),
                        Objects.requireNonNullElse(language, ""),
                        Objects.requireNonNullElse(owner, Owner.TOGETHER),
                        typed.value("ownerRole"),
                        Objects.requireNonNullElse(horizon, Horizon.SHORT),
                        Objects.requireNonNullElse(due, today),
                        values));
        complaints.refuseIfAny();
        return Objects.requireNonNull(action);
    }

    static <E extends Enum<E>> @Nullable E one(E[] all, String sent) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(sent))
                .findFirst()
                .orElse(null);
    }
}
