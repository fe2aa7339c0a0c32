package nl.buurtstem.feedback.translation;

import java.time.Instant;

/**
 * The words of an answer in another language; names, days and ways to reach people stay as they are.
 *
 * @param number counts from 1: a later one stands in place of it
 */
public record Translation(
        long answer,
        String language,
        int number,
        String possible,
        String impossible,
        String planned,
        String who,
        String why,
        String whyHere,
        Instant madeAt) {}
