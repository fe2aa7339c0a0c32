/**
 * Flags, decisions with reasons, appeals, the house rules, untouched originals and the audit log.
 *
 * <p>A room whose content people write plugs in through {@link nl.buurtstem.moderation.Moderated}: it says what waits,
 * draws it, and carries a decision out. Every decision names a rule and a plain sentence for the author; decisions,
 * originals and the log only grow, and the database itself sees to that. Whoever decides may do so in their own areas
 * only and never about themselves: see {@link nl.buurtstem.moderation.Right}.
 *
 * <p>{@link nl.buurtstem.moderation.RuleBook} holds the house rules in all their editions; a decision keeps the number of the one
 * it rests on. Its sentences stand in the catalogue; no page changes them. {@code appeal} is about who disagrees,
 * {@code signs} about what stands out in a text, {@code rules} holds the public pages. Whoever flagged with an account hears what
 * came of it, by mail and on {@code /moderation/mine}; a guest cannot be told, and the form says so.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "installation", "i18n", "web", "outbox", "areas", "residents", "desk"})
@NullMarked
package nl.buurtstem.moderation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
