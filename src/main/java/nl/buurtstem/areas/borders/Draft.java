package nl.buurtstem.areas.borders;

/**
 * An import that was worked out against the areas at one moment.
 *
 * @param stored those areas
 */
record Draft(Choices choices, Stored stored, Plan plan, Report report, byte[] sketch) {}
