package nl.buurtstem.areas.borders;

import org.jspecify.annotations.Nullable;

/**
 * An import that was worked out against the areas at one moment.
 *
 * @param stored those areas
 * @param takesBack number of the import it takes back; null: it brings a file
 */
record Draft(
        Choices choices,
        Stored stored,
        Plan plan,
        Report report,
        byte[] sketch,
        @Nullable Long takesBack) {

    /** @throws nl.buurtstem.kernel.Refused when it seems to be of another place and nobody said that this is meant */
    void requireSure(boolean another) {
        if (!another) {
            report.requireSure();
        }
    }
}
