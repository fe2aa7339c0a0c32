/**
 * Flags, decisions with reasons, untouched originals and the audit log.
 *
 * <p>A room whose content people write plugs in through {@link nl.buurtstem.moderation.Moderated}: it says what waits,
 * draws it, and carries a decision out. Every decision names a rule and a plain sentence for the author; decisions,
 * originals and the log only grow, and the database itself sees to that. Whoever decides may do so in their own areas
 * only and never about themselves: see {@link nl.buurtstem.moderation.Right}.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "installation", "i18n", "web", "outbox", "areas", "residents", "desk"})
@NullMarked
package nl.buurtstem.moderation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
