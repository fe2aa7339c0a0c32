package nl.buurtstem.walkshop;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a walkshop is in its life. */
public enum WalkshopStage {
    /** Only whoever prepares it and officials there see it. */
    PREPARING,
    /** Everybody sees when and where people will walk. */
    READY,
    /** People are on their way. */
    WALKING,
    /** What they saw is put together. */
    BACK,
    /** Done. What comes in now is late, and a facilitator confirms it. */
    CLOSED;

    /** Message key of its name. */
    public String word() {
        return "walkshop.stage." + name().toLowerCase(Locale.ROOT);
    }

    public boolean isPublic() {
        return this != PREPARING;
    }

    /** Whether what is taken along may still change: also on the way, when somebody did not come. */
    public boolean isPrepared() {
        return this == PREPARING || this == READY || this == WALKING;
    }

    /** The one after it; null after the last. */
    public @Nullable WalkshopStage next() {
        return switch (this) {
            case PREPARING -> READY;
            case READY -> WALKING;
            case WALKING -> BACK;
            case BACK -> CLOSED;
            case CLOSED -> null;
        };
    }

    /** The one one goes back to when the last step was a mistake; null before the first. */
    public @Nullable WalkshopStage previous() {
        return switch (this) {
            case PREPARING -> null;
            case READY -> PREPARING;
            case WALKING -> READY;
            case BACK -> WALKING;
            case CLOSED -> BACK;
        };
    }
}
