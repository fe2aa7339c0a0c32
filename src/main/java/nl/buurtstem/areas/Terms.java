package nl.buurtstem.areas;

/**
 * How long the municipality takes for what it owes the people of an idea, in working days.
 *
 * @param read until somebody reads a new idea
 * @param decide until there is a decision, after the committee talked about it
 * @param plan until it is said who does it and when, after a yes
 */
public record Terms(int read, int decide, int plan) {}
