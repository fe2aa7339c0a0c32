package nl.buurtstem.follows;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a browser sends to follow a circle.
 *
 * @param place a street, a landmark or an address, as typed
 * @param neighbourhood key of one, when no place was typed
 */
record CircleForm(
        @Nullable String place,
        @Nullable String neighbourhood,
        @Nullable String radius,
        @Nullable String pace) {

    String typedPlace() {
        return Objects.requireNonNullElse(place, "").strip();
    }

    String chosenNeighbourhood() {
        return Objects.requireNonNullElse(neighbourhood, "");
    }

    int chosenRadius() {
        return Target.RADII.stream()
                .filter(known -> String.valueOf(known).equals(radius))
                .findFirst()
                .orElseThrow(FollowRefusal.RADIUS_UNKNOWN::because);
    }

    Pace chosenPace() {
        return pace == null ? Pace.DAILY : Pace.of(pace);
    }
}
