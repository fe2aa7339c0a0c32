package nl.buurtstem.residents;

import java.util.UUID;

/** Identifies a resident; never shown to anybody. */
public record ResidentId(UUID value) {}
