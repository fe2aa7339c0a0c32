package nl.buurtstem.follows;

import nl.buurtstem.residents.ResidentId;

/**
 * Somebody who hears of something without following it.
 *
 * @param tie why
 */
public record Concerned(ResidentId who, Tie tie) {}
