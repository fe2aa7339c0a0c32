package nl.buurtstem.residents;

import java.util.Locale;

/** What somebody may do beyond what every resident may, in an area and all areas within it. */
public enum Role {
    /** Reviews, moderates and answers. */
    OFFICIAL,
    /** Runs the committee's agenda. */
    CLERK,
    /** Enters ideas on behalf of people, prepares and leads walkshops. */
    FACILITATOR,
    /** Areas, settings, roles. */
    ADMINISTRATOR;

    /** Message key of its name. */
    public String word() {
        return "residents.role." + name().toLowerCase(Locale.ROOT);
    }
}
