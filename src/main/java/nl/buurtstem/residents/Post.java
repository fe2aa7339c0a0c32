package nl.buurtstem.residents;

/** A role in an area and everything below it. */
public record Post(Role role, int area) {}
