/**
 * Who someone is, how they prove it, and which roles they have in which area.
 *
 * <p>Signing in is by a link and a code sent by e-mail ({@link nl.buurtstem.residents.SignIn}); what somebody wanted to
 * do before they were asked to sign in is kept and done afterwards ({@link nl.buurtstem.residents.PendingAct}). Sessions
 * live in the database as hashes.
 *
 * <p>Staff may also sign in with the municipality's own account, and have to where e-mail links are switched off for them;
 * {@link nl.buurtstem.residents.provider} speaks to its provider. Roles that follow from that account come and go with every
 * sign-in and hold only where they came in with it; roles given by hand stay. Every change of a role stands in a history
 * that only grows, and is told to whom it is about.
 *
 * <p>In public everybody has a name of their own choice, except for names that pose as the municipality, which are for
 * staff.
 *
 * <p>Rooms that keep anything about people say so through {@link nl.buurtstem.residents.KeptData}: what somebody takes along in a file,
 * and what becomes of it when they leave.
 */
@ApplicationModule(allowedDependencies = {"kernel", "installation", "i18n", "web", "outbox", "areas"})
@NullMarked
package nl.buurtstem.residents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
