package nl.buurtstem.walkshop.action;

import java.util.Locale;

/** How an action stands. */
public enum ActionState {
    PLANNED,
    /** There is a plan, and no money for it yet. */
    BUDGET_NEEDED,
    BUSY,
    DONE,
    /** It will not happen; why is said. */
    DROPPED;

    /** Message key of its name. */
    public String word() {
        return "action.state." + name().toLowerCase(Locale.ROOT);
    }

    public boolean isOver() {
        return this == DONE || this == DROPPED;
    }

    /** The colour of its badge, which is that of a stage of ideas. */
    public String badge() {
        return switch (this) {
            case PLANNED -> "collecting";
            case BUDGET_NEEDED -> "warning";
            case BUSY -> "in-progress";
            case DONE -> "done";
            case DROPPED -> "declined";
        };
    }

    /** Name of its icon. */
    public String icon() {
        return switch (this) {
            case PLANNED -> "agenda";
            case BUDGET_NEEDED -> "euro";
            case BUSY -> "stage-in-progress";
            case DONE -> "check";
            case DROPPED -> "close";
        };
    }
}
