package nl.buurtstem.follows;

import java.time.Instant;
import nl.buurtstem.residents.ResidentId;

/**
 * Somebody follows something.
 *
 * @param since when they began
 */
public record Follow(long id, ResidentId who, Target what, Pace pace, Instant since) {}
