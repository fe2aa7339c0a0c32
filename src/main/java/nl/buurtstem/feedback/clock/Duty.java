package nl.buurtstem.feedback.clock;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.buurtstem.areas.Terms;
import nl.buurtstem.ideas.Stage;
import org.jspecify.annotations.Nullable;

/** What the municipality owes the people of an idea while it is in certain stages. */
enum Duty {
    /** Somebody reads it. */
    READ(Stage.IN_REVIEW),
    /** After the committee's advice: what is decided. */
    DECIDE(Stage.DISCUSSED),
    /** After a yes: who does it, and when. */
    PLAN(Stage.ADOPTED, Stage.PARTLY_ADOPTED),
    /** What was promised when the work began: that it is ready, or that one hears more. */
    KEEP(Stage.IN_PROGRESS),
    /** What an answer promised by a day, whatever became of the idea meanwhile. */
    PROMISE;

    private final Set<Stage> stages;

    Duty() {
        this.stages = EnumSet.noneOf(Stage.class);
    }

    Duty(Stage first, Stage... more) {
        this.stages = EnumSet.of(first, more);
    }

    /** The duty of this stage, if there is one. */
    static Optional<Duty> in(Stage stage) {
        return Arrays.stream(values())
                .filter(duty -> duty.stages.contains(stage))
                .findFirst();
    }

    /**
     * The last day of it; empty when no day was named.
     *
     * @param named the day an answer given since then promised; null without one
     */
    Optional<LocalDate> promised(LocalDate since, Terms terms, @Nullable LocalDate named) {
        return switch (this) {
            case READ -> Optional.of(WorkingDays.after(since, terms.read()));
            case DECIDE -> Optional.of(WorkingDays.after(since, terms.decide()));
            case PLAN -> Optional.of(named == null ? WorkingDays.after(since, terms.plan()) : named);
            case KEEP, PROMISE -> Optional.ofNullable(named);
        };
    }

    /** Message key of what is promised, which speaks of {@code date}. */
    String word() {
        return "clock.duty." + name().toLowerCase(Locale.ROOT);
    }
}
