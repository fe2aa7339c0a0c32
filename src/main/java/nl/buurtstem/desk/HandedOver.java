package nl.buurtstem.desk;

import org.jspecify.annotations.Nullable;

/**
 * What somebody handed to a colleague in one go.
 *
 * @param n how many things
 * @param from name of who did; null when they left
 * @param note what they wrote; may be empty
 */
public record HandedOver(int n, @Nullable String from, String note) {}
