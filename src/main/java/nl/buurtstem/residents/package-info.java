/**
 * Who someone is, how they prove it, and which roles they have in which area.
 *
 * <p>Signing in is by a link and a code sent by e-mail ({@link nl.buurtstem.residents.SignIn}); what somebody wanted to
 * do before they were asked to sign in is kept and done afterwards ({@link nl.buurtstem.residents.PendingAct}). Sessions
 * live in the database as hashes.
 */
@ApplicationModule(allowedDependencies = {"kernel", "installation", "i18n", "web", "outbox", "areas"})
@NullMarked
package nl.buurtstem.residents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
