package nl.buurtstem.follows;

import java.time.Instant;
import nl.buurtstem.residents.ResidentId;

/**
 * Somebody who gets a mail of their own about something.
 *
 * @param follow why; 0: they do not follow it
 * @param due not before this moment
 */
public record AtOnce(ResidentId who, long follow, Instant due) {}
