/**
 * The work queue of people of the municipality: everything that waits for somebody in their own areas, in one list.
 *
 * <p>Rooms above plug in through {@link nl.buurtstem.desk.WaitingWork}: each says in one go what waits, draws one thing
 * beside the list, and carries out what somebody decided about it. What is decided here is kept at once and carried out
 * after {@link nl.buurtstem.desk.Desk#WINDOW}, by {@link nl.buurtstem.desk.DeskJob}; until then it can be undone, and nothing has
 * happened: no decision stands, no mail has left. Decisions of the rooms only grow, so this is the only honest undo. Of two
 * officials who decide about one thing the second hears what the first did.
 *
 * <p>What is done on a page of another room, about one thing or about all that is ticked, is begun here and ends here: the address of that page and its forms carry the list
 * ({@link nl.buurtstem.web.Begun}), and whoever is done is at the next thing of the same list.
 *
 * <p>Who holds a thing, what colleagues write to each other about it, and reminders are the municipality's own: no page for
 * residents reads these tables.
 */
@ApplicationModule(allowedDependencies = {"kernel", "installation", "i18n", "web", "outbox", "areas", "residents"})
@NullMarked
package nl.buurtstem.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
