package nl.buurtstem.areas;

import java.util.List;

/**
 * The rules of one area, after inheriting from the areas above it.
 *
 * @param threshold likes an idea needs
 * @param origin how that number came about
 * @param windowDays how many days an idea may collect likes
 * @param rhythm how often the agenda is filled
 * @param mode which ideas are selected then
 * @param top how many, in a mode that selects the most liked
 * @param capacity how many ideas one meeting can hold
 * @param review what is read before it is published
 * @param terms how long the municipality takes for what it owes
 * @param secondEyes whether a colleague reads an answer before it is published
 * @param languages the languages this area writes to its people in, by tag
 */
public record Settings(
        int threshold,
        ThresholdOrigin origin,
        int windowDays,
        Rhythm rhythm,
        AgendaMode mode,
        int top,
        int capacity,
        Review review,
        Terms terms,
        boolean secondEyes,
        List<String> languages) {

    public Settings {
        languages = List.copyOf(languages);
    }
}
