package nl.buurtstem.residents;

import nl.buurtstem.installation.CannotStart;
import nl.buurtstem.installation.Installation;
import nl.buurtstem.residents.provider.Provider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Whether somebody who came in by e-mail may be staff. Whoever the installation names as its administrator always may: a
 * provider that is down, or set up wrongly, must not lock everybody out, and who sets that name runs the machine anyway.
 */
@Component
@EnableConfigurationProperties(StaffSettings.class)
class StaffRule {

    private static final Logger LOG = LoggerFactory.getLogger(StaffRule.class);

    private final boolean byMail;
    private final String administrator;

    StaffRule(StaffSettings settings, Installation installation, Provider provider) {
        String named = installation.administrator();
        this.byMail = settings.mailLinks();
        this.administrator =
                named == null || named.isBlank() ? "" : EmailAddress.of(named).value();
        if (!byMail && !provider.exists()) {
            throw new CannotStart(
                    "BUURTSTEM_STAFF_MAIL_LINKS is false, and there is no other way in for staff.",
                    "Name the municipality's provider in BUURTSTEM_STAFF_PROVIDER_ISSUER, or leave mail links on.");
        }
    }

    /** Whether an e-mail link makes anybody staff. */
    boolean byMail() {
        return byMail;
    }

    /** The address that always may; empty when the installation names none. */
    String administrator() {
        return administrator;
    }

    boolean namesAdministrator(String email) {
        return !administrator.isEmpty() && administrator.equals(email);
    }

    /** Leaves a trace when the administrator comes in by the way that is closed to others. */
    void noteMail(String email) {
        if (!byMail && namesAdministrator(email)) {
            LOG.warn(
                    "the administrator named by the installation signed in by e-mail, past the municipality's account");
        }
    }
}
