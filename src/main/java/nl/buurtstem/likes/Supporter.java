package nl.buurtstem.likes;

import nl.buurtstem.residents.ResidentId;

/**
 * Somebody who liked an idea and can be told about it.
 *
 * @param language tag of the language their mail is written in
 */
public record Supporter(ResidentId id, String language) {}
