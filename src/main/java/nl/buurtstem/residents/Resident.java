package nl.buurtstem.residents;

import org.jspecify.annotations.Nullable;

/**
 * Anyone who takes part, signed in or not.
 *
 * @param name pseudonym, shown in public
 * @param email where mail goes; never shown to anybody
 * @param language tag of the language their mail is written in
 * @param neighbourhood where they say they live, or null
 */
public record Resident(
        ResidentId id,
        String name,
        String email,
        String language,
        @Nullable Integer neighbourhood) {

    /** The address stays out of every log. */
    @Override
    public String toString() {
        return "Resident " + id.value();
    }
}
